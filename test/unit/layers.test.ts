import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { boundaryRules, FOLDERS, houseTable } from '../../scripts/house.mjs';
import { ROOT } from '../runner.js';

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => relative(join(ROOT, 'src'), join(entry.parentPath, entry.name)));

const linter = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...boundaryRules(),
  ],
});

/** What the linter says of one import in a file of `src/`. */
async function refusals(file: string, statement: string): Promise<readonly string[]> {
  const [result] = await linter.lintText(`${statement}\n`, { filePath: join(ROOT, 'src', file) });
  return result?.messages.map(({ message }) => message) ?? [];
}

describe('the folders of src', () => {
  it('are all in the table', () => {
    const folders = new Set(sources.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
    expect([...folders].sort()).toEqual(FOLDERS.map(({ name }) => name).sort());
    expect(houseTable().split('\n')).toHaveLength(FOLDERS.length + 2);
  });

  it.each([
    ['gitlab/plan/job.ts', "import { run } from '../../pipeline/run.js';"],
    ['gitlab/plan/checks/dag.ts', "import { messageOf } from '../../../errors.js';"],
    ['gitlab/load.ts', "import { readFileSync } from 'node:fs';"],
    ['gitlab/load.ts', "import { parse } from 'js-yaml';"],
    ['gitlab/load.ts', 'export const home = process.env.HOME;'],
    ['gitlab/load.ts', 'export const now = Date.now();'],
    ['report/events.ts', 'export const now = new Date();'],
    ['report/text.ts', "import { join } from 'node:path';"],
    ['report/summary/jobs.ts', "import { lint } from '../../gitlab/lint.js';"],
    ['github/statuses.ts', "import { runJob } from '../job/run.js';"],
    ['github/statuses.ts', "import { lint } from '../gitlab/lint.js';"],
    ['docker/types.ts', "import { Mock } from '../registry/mock.js';"],
    ['docker/sweep.ts', "import Docker from 'dockerode';"],
    ['docker/engine/connect.ts', "import { execFile } from 'node:child_process';"],
    ['registry/storage/verify.ts', "import { runJob } from '../../job/run.js';"],
    ['job/images/pull.ts', "import type { Options } from '../../pipeline/options.js';"],
    ['job/images/pull.ts', "const docker = await import('dockerode');"],
    ['pipeline/run.ts', "import { runFor } from '../run/run.js';"],
    ['run/run.ts', "import { exit } from '../cli.js';"],
    ['run/run.ts', "import * as core from '@actions/core';"],
    ['cli/commands/run.ts', "import { main } from '../../action/main.js';"],
    ['action/front.ts', 'process.stdout.write(name);'],
    ['action/log.ts', "import * as core from '@actions/core';"],
    ['scratch.ts', "import { execFile } from 'node:child_process';"],
  ])('the linter refuses, in %s, %s', async (file, statement) => {
    expect(await refusals(file, statement)).toHaveLength(1);
  });

  it.each([
    ['gitlab/plan/job.ts', "import { value } from '../inputs/values.js';"],
    ['gitlab/yaml/library.ts', "import { parse } from 'js-yaml';"],
    ['gitlab/plan/cache-key.ts', "import { createHash } from 'node:crypto';"],
    ['report/summary/jobs.ts', "import type { Plan } from '../../gitlab/types.js';"],
    ['github/statuses.ts', "import { duration } from '../report/table.js';"],
    ['docker/engine/connect.ts', "const docker = await import('dockerode');"],
    ['job/images/registry.ts', "import { mock } from '../../registry/mock.js';"],
    ['cli/commands/registry.ts', "import { runFor } from '../../run/run.js';"],
    ['action/door.ts', "import * as core from '@actions/core';"],
    ['action/door.ts', 'process.stdout.write(text);'],
    ['process.ts', "import { execFile } from 'node:child_process';"],
  ])('the linter takes, in %s, %s', async (file, statement) => {
    expect(await refusals(file, statement)).toEqual([]);
  });

  it('have no files that import each other in a circle', () => {
    const imports = new Map(
      sources.map((file) => {
        const text = readFileSync(join(ROOT, 'src', file), 'utf8');
        const targets = [...text.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)].map(([, target = '']) => target);
        return [file, targets.map((target) => join(file, '..', `${target}.ts`))];
      }),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
      done.add(file);
    };
    for (const file of sources) follow(file, []);
    expect(circles).toEqual([]);
  });
});
