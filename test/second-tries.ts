import type { Reporter, TestCase } from 'vitest/node';

/** Names the tests that passed at their second try only (`retry` in CI): each is a fault that has yet to be found. */
export default class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true) this.#names.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestRunEnd(): void {
    for (const name of this.#names) console.log(`passed at its second try only: ${name}`);
  }
}
