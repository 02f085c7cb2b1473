import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJUnit } from './junit.js';

describe('parseJUnit', () => {
  it('reads suites, nested ones too, and counts what happened', () => {
    const suites = parseJUnit(`<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="all" tests="99">
        <testsuite name="outer" file="spec/outer.rb">
          <testsuite name="inner" time="9">
            <testcase name="good" classname="Inner" time="0.5"/>
            <testcase name="left out" classname="Inner"><skipped message="later"/></testcase>
            <testcase name="bad" classname="Inner" time="1,001.25">
              <failure message="1 is not 2" type="AssertionError">at spec/outer.rb:17 in x</failure>
              <system-out>noise</system-out>
            </testcase>
          </testsuite>
          <testcase name="broken" file="src/a.py" line="12"><error><![CDATA[boom < & >]]></error></testcase>
        </testsuite>
        <testsuite name="empty"/>
      </testsuites>`);
    expect(suites).toEqual([
      {
        name: 'outer',
        slowest: [],
        tests: 1,
        skipped: 0,
        seconds: 0,
        failures: [{ name: 'broken', classname: '', kind: 'error', message: 'boom < & >', file: 'src/a.py', line: 12 }],
      },
      {
        name: 'inner',
        slowest: [
          { name: 'bad', classname: 'Inner', seconds: 1001.25 },
          { name: 'good', classname: 'Inner', seconds: 0.5 },
        ],
        tests: 3,
        skipped: 1,
        seconds: 1001.75,
        failures: [
          {
            name: 'bad',
            classname: 'Inner',
            kind: 'failure',
            message: '1 is not 2\nat spec/outer.rb:17 in x',
            file: 'spec/outer.rb',
            line: 17,
          },
        ],
      },
    ]);
  });

  it('takes one suite as the root, its time where the cases have none, and cases without a suite', () => {
    expect(parseJUnit('<testsuite name="s" time="2.5"><testcase name="a"/></testsuite>')).toMatchObject([
      { name: 's', tests: 1, seconds: 2.5 },
    ]);
    expect(parseJUnit('<testsuites><testcase name="a"/><testcase name="b"/></testsuites>')).toMatchObject([
      { name: '', tests: 2 },
    ]);
  });

  it('shows what a test printed where its failure says nothing', () => {
    const [suite] = parseJUnit(
      '<testsuite><testcase name="a"><failure/><system-out>the only word</system-out></testcase></testsuite>',
    );
    expect(suite?.failures[0]?.message).toBe('the only word');
  });

  it('forgives control characters, which test runners copy from logs', () => {
    const [suite] = parseJUnit(
      '\ufeff<testsuite><testcase name="a"><failure message="&#27;[31mred">\u001b[0m\u0000x\u0085y</failure></testcase></testsuite>',
    );
    expect(suite?.failures[0]?.message).toBe('\u001b[31mred\n[0mx\ny');
  });

  it.each([
    ['', /not valid XML.*root element/s],
    ['no xml', /not valid XML/],
    ['<testsuites><testsuite>', /not valid XML.*unclosed/s],
    ['<testsuite><testcase name=x/></testsuite>', /not valid XML: 1:/],
    ['<html></html>', /Not a JUnit report: it begins with <html>/],
  ])('says what is wrong with %j', (xml, message) => {
    expect(() => parseJUnit(xml)).toThrow(message);
  });

  it('does not expand entities', () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    for (const name of ['b', 'f'])
      expect(() => parseJUnit(`${bomb}<testsuite name="&${name};"/>`)).toThrow(/not valid XML.*entity/s);
  });

  it('refuses what nests without end', () => {
    expect(() => parseJUnit('<testsuite>'.repeat(100_000))).toThrow(/deeper than 200 levels/);
  });

  it('reads 50 MB in bounded memory', () => {
    const one = `<testcase name="t"><failure message="m">${'x'.repeat(100_000)}</failure></testcase>`;
    const [suite] = parseJUnit(`<testsuite>${one.repeat(500)}</testsuite>`);
    expect(suite?.failures).toHaveLength(500);
    expect(suite?.failures[0]?.message.length).toBeLessThanOrEqual(8 * 1024 + 2);
    const many = parseJUnit(`<testsuite>${'<testcase><error/></testcase>'.repeat(400_000)}</testsuite>`);
    expect(many[0]?.failures).toHaveLength(400_000);
  });

  it('refuses more test cases than GitLab does', () => {
    expect(() => parseJUnit(`<testsuite>${'<testcase/>'.repeat(500_001)}</testsuite>`)).toThrow(/more than 500000/);
  });

  it('throws nothing but an Error with a message, whatever the text', () => {
    const part = fc.constantFrom(
      '<testsuites>', '<testsuite name="a">', '</testsuite>', '<testcase>', '</testcase>', '<failure>', '&x;', ']]>',
      '<![CDATA[', '<!--', '-->', '<?x', '<!DOCTYPE a [', '\ud800', '\u0000', '"', "'", '<', '>', '&#x110000;', 'é',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' }))), (parts) => {
        try {
          parseJUnit(parts.join(''));
        } catch (error) {
          expect((error as Error).message).toMatch(/JUnit report/);
        }
      }),
    );
  });
});
