import type { Reporter, TestCase } from 'vitest/node';

/** Characters of an error that are shown. */
const MOST = 4000;

/** Names the tests that passed at their second try only (`retry` in CI), and why: each is a fault that has yet to be found. */
export default class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    const why = (test.result().errors ?? []).map(({ message }) => `\n  ${message.slice(0, MOST)}`);
    this.#names.push(`${test.module.relativeModuleId}: ${test.fullName}${why.join('')}`);
  }

  onTestRunEnd(): void {
    for (const name of this.#names) console.log(`passed at its second try only: ${name}`);
  }
}
