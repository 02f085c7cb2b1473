import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.js';
import { parseInputs } from '../inputs/parse.js';
import { parsePairs } from '../inputs/pairs.js';
import { parseArguments } from './arguments.js';

describe('parseArguments', () => {
  it('reads command, jobs and options', () => {
    expect(
      parseArguments([
        'run',
        'build',
        '--cwd',
        '/x',
        '--needs',
        'test',
        '--variable',
        'A=1',
        '--variable=B=2',
        '--json',
      ]),
    ).toEqual({
      command: 'run',
      operands: ['build', 'test'],
      inputs: { cwd: '/x', needs: 'true', variables: 'A=1\nB=2' },
      extras: { outcome: [], play: [], cancel: [] },
      json: true,
      help: false,
    });
  });

  it('lists all problems and suggests what was meant', () => {
    expect(() => parseArguments(['run', '--concurency', '2', '--nonsense-option', '--file'])).toThrow(
      new UsageError([
        { message: 'There is no option --concurency; did you mean --concurrency?', location: undefined },
        { message: 'There is no option --nonsense-option', location: undefined },
        { message: '--file needs a value', location: undefined },
      ]),
    );
  });
});

describe('parseInputs', () => {
  it('has the defaults', () => {
    expect(parseInputs({}, '/base')).toMatchObject({
      file: '.gitlab-ci.yml',
      cwd: '/base',
      jobs: [],
      cache: 'true',
      settings: { defaultImage: 'alpine:latest', pullPolicy: 'if-not-present', qemu: 'auto', jobTimeoutSeconds: 3600 },
    });
  });

  it('tells every wrong input by its name, at once', () => {
    const wrong = {
      concurrency: 'many',
      'pull-policy': 'sometimes',
      needs: 'perhaps',
      variables: 'no equals sign',
      nonsense: '1',
    };
    try {
      parseInputs(wrong, '/base');
      expect.unreachable();
    } catch (error) {
      const names = error instanceof UsageError ? error.problems.map((problem) => problem.message.split(':')[0]) : [];
      expect(names.sort()).toEqual(['concurrency', 'needs', 'nonsense', 'pull-policy', 'variables']);
    }
  });
});

describe('parsePairs', () => {
  it('reads lines and JSON', () => {
    expect(parsePairs('A=1\n\n B = x=y ')).toEqual({ values: { A: '1', B: 'x=y' }, problems: [] });
    expect(parsePairs('{"A": "multi\\nline", "B": 2, "C": {"x": 1}}')).toEqual({
      values: { A: 'multi\nline', B: '2', C: '{"x":1}' },
      problems: [],
    });
  });
  it('never shows a whole line: it may be a secret', () => {
    expect(parsePairs('averylongsecretvaluethatisnotapair').problems[0]).not.toContain('thatisnotapair');
  });
  it('says what is not JSON', () => {
    expect(parsePairs('{"A": ').problems[0]).toContain('not valid JSON');
  });
});
