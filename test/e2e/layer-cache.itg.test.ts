import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { blobPath, readStores } from '../../src/registry/storage/layout.js';
import { DIND, job, projectStorageIn, runPipelineFile, storageFolder, type Ran } from '../pipeline.js';
import { command, projectFolder, Runner } from '../runner.js';

const REPOSITORY = 'glci-layer-cache';
const ON = ['--layer-cache', 'auto'];
const C8D = ['image: docker:28', 'services: [{name: "docker:29-dind", alias: docker}]'];

/** An image of ten layers, each of which tells when it was made; the last is of a file. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];
const TEN = [
  'FROM busybox:stable',
  ...NUMBERS.map((number) => `RUN head -c 1000 /dev/urandom | md5sum > /${number}`),
  'COPY last /last',
  'RUN head -c 1000 /dev/urandom | md5sum > /end',
  '',
].join('\n');
const SHOW = `docker run --rm app sh -c 'echo layers: $(cat ${NUMBERS.map((number) => `/${number}`).join(' ')} | md5sum); echo last: $(cat /last); echo end: $(cat /end)'`;

/** A line of a job's log that begins with a word. */
const lineOf = (ran: Ran, name: string, word: string): string =>
  ran
    .log(name)
    .split('\n')
    .find((line) => line.startsWith(`${word}: `)) ?? `no ${word}`;

/** Tags and digests of the stored layers. */
async function layersIn(project: string): Promise<Record<string, string>> {
  const [local] = await readStores(project);
  const repository = local?.repositories.find(({ name }) => name === REPOSITORY);
  return Object.fromEntries((repository?.tags ?? []).map(({ name, digest }) => [name, digest]));
}

/**
 * In CI one of these a day beside the first test and that about secrets; all of them elsewhere, and with LAYER_CACHE=all.
 */
const ALL = process.env['CI'] === undefined || process.env['LAYER_CACHE'] === 'all';
const today = Math.floor(Date.now() / 86_400_000);
let daily = 0;
const someDays = (name: string, test: () => Promise<void>): void => {
  if (ALL || daily++ === today % 4) it(name, test);
};

