import { prefix } from '../text.js';
import type { TestFailure, TestSuite } from '../result.js';

/** GitLab's limit of test cases of a report. */
const MAX_CASES = 500_000;

const MAX_NAME = 500;
const MAX_MESSAGE = 8 * 1024;

/** With very many failures only the beginning of each is kept. */
const MANY = 1000;
const SHORT_MESSAGE = 200;

/** Tests of a suite whose time is kept. */
const SLOWEST = 5;

type SlowTest = TestSuite['slowest'][number];
type Attributes = Readonly<Record<string, string>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenSuite {
  readonly suite: Writable<TestSuite> & { failures: TestFailure[]; slowest: SlowTest[] };
  readonly file: string;
  readonly declaredSeconds: number;
}

interface OpenCase {
  readonly attributes: Attributes;
  kind: 'failure' | 'error' | undefined;
  skipped: boolean;
  title: string;
  text: string;
  output: string;
}

/** Builds suites from the elements of a JUnit report, one after the other. */
export class JUnitCollector {
  readonly #done: OpenSuite[] = [];
  readonly #stack: OpenSuite[] = [];
  /** Where text belongs: of the element that is open, if it is one of interest. */
  #into: 'text' | 'output' | undefined;
  #case: OpenCase | undefined;
  #sawRoot = false;
  #cases = 0;
  #failures = 0;

  open(element: string, attributes: Attributes): void {
    if (!this.#sawRoot && element !== 'testsuites' && element !== 'testsuite')
      throw new Error(`Not a JUnit report: it begins with <${prefix(element, 60)}> instead of <testsuites>`);
    this.#sawRoot = true;
    if (element === 'testsuite') this.#openSuite(attributes);
    else if (element === 'testcase') this.#openCase(attributes);
    else if (this.#case !== undefined) this.#detail(this.#case, element, attributes);
  }

  close(element: string): void {
    if (element === 'testsuite') this.#stack.pop();
    else if (element === 'testcase') this.#closeCase();
    else this.#into = undefined;
  }

  text(text: string): void {
    const open = this.#case;
    if (open === undefined || this.#into === undefined) return;
    if (open[this.#into].length < MAX_MESSAGE) open[this.#into] += prefix(text, MAX_MESSAGE);
  }

  suites(): readonly TestSuite[] {
    return this.#done
      .filter(({ suite }) => suite.tests > 0)
      .map(({ suite, declaredSeconds }) => ({ ...suite, seconds: suite.seconds || declaredSeconds }));
  }

  #openSuite(attributes: Attributes): void {
    const parent = this.#stack.at(-1);
    const name = prefix(attributes['name'] ?? '', MAX_NAME) || (parent?.suite.name ?? '');
    const open: OpenSuite = {
      suite: { name, tests: 0, skipped: 0, seconds: 0, failures: [], slowest: [] },
      file: attributes['file'] ?? parent?.file ?? '',
      declaredSeconds: secondsOf(attributes['time']),
    };
    this.#stack.push(open);
    this.#done.push(open);
  }

  #openCase(attributes: Attributes): void {
    this.#cases += 1;
    if (this.#cases > MAX_CASES) throw new Error(`The JUnit report has more than ${MAX_CASES} test cases`);
    // a case outside of any suite: of a report whose root is `testsuites`
    if (this.#stack.length === 0) this.#openSuite({});
    this.#case = { attributes, kind: undefined, skipped: false, title: '', text: '', output: '' };
  }

  #detail(open: OpenCase, element: string, attributes: Attributes): void {
    this.#into = undefined;
    if (element === 'skipped') open.skipped = true;
    else if (element === 'system-out' || element === 'system-err') this.#into = 'output';
    else if ((element === 'failure' || element === 'error') && open.kind === undefined) {
      open.kind = element;
      open.title = prefix(attributes['message'] ?? attributes['type'] ?? '', MAX_MESSAGE);
      this.#into = 'text';
    }
  }

  #closeCase(): void {
    const open = this.#case;
    const suite = this.#stack.at(-1);
    this.#case = undefined;
    this.#into = undefined;
    if (open === undefined || suite === undefined) return;
    suite.suite.tests += 1;
    const seconds = secondsOf(open.attributes['time']);
    suite.suite.seconds += seconds;
    keepSlow(suite.suite.slowest, open.attributes, seconds);
    if (open.kind !== undefined) suite.suite.failures.push(this.#failure(open, open.kind, suite));
    else if (open.skipped) suite.suite.skipped += 1;
  }

  #failure(open: OpenCase, kind: 'failure' | 'error', suite: OpenSuite): TestFailure {
    this.#failures += 1;
    const { attributes } = open;
    const message = messageOf(open);
    const file = attributes['file'] ?? suite.file;
    const line = lineOf(attributes['line']) ?? (file === '' ? undefined : lineIn(message, file));
    return {
      name: prefix(attributes['name'] ?? '', MAX_NAME),
      classname: prefix(attributes['classname'] ?? '', MAX_NAME),
      kind,
      message: prefix(message, this.#failures > MANY ? SHORT_MESSAGE : MAX_MESSAGE),
      file: file === '' ? undefined : prefix(file, MAX_NAME),
      line,
    };
  }
}

/** Keeps a test where it is among the slowest of its suite. */
function keepSlow(slowest: SlowTest[], attributes: Attributes, seconds: number): void {
  if (seconds === 0 || (slowest.length === SLOWEST && seconds <= (slowest.at(-1)?.seconds ?? 0))) return;
  const name = prefix(attributes['name'] ?? '', MAX_NAME);
  const at = slowest.findIndex((test) => test.seconds < seconds);
  slowest.splice(at === -1 ? slowest.length : at, 0, {
    name,
    classname: prefix(attributes['classname'] ?? '', MAX_NAME),
    seconds,
  });
  slowest.length = Math.min(slowest.length, SLOWEST);
}

/** The attribute and the text say the same in some reports; with neither, what the test printed is all there is. */
function messageOf(open: OpenCase): string {
  const [title, text] = [open.title.trim(), open.text.trim()];
  if (title === '' && text === '') return open.output.trim();
  return text.includes(title) ? text : [title, text].filter((part) => part !== '').join('\n');
}

function secondsOf(text: string | undefined): number {
  // some writers put separators into thousands: 1,234.5
  const seconds = Number((text ?? '').replaceAll(',', ''));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

function lineOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The line that a stack trace names for the file: `FILE:LINE`. */
function lineIn(message: string, file: string): number | undefined {
  const at = message.indexOf(`${file}:`);
  if (at < 0) return undefined;
  return lineOf(/^\d{1,9}/.exec(message.slice(at + file.length + 1, at + file.length + 11))?.[0]);
}
