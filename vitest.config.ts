import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { leftOut } from './test/today.js';

// their modules import JSON in a way that only bundlers take
const server = { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/patterns.ts'],
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/fleet/**/*.test.ts'],
          exclude: ['**/*.itg.test.ts'],
          // only against what hangs: no test has a time of its own to keep, however busy the machine is
          testTimeout: 180_000,
          // by itself it would leave a processor free
          maxWorkers: availableParallelism(),
          server,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'engine',
          // after the fast ones: they need both processors
          sequence: { groupOrder: 1 },
          include: ['src/**/*.itg.test.ts', 'test/**/*.itg.test.ts'],
          // in CI a quarter, another one each day, and the heart of it
          exclude: [...configDefaults.exclude, ...leftOut(import.meta.dirname)],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          server,
          // once more in CI, where one lost connection must not hide 5000 results; what passes then only is named at the end
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
