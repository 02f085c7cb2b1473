import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DIND, job, projectStorageIn, runPipelineFile, storageFolder, type Ran } from '../pipeline.js';
import { command, projectFolder, Runner } from '../runner.js';

const LOGIN = 'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"';

/** A job that says what it finds in its cache, and leaves its own word there. */
const caching = (word: string, cache: string): string =>
  job(
    'job',
    ['image: busybox', `cache: {paths: [kept], ${cache}}`],
    ['cat kept/word || echo nothing there', `mkdir -p kept; echo ${word} > kept/word`],
  );

describe('what projects and pull requests leave behind', () => {
  const folders: string[] = [];
  const top = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'trust-test-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('is kept for each project, by caches and by the registry', async () => {
    const storage = join(top(), 'registry');
    const run = async (pipeline: string, name: string): Promise<string> => {
      const cwd = projectFolder({ '.gitlab-ci.yml': pipeline }, join(dirname(storage), name));
      const ran = await command(['run', '--cwd', cwd, '--storage-path', storage]);
      expect(ran.code, ran.stdout + ran.stderr).toBe(0);
      return ran.stdout;
    };
    expect(await run(caching('of-a', 'key: default'), 'a')).toContain('nothing there');
    expect(await run(caching('of-b', 'key: default'), 'b')).toContain('nothing there');
    expect(await run(caching('of-a', 'key: default'), 'a')).toContain('of-a\n');
    const push = job('job', DIND, [
      LOGIN,
      'docker pull -q busybox:stable',
      'docker tag busybox:stable "$CI_REGISTRY/a:1"',
      'docker push -q "$CI_REGISTRY/a:1"',
    ]);
    await run(push, 'a');
    const pull = (what: string): string => job('job', DIND, [LOGIN, `docker pull -q "$CI_REGISTRY/a:1" ${what}`]);
    await run(pull('&& echo there'), 'a');
    expect(await run(pull('|| echo not there'), 'b')).toContain('not there');
    const listed = await command(['registry', 'list', '--json', '--storage-path', storage]);
    const { images } = JSON.parse(listed.stdout) as { images: { project: string; repository: string }[] };
    expect(images.filter(({ repository }) => repository === 'a').map(({ project }) => project)).toEqual([
      expect.stringMatching(/_a-[0-9a-f]{12}$/),
    ]);
  });

  it('is kept apart for protected branches, whatever key a merge request asks for', async () => {
    const storage = storageFolder();
    folders.push(dirname(storage));
    const run = (word: string, key: string, context: string): Promise<Ran> =>
      runPipelineFile(`${caching(word, key)}  rules: [{when: always}]\n`, { storage, args: ['--context', context] });
    const poisoned = await run('poison', 'key: default-protected, unprotect: true', 'merge_request=feature:main');
    expect(poisoned.log('job')).toContain('Creating cache default-protected-non_protected...');
    const clean = await run('clean', 'key: default', 'branch=main');
    expect(clean.log('job')).toContain('Checking cache for default-protected...');
    expect(clean.log('job')).toContain('nothing there');
    const fallback = await run('clean', 'key: other, fallback_keys: [default-protected, default]', 'branch=main');
    expect(fallback.log('job')).not.toContain('poison');
  });

  it('is read by an untrusted run, which leaves nothing for any other', async () => {
    const storage = storageFolder();
    folders.push(dirname(storage));
    const pipeline = (word: string): string =>
      caching(word, 'key: default') +
      job('build', DIND, [
        LOGIN,
        'docker pull -q "$CI_REGISTRY/a:1" || docker pull -q busybox:stable',
        `printf 'FROM busybox:stable\\nLABEL word=${word}\\n' | docker build -q -t "$CI_REGISTRY/a:1" -`,
        'docker push -q "$CI_REGISTRY/a:1"',
      ]);
    const run = (word: string, ...args: string[]): Promise<Ran> =>
      runPipelineFile(pipeline(word), { storage, args: ['--trust', ...args] });
    expect((await run('first', 'trusted')).code).toBe(0);
    const [project] = readdirSync(join(storage, 'projects'));
    const digests = async (): Promise<string> =>
      (await command(['registry', 'list', '--json', '--storage-path', storage])).stdout.replace(/"used": \d+/g, '');
    const before = await digests();
    // the daemon of an untrusted run is for machines that are thrown away
    const refused = await runPipelineFile(pipeline('x'), { storage, args: ['--trust', 'untrusted'] });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('build: the service docker:28-dind is a Docker daemon');
    const stranger = await runPipelineFile(
      caching('stranger', 'key: default') + job('catalog', ['image: busybox'], ['echo $CI_REGISTRY']),
      {
        storage,
        args: ['--trust', 'untrusted'],
      },
    );
    expect(stranger.code, stranger.stderr).toBe(0);
    expect(stranger.log('job')).toContain('first\n');
    expect(stranger.log('job')).toContain('Created cache');
    expect(await digests()).toBe(before);
    const next = await runPipelineFile(caching('next', 'key: default'), { storage });
    expect(next.log('job')).toContain('first\n');
    expect(readdirSync(join(storage, 'projects'))).toEqual([project]);
    expect(readdirSync(join(storage, 'untrusted'))).toEqual([]);
  });

  it('of earlier versions is taken over, with a notice', async () => {
    const storage = storageFolder();
    folders.push(dirname(storage));
    mkdirSync(join(storage, 'job-caches', 'x'), { recursive: true });
    mkdirSync(join(storage, 'local/docker'), { recursive: true });
    const first = await runPipelineFile(job('job', ['image: busybox'], ['true']), { storage });
    expect(first.stderr).toContain("what earlier versions have stored there is this project's");
    expect(existsSync(join(storage, 'local'))).toBe(false);
    expect(readdirSync(projectStorageIn(storage)).sort()).toEqual(['job-caches', 'local']);
    const second = await runPipelineFile(job('job', ['image: busybox'], ['true']), { storage });
    expect(second.stderr).toBe('');
  });
});