const folders: string[] = [];
const newStorage = (): string => {
  const storage = storageFolder();
  folders.push(dirname(storage));
  return storage;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('builds of the next run', () => {
  const pipeline =
    job('classic', DIND, ['docker build -t app .', SHOW]) +
    job('containerd', C8D, ['docker build -t app .', SHOW]) +
    job('container', DIND, ['docker buildx create --use', 'docker buildx build -t app --load .', SHOW]);
  const jobs = ['classic', 'containerd', 'container'];

  it('take all layers but those after a change from the registry, with the builders of all kinds', async () => {
    const storage = newStorage();
    const run = async (last: string): Promise<Ran> => {
      const ran = await runPipelineFile(pipeline, { storage, args: ON, files: { Dockerfile: TEN, last } });
      expect(ran.code, jobs.map((name) => ran.log(name)).join('\n')).toBe(0);
      return ran;
    };
    const [first, second] = [await run('one'), await run('two')];
    for (const name of jobs) {
      expect(lineOf(first, name, 'Layer cache')).toMatch(/: 1 build, nothing there to use, saved [\d.]+ [kM]?B$/);
      expect(first.log(name)).not.toMatch(/CACHED|ERROR/);
      expect(lineOf(second, name, 'Layer cache')).toMatch(/: 1 build, used from main, saved [\d.]+ [kM]?B$/);
      expect(second.log(name).match(/^#\d+ CACHED$/gm)?.length).toBeGreaterThanOrEqual(8);
      expect(lineOf(second, name, 'layers')).toBe(lineOf(first, name, 'layers'));
      expect(lineOf(second, name, 'last')).toBe('last: two');
      expect(lineOf(second, name, 'end')).not.toBe(lineOf(first, name, 'end'));
    }
    const project = projectStorageIn(storage);
    expect(Object.keys(await layersIn(project))).toHaveLength(3);
    const listed = await command(['registry', 'list', '--storage-path', storage]);
    expect(listed.stdout).toMatch(/: layers of 3 builds \(layer-cache\), up to [\d.]+ MB/);
    expect(listed.stdout).not.toContain(REPOSITORY);
    expect((await command(['registry', 'verify', '--storage-path', storage])).code).toBe(0);
  });

  someDays('make the same image of it as without', async () => {
    const storage = newStorage();
    const dockerfile =
      'FROM busybox:stable AS made\nRUN mkdir /made && echo made > /made/file && chmod 4750 /made/file\n' +
      'FROM busybox:stable\nENV A=b\nLABEL of=test\nCOPY --from=made /made /made\nRUN ln -s file /made/link\nUSER 65534\nCMD ["cat", "/made/file"]\n';
    const tell = [
      `docker inspect -f 'config: {{json .Config}} {{.Os}}/{{.Architecture}} {{len .RootFS.Layers}}' app`,
      `echo "history: $(docker history --no-trunc --format '{{.CreatedBy}}' app | sha256sum)"`,
      'docker create --name app app > /dev/null',
      // names, kinds, modes, owners and content; times are those of the build
      'mkdir /out && docker export app | tar -x -C /out made',
      'echo "files: $(cd /out && find made | sort | xargs stat -c "%n %F %a %u:%g" | tr "\\n" ";") $(cat /out/made/file)"',
      'docker save app | tar -x -C /out && echo "inline: $(cat /out/*.json /out/blobs/sha256/* 2> /dev/null | grep -c moby.buildkit.cache)"',
    ];
    const same =
      job('classic', DIND, ['docker build -t app .', ...tell]) +
      job('containerd', C8D, ['docker build -t app .', ...tell]);
    const run = async (args: readonly string[]): Promise<Ran> => {
      const ran = await runPipelineFile(same, { storage, args, files: { Dockerfile: dockerfile } });
      expect(ran.code, ran.log('classic') + ran.log('containerd')).toBe(0);
      return ran;
    };
    const plain = await run([]);
    await run(ON);
    const cached = await run(ON);
    for (const name of ['classic', 'containerd']) {
      expect(cached.log(name)).toMatch(/^#\d+ CACHED$/m);
      for (const word of ['config', 'history', 'files', 'inline'])
        expect(lineOf(cached, name, word)).toBe(lineOf(plain, name, word));
      expect(lineOf(cached, name, 'files')).toContain('made/link symbolic link');
      expect(lineOf(cached, name, 'inline')).toBe('inline: 0');
    }
  });
});

{
  someDays(
    'without layer-cache, or with options of its own: a build leaves nothing, and the wrapper does not meet it',
    async () => {
      const storage = newStorage();
      const build = job('build', DIND, ['docker build -t app .', 'test ! -e /glci/layers']);
      const ran = await runPipelineFile(build, { storage, files: { Dockerfile: TEN, last: '1' } });
      expect(ran.code, ran.log('build')).toBe(0);
      expect(ran.log('build')).not.toContain('Layer cache');
      const repositories = join(projectStorageIn(storage), 'local/docker/registry/v2/repositories');
      expect(existsSync(join(repositories, REPOSITORY))).toBe(false);
    },
  );

  someDays(
    'without layer-cache, or with options of its own: a build is left alone; one whose cache cannot be written passes',
    async () => {
      const storage = newStorage();
      const own = job('own', DIND, [
        'docker build --no-cache -t app .',
        'docker buildx create --use',
        'docker buildx build --cache-to type=local,dest=out .',
        'docker buildx build --cache-from type=local,src=out .',
        'printf "FROM busybox:stable\\nRUN true\\n" | docker buildx build --builder default --no-cache-filter x -',
      ]);
      const refused = ['sed -i "s/^auth .*/auth eDp5/" /glci/layers/settings', 'docker build -t app .'];
      const broken = job('classic', DIND, refused) + job('containerd', C8D, refused);
      const ran = await runPipelineFile(own + broken, { storage, args: ON, files: { Dockerfile: TEN, last: '1' } });
      expect(ran.code, ran.log('own') + ran.log('classic') + ran.log('containerd')).toBe(0);
      expect(lineOf(ran, 'own', 'Layer cache')).toBe(
        'Layer cache: no build has used it, 2 left alone (cache options of its own), 2 left alone (--no-cache)',
      );
      for (const name of ['classic', 'containerd'])
        expect(lineOf(ran, name, 'Layer cache')).toBe(
          'Layer cache: 1 build, nothing there to use, 1 could not be saved',
        );
      expect(await layersIn(projectStorageIn(storage))).toEqual({});
    },
  );
}

describe('what builds leave', () => {
  it('has no secret of theirs, and the job has no login that it has not made', async () => {
    const storage = newStorage();
    const secret = 'secret-that-no-layer-has-4711';
    const dockerfile =
      'FROM busybox:stable\nRUN --mount=type=secret,id=s test "$(cat /run/secrets/s)" = "$(echo SECRET | sed s/SECRET/' +
      `${Buffer.from(secret).toString('base64')}/ | base64 -d)" && echo used > /used\nRUN echo marker-in-a-layer > /marker\n`;
    const build = (name: string, fields: readonly string[], builder: readonly string[]): string =>
      job(name, fields, [
        `printf %s "$(echo ${Buffer.from(secret).toString('base64')} | base64 -d)" > /tmp/s`,
        ...builder,
        'docker buildx build --secret id=s,src=/tmp/s .',
        'echo login && if grep glci-layers "$HOME/.docker/config.json"; then exit 1; fi',
      ]);
    const pipeline = build('classic', DIND, []) + build('container', DIND, ['docker buildx create --use']);
    const ran = await runPipelineFile(pipeline, { storage, args: ON, files: { Dockerfile: dockerfile } });
    expect(ran.code, ran.log('classic') + ran.log('container')).toBe(0);
    const [local] = await readStores(projectStorageIn(storage));
    const contents = [...(local?.blobs.keys() ?? [])].map((digest) => {
      const blob = readFileSync(blobPath(local?.root ?? '', digest));
      return blob.readUInt16BE(0) === 0x1f8b ? gunzipSync(blob) : blob;
    });
    expect(contents.filter((content) => content.includes('marker-in-a-layer\n')).length).toBeGreaterThan(0);
    expect(contents.filter((content) => content.includes(secret))).toEqual([]);
  });
});

{
  const event = (fork: boolean): object => ({
    repository: { default_branch: 'main' },
    ...(fork
      ? {
          pull_request: {
            number: 1,
            id: 1,
            title: 't',
            body: null,
            head: { ref: 'main', sha: 'a'.repeat(40), repo: { full_name: 'stranger/Project' } },
            base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'Group/Project' } },
          },
        }
      : {}),
  });
  const pipeline = job(
    'build',
    [...DIND, 'rules: [{when: always}]'],
    [
      'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"',
      'docker build -t "$CI_REGISTRY/group/app:1" -t app .',
      'docker push -q "$CI_REGISTRY/group/app:1"',
      SHOW,
    ],
  );
  const storage = join(mkdtempSync(join(tmpdir(), 'layers-action-')), 'registry');
  folders.push(dirname(storage));

  async function step(inputs: Record<string, string>, eventName = 'push'): Promise<{ log: string; images: unknown }> {
    const cwd = projectFolder({ '.gitlab-ci.yml': pipeline, Dockerfile: TEN, last: '1' });
    const env = { GITHUB_WORKSPACE: cwd, RUNNER_ENVIRONMENT: 'github-hosted' };
    const given = { cwd, cache: 'false', 'storage-path': storage, 'layer-cache': 'auto', ...inputs };
    using runner = new Runner({ inputs: given, env, event: event(eventName === 'pull_request'), eventName });
    try {
      const { code, stdout } = await runner.main();
      expect(code, stdout).toBe(0);
      return { log: stdout, images: JSON.parse(runner.outputs['images'] ?? '[]') };
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  }

  someDays(
    'a workflow: has the same images in its output; a pull request uses the layers of the default branch and leaves none of its own there',
    async () => {
      const without = await step({ 'layer-cache': 'off' });
      const first = await step({});
      expect(first.log).toMatch(/Layer cache: 1 build, nothing there to use, saved /);
      const names = ({ images }: { images: unknown }): unknown =>
        (images as { repository: string; tag: string }[]).map(({ repository, tag }) => `${repository}:${tag}`);
      expect(names(first)).toEqual(['group/app:1']);
      expect(names(first)).toEqual(names(without));
      const project = projectStorageIn(storage);
      const before = await layersIn(project);
      expect(Object.keys(before)).toEqual([expect.stringMatching(/-main-[0-9a-f]{12}$/)]);
      const stranger = await step({}, 'pull_request');
      expect(stranger.log).toContain('Layer cache: 1 build, used from main, not saved, since this run only reads it');
      expect(stranger.log.match(/CACHED/g)?.length).toBeGreaterThanOrEqual(9);
      expect(await layersIn(project)).toEqual(before);
      expect(readdirSync(join(storage, 'untrusted'))).toEqual([]);
      const trusted = await step({ trust: 'trusted' }, 'pull_request');
      expect(trusted.log).toMatch(/Layer cache: 1 build, used from main, saved /);
      const after = await layersIn(project);
      expect(after).toMatchObject(before);
      expect(Object.keys(after)).toHaveLength(2);
    },
  );
}
