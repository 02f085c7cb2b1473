import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UsageError } from '../../../errors.js';
import { MIGRATION_OPTIONS } from '../../../inputs/migration-definitions.js';
import { candidates } from '../../completion/candidates.js';
import { parseArguments } from '../../arguments.js';
import { configCommand } from '../doctor/config.js';
import { withConfiguration } from '../../configuration.js';
import { readOptions, refuseProblems, type ReadOptions } from './options.js';
import { commandsOf, MIGRATION_TABLE, type MigrationCommand } from './table.js';

let home: string;
let cwd: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'migration-options-')));
  cwd = join(home, 'app');
  mkdirSync(join(home, 'gitlab-dind'));
  mkdirSync(cwd);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  vi.spyOn(process, 'cwd').mockReturnValue(cwd);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const project = (text: string): void => writeFileSync(join(cwd, '.gitlab-dind.yml'), text);
const user = (text: string): void => writeFileSync(join(home, 'gitlab-dind', 'config.yml'), text);
const words = ({ problems }: ReadOptions): string => {
  try {
    refuseProblems(problems);
    return '';
  } catch (error) {
    return (error as UsageError).problems.map(({ message }) => message).join('\n');
  }
};

describe('options of the commands of a migration', () => {
  it('are set by the command line, the environment, the file of the project, that of the user, in this order', async () => {
    user('days: 1\nat-most: 1\nstart-up: 1\ngroup: https://gitlab.com/a\n');
    project('days: 2\nat-most: 2\nstart-up: 2\n');
    vi.stubEnv('GITLAB_DIND_DAYS', '3');
    vi.stubEnv('GITLAB_DIND_AT_MOST', '3');
    const read = await readOptions('forecast', ['--days', '4']);
    expect(words(read)).toBe('');
    expect(read.inputs.migration).toMatchObject({ days: 4, atMost: 3, startUp: 2, group: 'https://gitlab.com/a' });
    expect(read.ofCall).toEqual(new Set(['days']));
  });

  it('cannot send the token elsewhere, write or lead out of the project by the file of a project', async () => {
    symlinkSync(home, join(cwd, 'link'));
    project('group: https://evil.example\nproject: https://evil.example/a\nrun-output: /etc\nprices: ../prices.json\n');
    const told = words(await readOptions('forecast', []));
    for (const name of ['group', 'project', 'run-output', 'prices'])
      expect(told).toContain(`${name}: a file of the project cannot set it`);
    project('prices: link/prices.json\n');
    expect(words(await readOptions('forecast', []))).toContain('leads out of the project');
    project('prices: prices.json\n');
    const { inputs } = await readOptions('forecast', []);
    expect(inputs.migration.prices).toBe(join(cwd, 'prices.json'));
  });

  it('that are of a project are not of others, which audit reads', async () => {
    project('file: ci/main.yml\n');
    expect((await readOptions('audit', [])).inputs.file).toBe('.gitlab-ci.yml');
    expect((await readOptions('init', [])).inputs.file).toBe('ci/main.yml');
    user('file: other.yml\n');
    project('');
    expect((await readOptions('audit', [])).inputs.file).toBe('other.yml');
  });

  it('are wrong with their place, all at once, and with what may have been meant', async () => {
    project('days: many\n');
    vi.stubEnv('GITLAB_DIND_START_UP', '1.5');
    vi.stubEnv('GITLAB_DIND_DAYZ', '1');
    const read = await readOptions('forecast', ['--at-mos', '3', '--deep', '--fetch']);
    const told = words(read);
    expect(told).toMatch(/--at-mos of this command.*--at-most/);
    expect(told).toMatch(/no option --deep of this command/);
    expect(told).toContain('--fetch needs a value');
    expect(told).toMatch(/start-up: .*no whole number.*GITLAB_DIND_START_UP/);
    expect(told).toMatch(/GITLAB_DIND_DAYZ is no option/);
    expect(read.problems).toContainEqual(
      expect.objectContaining({ location: expect.objectContaining({ file: '.gitlab-dind.yml', line: 1 }) as object }),
    );
  });

  it('with a list take what follows, and those of a run are taken by compare alone', async () => {
    const { inputs, operands } = await readOptions('audit', ['--folders', 'a', 'b', '--file', 'x', 'c', '--folders=d']);
    expect([inputs.migration.folders, operands]).toEqual([['a', 'b', 'd'], ['c']]);
    const compare = await readOptions('compare', ['7', '--run', '--variable', 'A=1', '--no-prestart', '--no-deep']);
    expect(words(compare)).toBe('');
    expect(compare.inputs).toMatchObject({ variables: { A: '1' }, settings: { prestart: false } });
    expect(words(await readOptions('init', ['--variable', 'A=1']))).toContain('no option --variable');
  });

  it('are no options of other commands', () => {
    const { problems } = parseArguments(['run', '--days', '3']);
    expect(problems.map(({ message }) => message)).toEqual(['--days is an option of forecast only']);
  });

  it('are shown by doctor --config', async () => {
    user('days: 60\n');
    vi.stubEnv('GITLAB_DIND_MEASURED', 'run.jsonl');
    const { args } = await withConfiguration(parseArguments(['doctor', '--config', '--json']), process.env, cwd);
    let out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
    expect(configCommand(args)).toBe(0);
    expect(JSON.parse(out)).toEqual({
      options: [
        { name: 'days', value: '60', from: [`${join(home, 'gitlab-dind', 'config.yml')}:1`] },
        { name: 'measured', value: 'run.jsonl', from: ['environment variable GITLAB_DIND_MEASURED'] },
      ],
    });
  });
});

describe('the completion', () => {
  const complete = async (...line: readonly string[]): Promise<readonly string[] | 'files'> => {
    const found = await candidates(line, cwd);
    return found.kind === 'files' ? 'files' : found.words;
  };

  it.each(Object.keys(MIGRATION_TABLE) as MigrationCommand[])('has every option of %s', async (command) => {
    const { options, values, flags } = MIGRATION_TABLE[command];
    const found = await complete(command, '--');
    for (const name of [...values, ...flags, 'json']) expect(found).toContain(`--${name}`);
    for (const name of options) expect(found).toContain(`--${name === 'inputs' ? 'input' : name}`);
    for (const name of Object.keys(MIGRATION_OPTIONS) as (keyof typeof MIGRATION_OPTIONS)[])
      expect((found as readonly string[]).includes(`--${name}`)).toBe(commandsOf(name).includes(command));
    for (const name of values) expect(await complete(command, `--${name}`, '')).toBe('files');
  });

  it('has files where files are meant, and the options of a run behind --run', async () => {
    expect(await complete('compare', '')).toBe('files');
    expect(await complete('forecast', '--measured', '')).toBe('files');
    expect(await complete('forecast', '--days', '')).toEqual([]);
    expect(await complete('compare', '7', '--vari')).toEqual([]);
    expect(await complete('compare', '7', '--run', '--vari')).toEqual(['--variable']);
    expect(await complete('compare', '--no-d')).toEqual(['--no-deep']);
    expect(await complete('run', '--days')).toEqual([]);
  });
});
