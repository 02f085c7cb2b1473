import fc from 'fast-check';
import { LOCK_NAME, lockText, readLock } from '../../../src/gitlab-api/stored/lock.js';
import { indexedPaths } from '../../../src/job/artifacts/git-index.js';
import { parseJUnit } from '../../../src/report/junit/junit.js';
import { hostile, hostileJson, mostly, slips } from '../hostile.js';
import { promise, saying, target } from '../target.js';

const attribute = fc
  .tuple(
    fc.constantFrom('name', 'time', 'file', 'line', 'classname', 'message', '__proto__'),
    mostly(['a', '1.5', '1,000', '12'], hostile),
  )
  .map(([name, value]) => ` ${name}="${value.replace(/[<&"]/g, '')}"`);
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (text) => text.split('=')[0] })
  .map((all) => all.join(''));
const content = mostly(
  ['', 'text', '<![CDATA[a < b]]>', '<!-- x -->', '&lt;', '&#27;'],
  hostile.map((text) => text.replace(/[<&]|\]\]>/g, '')),
);
const testcase = fc
  .tuple(attributes, fc.constantFrom('', 'failure', 'error', 'skipped', 'system-out'), attributes, content)
  .map(
    ([own, kind, detail, text]) =>
      `<testcase${own}>${kind === '' ? text : `<${kind}${detail}>${text}</${kind}>`}</testcase>`,
  );
const suite = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(attributes, fc.array(fc.oneof({ maxDepth: 4 }, testcase, tie('node')), { maxLength: 3 }))
    .map(([own, inner]) => `<testsuite${own}>${inner.join('')}</testsuite>`),
})).node;

const lockFile = fc.record(
  {
    include: mostly<unknown>(['remote', 'project', 'template', 'component', 'list'], hostileJson, 20),
    name: mostly<unknown>(['https://h/a.yml', 'g/p'], hostile, 4),
    path: fc.constant('files/a-0123456789ab.yml'),
    sha256: mostly<unknown>(['a'.repeat(64)], hostileJson, 20),
    ref: mostly<unknown>(['v1'], hostile),
    found: mostly<unknown>([{ project: 'g/p', file: 'a.yml', sha: 'x' }], hostileJson, 20),
  },
  { requiredKeys: ['include', 'name', 'path', 'sha256'] },
);
const lock = fc.oneof(
  {
    arbitrary: slips(fc.array(lockFile, { maxLength: 3 }).map((files) => JSON.stringify({ version: 1, files }))),
    weight: 6,
  },
  { arbitrary: hostileJson.map((files) => JSON.stringify({ version: 1, files })), weight: 1 },
);

/** A Git index of version 2 with such paths, and now and then a slip in its bytes. */
const index = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom('a', 'dir/b'), hostile), { maxLength: 4 }),
    fc.constantFrom(2, 3, 4, 2, 9),
    fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 2 }),
    fc.nat(3),
  )
  .map(([paths, version, changes, cut]) => {
    const head = Buffer.alloc(12);
    head.write('DIRC');
    head.writeUInt32BE(version, 4);
    head.writeUInt32BE(paths.length, 8);
    const entries = paths.map((path) => {
      const name = Buffer.from(path.replaceAll('\0', ''));
      const fixed = Buffer.alloc(version === 4 ? 63 : 62);
      const end = version === 4 ? 1 : 8 - ((62 + name.length) % 8);
      return Buffer.concat([fixed, name, Buffer.alloc(end)]);
    });
    const bytes = Buffer.concat([head, ...entries]);
    for (const [at, byte] of changes) if (cut === 0 && at < bytes.length) bytes[at] = byte;
    return cut === 1 ? bytes.subarray(0, Math.floor(bytes.length * 0.8)) : bytes;
  });

/** Files that jobs and others leave behind. */
export const REPORTS = [
  target({
    name: 'junit',
    inputs: slips(
      fc.oneof(
        suite,
        suite.map((inner) => `<?xml version="1.0"?>\n<testsuites>${inner}</testsuites>`),
      ),
    ),
    refusal: saying(/JUnit report/),
    accepted: 40,
    read(text) {
      const suites = parseJUnit(text);
      for (const { tests, failures, seconds } of suites)
        promise(failures.length <= tests && Number.isFinite(seconds), 'numbers of a suite fit together');
      return true;
    },
  }),
  target({
    name: 'lock',
    inputs: lock,
    accepted: 30,
    read(text) {
      const files = readLock(text);
      if (files === undefined) return false;
      const again = lockText(files);
      promise(lockText(readLock(again) ?? []) === again, `${LOCK_NAME} is the same when it is written again`);
      return true;
    },
  }),
  target({
    name: 'git-index',
    inputs: index,
    refusal: saying(/Git index/),
    accepted: 30,
    read: (bytes) => indexedPaths(bytes).size > 0,
  }),
];
