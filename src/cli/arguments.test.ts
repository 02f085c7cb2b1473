import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.js';
import { parseInputs, readInputs } from '../inputs/parse.js';
import { parsePairs } from '../inputs/values/pairs.js';
import { parseArguments, readArguments } from './arguments.js';

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
      check: false,
      force: false,
      command: 'run',
      operands: ['build', 'test'],
      inputs: { cwd: '/x', needs: 'true', variables: ['A=1', 'B=2'] },
      extras: { outcome: [], play: [], cancel: [], runners: [], 'start-up': [], times: [] },
      flags: new Set(['json']),
      from: [],
      json: true,
      help: false,
      problems: [],
    });
  });

  it("refuses what GitHub's services are told by: that is for a workflow", () => {
    const args = parseArguments([
      'run',
      '--statuses',
      '--releases',
      'create',
      '--deployments=true',
      '--artifacts',
      'github',
    ]);
    expect(readArguments(args).problems.map(({ message, hint }) => `${message}; ${hint}`)).toEqual(
      ['artifacts', 'statuses', 'deployments', 'releases'].map(
        (name) =>
          `${name}: GitHub is told of a run in a workflow only; leave it out here, and give it to the step of the workflow`,
      ),
    );
    expect(
      readArguments(parseArguments(['run', '--releases', 'none', '--statuses', 'false', '--artifacts', 'off']))
        .problems,
    ).toEqual([]);
  });

  it('takes a word that may be true as a flag, too', () => {
    expect(parseArguments(['run', '--privileged', '--needs', 'job']).inputs).toEqual({
      privileged: 'true',
      needs: 'true',
    });
    expect(parseArguments(['run', '--privileged']).inputs).toEqual({ privileged: 'true' });
    expect(parseArguments(['run', '--privileged', 'false', 'job'])).toMatchObject({
      inputs: { privileged: 'false' },
      operands: ['job'],
    });
  });

  it('takes --runners of simulate for their number, and for the input elsewhere', () => {
    expect(parseArguments(['--runners', '5', 'simulate', '--start-up=20', '--runners=6', 'job'])).toMatchObject({
      operands: ['job'],
      inputs: {},
      extras: { runners: ['5', '6'], 'start-up': ['20'] },
      problems: [],
    });
    expect(parseArguments(['plan', '--runners', 'a=b', '--runners', '*=c', '--times', 'a=1'])).toMatchObject({
      inputs: { runners: 'a=b\n*=c' },
      extras: { runners: [] },
      problems: [{ message: '--times is an option of simulate only' }],
    });
  });

  it('lists all problems and suggests what was meant', () => {
    const { problems } = parseArguments(['run', '--concurency', '2', '--nonsense-option', '--play', 'a', '--file']);
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no option --concurency; did you mean --concurrency?',
      'There is no option --nonsense-option',
      '--file needs a value',
      '--play is an option of simulate only',
    ]);
  });

  it('knows only the names of inputs; a job whose name begins with a dash stands behind --', () => {
    const { operands, problems } = parseArguments(['run', '--constructor', '--', '-job', '--other']);
    expect(operands).toEqual(['-job', '--other']);
    expect(problems.map(({ message }) => message)).toEqual(['There is no option --constructor']);
  });

  it('has options of one letter, and says of others what there is', () => {
    expect(parseArguments(['run', '-f', 'a.yml', '-C../x', '-j=4', 'job', '-h'])).toMatchObject({
      inputs: { file: 'a.yml', cwd: '../x', concurrency: '4' },
      operands: ['job'],
      help: true,
      problems: [],
    });
    expect(parseArguments(['run', '-x', '-v', 'A=1', '-f']).problems.map(({ message }) => message)).toEqual([
      'There is no option -x; there are -f (--file), -C (--cwd), -j (--concurrency), -h (--help), -i (--interactive), and a job whose name begins with a dash stands behind --',
      '-v is the version, and stands alone; a variable is --variable K=V',
      '--file needs a value',
    ]);
  });

  it('switches off with --no- whatever is true or false', () => {
    const { inputs, problems } = parseArguments([
      'run',
      '--no-needs',
      '--no-cache',
      '--no-delay',
      '--no-no-delay',
      'job',
    ]);
    expect(inputs).toEqual({ needs: 'false', cache: 'false', 'no-delay': 'false' });
    expect(problems).toEqual([]);
    expect(
      parseArguments(['run', '--no-file', '--no-dirt', '--no-needs=1']).problems.map(({ message }) => message),
    ).toEqual([
      'There is no option --no-file; did you mean --no-live?',
      'There is no option --no-dirt; did you mean --no-dirty?',
      '--no-needs takes no value',
    ]);
  });

  it('has switches of one command', () => {
    expect(parseArguments(['doctor', '--config']).flags).toEqual(new Set(['config']));
    expect(parseArguments(['run', '--config']).problems).toMatchObject([
      { message: '--config is an option of doctor only' },
    ]);
  });

  it('takes one --variable for one variable, whatever line ends it has', () => {
    const read = (...argv: string[]): ReturnType<typeof readArguments> =>
      readArguments(parseArguments(['run', ...argv]));
    expect(read('--variable', 'M=a\nb\r\nC=d\n', '--variable=N= 1 ', '--secret', 'K=-\n\n-').inputs).toMatchObject({
      variables: { M: 'a\nb\r\nC=d\n', N: ' 1 ' },
      secrets: { K: '-\n\n-' },
    });
    expect(read('--variable', '{"A": "1\\n2", "B": "3"}', '--variable', 'B=4').inputs.variables).toEqual({
      A: '1\n2',
      B: '4',
    });
    expect(read('--variables', 'A=1\r\n\nB=2', '--variable', 'C=3\nD=4').inputs.variables).toEqual({
      A: '1',
      B: '2',
      C: '3\nD=4',
    });
    expect(read('--variable', 'A=1', '--variable', 'none\nB=2', '--secret', 'hunter\n2').problems).toMatchObject([
      { message: 'variables: "none B" is not a name (letters, digits and underscores)' },
      { message: 'secrets: no. 1 is not of the form K=V' },
    ]);
  });

  it('tells wrong options and wrong values together', () => {
    const read = readArguments(parseArguments(['run', 'a', '--nonsense-option', '--cache', 'ture']));
    expect(read.inputs.jobs).toEqual(['a']);
    expect(read.problems.map(({ message }) => message)).toEqual([
      'There is no option --nonsense-option',
      'cache: "ture" is none of: true, false, read-only; did you mean true?',
    ]);
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

describe('lists', () => {
  it('keep the commas of copies of a parallel job', () => {
    expect(parseInputs({ jobs: 'build, test: [a, b]\nlint,deploy' }, '/base').jobs).toEqual([
      'build',
      'test: [a, b]',
      'lint',
      'deploy',
    ]);
  });
});

describe('the input context', () => {
  it.each(['branch=a', 'tag=v1', 'merge_request', 'merge_request=a:b', 'schedule', 'web'])('may be %s', (context) => {
    expect(parseInputs({ context }, '/base').context).toBe(context);
  });
  it.each([
    ['tag', ''],
    ['brunch=a', '; did you mean branch?'],
    ['merge-request', '; did you mean merge_request?'],
  ])('is a problem as %s', (context, meant) => {
    expect(readInputs({ context }, '/base').problems).toEqual([
      {
        input: 'context',
        location: undefined,
        message: `context: "${context}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger${meant}`,
      },
    ]);
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
  it('takes the inputs of a workflow that was started by hand, and of one that was not', () => {
    expect(parsePairs('{"level": "all", "dry-run": true, "none": null}').values).toEqual({
      level: 'all',
      'dry-run': 'true',
      none: '',
    });
    expect(parsePairs('null')).toEqual({ values: {}, problems: [] });
  });
  it('never shows a whole line', () => {
    expect(parsePairs('averylongvaluethatisnotapair').problems).toEqual([
      'line 1 ("averylongvaluethati…") is not of the form K=V',
    ]);
  });
  it.each(['hunter2', 'A=1\nhunter/2==', '{"A": hunter2}', '{"A":1}hunter2'])(
    'shows nothing of a secret: %j',
    (text) => {
      const { problems } = parsePairs(text, 'secret');
      expect(problems).toHaveLength(1);
      expect(problems.join()).not.toContain('hunter');
    },
  );
  it('says what is not JSON', () => {
    expect(parsePairs('{"A": ').problems[0]).toContain('not valid JSON');
  });
});
