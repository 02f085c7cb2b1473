import { SaxesParser } from 'saxes';
import { JUnitCollector } from './collector.js';
import type { TestSuite } from '../result.js';

/** Characters of one report: GitLab's default limit of an artifact is 100 MB. */
const MAX_LENGTH = 100 * 1024 * 1024;

/** Levels of elements: real reports have five. */
const MAX_DEPTH = 200;

const CHUNK = 64 * 1024;

/** Characters that XML does not allow but test runners write: colours and other control characters of a log. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * Reads a JUnit report, as `artifacts:reports:junit` names it: `testsuites` or one `testsuite`, nested to any depth.
 * Gives the suites that hold test cases, in the order of the file; numbers are counted, not taken from attributes.
 * Throws an Error that says what is wrong: no XML, another document, more than GitLab's 500,000 test cases, or too big.
 *
 * The text is read as a stream, and a document type's entities are never expanded: an entity that XML does not know by
 * itself is an error.
 */
export function parseJUnit(xml: string): readonly TestSuite[] {
  if (xml.length > MAX_LENGTH) throw new Error('The JUnit report is bigger than 100 MiB');
  const collector = new JUnitCollector();
  // version 1.1 allows references to control characters, `&#27;`
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.1', position: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw new Error(`The JUnit report is not valid XML: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error(`The JUnit report has elements deeper than ${MAX_DEPTH} levels`);
    collector.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    collector.close(tag.name);
  });
  parser.on('text', (text) => collector.text(text));
  parser.on('cdata', (text) => collector.text(text));
  for (let start = 0; start < xml.length; start += CHUNK) {
    parser.write(xml.slice(start, start + CHUNK).replace(FORBIDDEN, ''));
  }
  parser.close();
  return collector.suites();
}
