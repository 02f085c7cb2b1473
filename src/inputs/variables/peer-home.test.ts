import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOME_FILE, peerHomeVariables } from './peer-home.js';
import type { ProjectFiles } from './project-files.js';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gitlab-dind-home-'));
  mkdirSync(join(home, dirname(HOME_FILE)));
});
afterEach(() => rmSync(home, { recursive: true }));

const file = (text: string): void => writeFileSync(join(home, HOME_FILE), text);
const read = (...names: string[]): Promise<ProjectFiles> => peerHomeVariables(async () => names, home);
const APP = ['group/sub/app', 'gitlab.example.com/group/sub/app'];

describe("gitlab-ci-local's file of the user", () => {
  it('has variables of all projects, of groups, and of a project, which count more in this order', async () => {
    file(`project:
  gitlab.example.com:group/sub/app.git: {A: project}
  gitlab.example.com/group/sub/ap: {OTHER: project}
  gitlab.example.com/group/sub: {OTHER: a group is no project}
group:
  gitlab.example.com/group/sub/: {A: sub, B: {values: {'*': sub, prod*: p}}}
  gitlab.example.com/group: {A: group, B: group}
  gitlab.example.com/gro: {OTHER: group}
  other.example.com/group/: {OTHER: server}
global: {A: all, C: {type: file, values: {'*': content}}}
`);
    const { variables, notes, problems } = await read(...APP);
    expect(problems).toEqual([]);
    expect(variables.map(({ key, value, environment }) => [key, value, environment ?? '*'])).toEqual([
      ['A', 'all', '*'],
      ['C', 'content', '*'],
      ['A', 'group', '*'],
      ['B', 'group', '*'],
      ['A', 'sub', '*'],
      ['B', 'sub', '*'],
      ['B', 'p', 'prod*'],
      ['A', 'project', '*'],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      `8 project variables from ${join(home, HOME_FILE)}, gitlab-ci-local's file`,
    ]);
    expect((await read('local/app')).variables.map(({ value }) => value)).toEqual(['all', 'content']);
  });

  it('has the content of files by their paths; what is none is told', async () => {
    writeFileSync(join(home, 'known'), 'hosts\n');
    file(`global:
  KNOWN: ~/known
  FULL: ${join(home, 'known')}
  TEXT: {type: variable, values: {'*': ~/known}}
  GONE: ~/not-there
  FOLDER: ~/
`);
    const { variables, notes, problems } = await read(...APP);
    expect(problems).toEqual([]);
    expect(variables.map(({ key, value, file: isFile }) => [key, value, isFile])).toEqual([
      ['KNOWN', 'hosts\n', true],
      ['FULL', 'hosts\n', true],
      ['TEXT', '~/known', false],
    ]);
    expect(notes.map(({ message, location }) => [message.split(':')[0], location?.line])).toEqual([
      ['GONE is left out', 5],
      ['FOLDER is left out', 6],
      [expect.stringMatching(/^3 project variables from /), undefined],
    ]);
  });

  it('is nothing where there is none, and its mistakes are told at their place', async () => {
    expect(await read(...APP)).toEqual({ variables: [], notes: [], problems: [] });
    file('');
    expect(await read(...APP)).toEqual({ variables: [], notes: [], problems: [] });
    file('global: x\ngroup: {gitlab.example.com/group: [a]}\nproject:\n');
    expect((await read(...APP)).problems.map(({ message, location }) => [message, location?.line])).toEqual([
      ['global: has to be a map', 1],
      ['group: gitlab.example.com/group: has to be a map', 2],
    ]);
    file('a: [\n');
    expect((await read(...APP)).problems).toHaveLength(1);
  });
});