describe("a fork's pull request", () => {
  const repository = (name: string): object => ({ full_name: name });
  const event = {
    pull_request: {
      number: 1,
      id: 1,
      title: 't',
      body: null,
      head: { ref: 'feature', sha: 'a'.repeat(40), repo: repository('stranger/Project') },
      base: { ref: 'main', sha: 'b'.repeat(40), repo: repository('Group/Project') },
    },
  };
  const pipeline = [
    job(
      'plain',
      ['image: busybox', 'rules: [{when: always}]'],
      ['echo "[${PASSWORD:-none}]"', 'if mount -t tmpfs none /mnt; then exit 1; fi'],
    ),
    job('daemon', [...DIND, 'rules: [{when: always}]'], ['docker info > /dev/null', 'echo "[${PASSWORD:-none}]"']),
  ].join('');

  /** Runs the Action for the event, as on a runner of this kind. */
  async function step(
    environment: string,
    inputs: Record<string, string> = {},
  ): Promise<{ code: number | null; stdout: string }> {
    const cwd = projectFolder({ '.gitlab-ci.yml': pipeline });
    const env = { GITHUB_WORKSPACE: cwd, RUNNER_ENVIRONMENT: environment };
    const given = { cwd, cache: 'false', 'storage-path': `${cwd}.storage`, secrets: 'PASSWORD=hunter22', ...inputs };
    using runner = new Runner({ inputs: given, env, event, eventName: 'pull_request' });
    try {
      return await runner.main();
    } finally {
      for (const folder of [cwd, `${cwd}.storage`]) rmSync(folder, { recursive: true, force: true });
    }
  }

  it('has its daemons on a machine that is thrown away, and no secrets', async () => {
    const { code, stdout } = await step('github-hosted');
    expect(code, stdout).toBe(0);
    expect(stdout.match(/^(?:\w+ \| )?\[none\]$/gm)).toHaveLength(2);
    expect(stdout).toMatch(
      /^::warning::This run is not trusted \(the pull request is from a fork\): it goes without `secrets`/m,
    );
  });

  it('has none elsewhere: such jobs are refused by name', async () => {
    const { code, stdout } = await step('self-hosted');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error [^\n]*::daemon: the service docker:28-dind is a Docker daemon/m);
    expect(stdout).not.toContain('::group::plain');
  });

  it('is like any other where the user trusts it', async () => {
    const { code, stdout } = await step('self-hosted', { trust: 'trusted' });
    expect(code, stdout).toBe(0);
    expect(stdout).not.toMatch(/\[none\]$/m);
  });

  it('cannot name the registry login of this machine', async () => {
    const config = mkdtempSync(join(tmpdir(), 'docker-config-'));
    writeFileSync(join(config, 'config.json'), JSON.stringify({ credsStore: 'planted' }));
    const program = join(config, 'docker-credential-planted');
    writeFileSync(program, `#!/bin/sh\ntouch ${config}/asked\nexit 1\n`, { mode: 0o755 });
    const run = (trust: string): ReturnType<typeof runPipelineFile> =>
      runPipelineFile(job('job', ['image: {name: "127.0.0.1:1/private/image", pull_policy: always}'], ['true']), {
        args: ['--trust', trust],
        env: { DOCKER_CONFIG: config, PATH: `${config}:${process.env.PATH ?? ''}` },
      });
    await run('untrusted');
    expect(existsSync(join(config, 'asked'))).toBe(false);
    await run('trusted');
    expect(existsSync(join(config, 'asked'))).toBe(true);
    rmSync(config, { recursive: true });
  });
});
