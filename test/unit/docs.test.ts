import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS, helpText } from '../../src/cli/help.js';
import { userLayer } from '../../src/inputs/configuration/user.js';
import { projectVariableFiles, VARIABLE_FILES } from '../../src/inputs/variables/project-files.js';
import { INPUTS } from '../../src/inputs/definitions.js';
import { OUTPUTS } from '../../src/inputs/outputs.js';
import { ROOT } from '../runner.js';
import { parserProblems } from '../workflows.mjs';
import { check } from './gitlab/support.js';

const files = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Block {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const blocks = (language: string): Block[] =>
  files.flatMap((file) =>
    [...textOf(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => ({
      file,
      line: textOf(file).slice(0, match.index).split('\n').length,
      text: match[1] ?? '',
    })),
  );

/** A piece of YAML in a document: a workflow, steps of one, or a pipeline file of GitLab. */
const yaml = blocks('yaml').map((block) => {
  const value = parse(block.text) as unknown;
  const isWorkflow = typeof value === 'object' && value !== null && 'on' in value;
  return { ...block, kind: isWorkflow ? 'workflow' : Array.isArray(value) ? 'steps' : 'pipeline' } as const;
});

/** Steps alone, in a workflow. */
const workflowOf = (text: string): string =>
  `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${text.replace(/^/gm, '      ')}`;

/** What a heading is called in a link. */
const anchors = (file: string): string[] =>
  [...textOf(file).matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}

describe('the documents', () => {
  it('link to what is there', () => {
    const broken = files.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
        ([whole, path = '', anchor]) => {
          const target = path === '' ? file : relative(ROOT, join(ROOT, dirname(file), path));
          if (!existsSync(join(ROOT, target))) return [`${file}: ${whole}`];
          return anchor === undefined || anchors(target).includes(anchor) ? [] : [`${file}: ${whole}`];
        },
      ),
    );
    expect(broken).toEqual([]);
  });

  it('have the tables that the sources make', () => {
    const checked = spawnSync(process.execPath, [join(ROOT, 'scripts/tables.mjs'), '--check'], { encoding: 'utf8' });
    expect([checked.status, checked.stderr]).toEqual([0, '']);
  });

  it('have examples of all kinds', () => {
    expect(new Set(yaml.map(({ kind }) => kind))).toEqual(new Set(['workflow', 'steps', 'pipeline']));
  });

  it.each(yaml.filter(({ kind }) => kind !== 'pipeline'))(
    'have workflows that GitHub takes: $file:$line',
    async (block) => {
      const text = block.kind === 'workflow' ? block.text : workflowOf(block.text);
      expect(await parserProblems(block.file, text)).toEqual([]);
    },
  );

  it.each(yaml.filter(({ kind }) => kind === 'pipeline'))(
    'have pipelines that GitLab takes: $file:$line',
    async ({ text }) => {
      expect((await check(text)).errors).toEqual([]);
    },
  );

  it.each(yaml.filter(({ kind }) => kind !== 'pipeline'))(
    'give the step what it has: $file:$line',
    ({ text, kind }) => {
      const workflow = parse(kind === 'workflow' ? text : workflowOf(text)) as {
        jobs: Record<string, Step & { steps?: Step[] }>;
      };
      // a job that is a whole workflow has `uses` itself
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? [job]);
      const given = steps
        .filter((step) => step.uses?.startsWith('gitlab-dind/') === true)
        .flatMap((step) => Object.keys(step.with ?? {}));
      expect(given.filter((name) => !(name in INPUTS))).toEqual([]);
      const used = [...text.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map((match) => match[1] ?? '');
      expect(used.filter((name) => !(name in OUTPUTS))).toEqual([]);
    },
  );

  it.each(blocks('yml'))('have configuration files that the command takes: $file:$line', async ({ text }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-docs-'));
    const isConfiguration = text.includes('\nprojects:');
    const file = join(folder, isConfiguration ? 'config.yml' : VARIABLE_FILES.own);
    writeFileSync(file, text);
    const { problems } = isConfiguration ? await userLayer(file, folder) : await projectVariableFiles(folder);
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
  });

  it('name commands and options that there are', () => {
    const known = Object.keys(COMMANDS)
      .map((command) => helpText(command))
      .join('\n');
    const named = files.flatMap((file) =>
      [...textOf(file).matchAll(/gitlab-dind(?:\.mjs)? ([a-z]+)((?: --[a-z-]+(?:[ =][\w=./-]+)?)*)/g)].map(
        ([, command = '', options = '']) => ({ command, options: options.match(/--[a-z-]+/g) ?? [] }),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ command }) => !(command in COMMANDS))).toEqual([]);
    expect(
      named.flatMap(({ options }) => options).filter((option) => !known.includes(`${option} `) && option !== '--help'),
    ).toEqual([]);
  });
});
