import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../runner.js';
import { FleetBed } from './bed.js';
import { both, fleet, logOf, LONG, type Way } from './both.js';
import { replay } from './player/player.js';

/** All of it takes a quarter of an hour: `npm run fleet`. */
const ALL = process.env['FLEET'] === 'all';

const PUSH = `
    - echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"
    - docker pull busybox:stable && docker tag busybox:stable "$CI_REGISTRY_IMAGE/$PART:1"
    - docker push "$CI_REGISTRY_IMAGE/$PART:1"`;

describe('images, artifacts and variables between runners', () => {
  const FILE = `
stages: [build, test, deploy]
build:
  stage: build
  image: docker:28
  services: [docker:28-dind]
  parallel: {matrix: [{PART: [a, b]}]}
  script:${PUSH}
    - echo "TAG_$PART=1" > build.env
    - echo "of $PART" > $PART.txt
  artifacts: {paths: ['*.txt'], reports: {dotenv: build.env}}
test:
  stage: test
  image: $CI_REGISTRY_IMAGE/a:$TAG_a
  script: ['cat a.txt b.txt > both.txt', 'exit 3']
  allow_failure: {exit_codes: 3}
  artifacts: {paths: [both.txt], when: always, reports: {junit: none.xml}}
free: {stage: test, needs: [], image: alpine, script: ['test ! -e a.txt'], coverage: '/\\d+%/'}
use:
  stage: deploy
  image: alpine
  needs: [test, {job: free, artifacts: false}]
  script: [cat both.txt, 'test ! -e a.txt']
manual: {stage: deploy, image: alpine, script: [x], when: manual}
`;
  let ran: Awaited<ReturnType<typeof both>>;
  beforeAll(async () => {
    ran = await both({ files: { '.gitlab-ci.yml': FILE }, digests: true }, 'exported');
  }, LONG);
  afterAll(() => ran.bed[Symbol.asyncDispose]());

  it('come to what one runner comes to', () => {
    expect(ran.report.outputs).toMatchObject({ status: 'success', 'allowed-failures': 'test' });
    expect(JSON.parse(ran.report.outputs['images'] ?? '[]')).toHaveLength(2);
  });

  it('are sent once: the two builds have the same layers, of which one is large', () => {
    const blobs = ran.bed.services.artifacts.stored.filter(({ name }) => name.includes('.blob.'));
    expect(blobs).toHaveLength(1);
    expect(blobs[0]?.size).toBeGreaterThan(1_000_000);
    const images = ran.bed.services.artifacts.stored.filter(({ name }) => name.endsWith('.images'));
    expect(images.map(({ size }) => size < 100_000)).toEqual([true, true]);
  });

  it('are taken by those alone that ask for them', () => {
    const received = (name: string): string => /Received (.*) from/.exec(logOf(ran.bed, name))?.[1] ?? '';
    expect(received('free')).toBe('0 B');
    expect(received('use')).toMatch(/ B$|^\d\.\d kB$/);
    expect(received('test')).toMatch(/MB$/);
  });

  it('take no runner for what is manual', () => {
    expect(ran.played.runnersUsed).toBe(7); // plan, five jobs, report
  });
});

if (ALL)
  describe('the example pipeline', () => {
    it.each<Way>(['waves', 'exported'])('comes to what one runner comes to, by %s', { timeout: LONG }, async (way) => {
      const files = Object.fromEntries(
        readdirSync(join(ROOT, 'examples/dind'), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => [name, readFileSync(join(ROOT, 'examples/dind', name), 'utf8')]),
      );
      const { bed, report } = await both({ files }, way);
      expect(report.outputs).toMatchObject({ status: 'success', 'failed-jobs': '' });
      const { artifacts } = bed.services;
      const large = artifacts.stored.filter(({ name }) => name.includes('.blob.')).map(({ name }) => name);
      expect(new Set(large).size).toBe(large.length);
      process.stdout.write(`the example by ${way}: ${artifacts.received} bytes up, ${artifacts.sent} bytes down\n`);
      await bed[Symbol.asyncDispose]();
    });
  });

describe('failures', () => {
  it.each<Way>(ALL ? ['waves', 'exported'] : ['waves'])(
    'come to what one runner comes to, by %s: on_failure, always, retries',
    { timeout: LONG },
    async (way) => {
      const FILE = `
stages: [one, two, three]
default: {image: alpine}
ok: {stage: one, script: [echo "of $WORD"], release: {tag_name: v1, description: "about $WORD"}}
bad: {stage: one, script: [echo why > log, exit 7], retry: {max: 1, exit_codes: 7}, artifacts: {paths: [log], when: on_failure}}
skipped: {stage: two, script: [x]}
mend: {stage: two, script: [echo mending], when: on_failure}
dag: {stage: two, needs: [ok], script: [echo dag]}
dagbad: {stage: two, needs: [bad], script: [x]}
last: {stage: three, script: [echo last], when: always}
allowed: {stage: three, needs: [dag], script: ['false'], allow_failure: true}
`;
      const { bed, report, played } = await both(
        { files: { '.gitlab-ci.yml': FILE }, inputs: { secrets: 'WORD=a-word-of-secrets' } },
        way,
      );
      expect(logOf(bed, 'ok')).toContain('of [MASKED]');
      expect(report.outputs['releases']).toContain('about [MASKED]');
      // whoever may read the repository may read what goes from runner to runner
      for (const { name, blob } of bed.services.artifacts.stored)
        expect((name === 'gitlab-plan' ? blob : gunzipSync(blob)).toString(), name).not.toContain('a-word-of-secrets');
      await bed[Symbol.asyncDispose]();
      expect(report.code).toBe(1);
      expect(report.outputs).toMatchObject({ status: 'failed', 'failed-jobs': 'bad', 'allowed-failures': 'allowed' });
      const ran = bed.steps.filter(({ mode }) => mode === 'job').map(({ name }) => name);
      expect(ran.sort()).toEqual(['allowed', 'bad', 'dag', 'last', 'mend', 'ok']);
      expect(played.conclusion).toBe('failure');
    },
  );

  it.each<Way>(ALL ? ['waves', 'exported'] : ['exported'])(
    'of a runner are another attempt, where retry says so: %s',
    { timeout: LONG },
    async (way) => {
      const FILE = `
default: {image: alpine}
stages: [one, two]
dies: {stage: one, script: [echo begun, sleep 3], retry: {max: 1, when: runner_system_failure}}
lost: {stage: one, script: [echo begun, sleep 3]}
other: {stage: one, script: [echo other]}
after: {stage: two, needs: [dies], script: [echo after]}
mend: {stage: two, script: [echo mend], when: on_failure}
`;
      await using bed = await FleetBed.open({
        files: { '.gitlab-ci.yml': FILE },
        kill: { dies: '\nbegun', lost: '\nbegun' },
      });
      const [played, report] = await fleet(bed, way);
      const jobs = JSON.parse(report.outputs['jobs'] ?? '[]') as readonly { name: string; status: string; failure_reason: string }[]; // prettier-ignore
      expect(Object.fromEntries(jobs.map(({ name, status }) => [name, status]))).toEqual({
        dies: 'success',
        lost: 'failed',
        other: 'success',
        after: 'success',
        mend: 'success',
      });
      expect(jobs.find(({ name }) => name === 'lost')?.failure_reason).toBe('runner_system_failure');
      expect(report.log).toMatch(/lost: nothing is known of it: its runner was lost/);
      // run again: what has passed stays as it is
      const before = bed.steps.length;
      const again = await replay(played, bed.run);
      const second = bed.steps.slice(before);
      expect(second.filter(({ mode }) => mode === 'job').map(({ name }) => name)).toContain('lost');
      expect(bed.steps.at(-1)?.outputs).toMatchObject({ status: 'success', 'failed-jobs': '' });
      expect(again.conclusion).toBe('success');
    },
  );
});

describe('a child pipeline, and caches of jobs', () => {
  it('come to what one runner comes to, and the next run finds what was kept', { timeout: LONG }, async () => {
    const files = {
      '.gitlab-ci.yml': `
stages: [one, two, three]
default: {image: alpine}
first:
  stage: one
  script: ['mkdir -p deps', 'test -e deps/made && echo "found the cache" || date > deps/made', echo of first > f, 'echo "V=7" > v.env']
  cache: {key: deps, paths: [deps]}
  artifacts: {paths: [f], reports: {dotenv: v.env}}
second:
  stage: two
  script: ['test -e deps/made && echo "found the cache"']
  cache: {key: deps, paths: [deps], policy: pull}
child:
  stage: two
  variables: {FROM: parent, PARENT_ID: $CI_PIPELINE_ID}
  trigger: {include: child.yml, strategy: depend}
after: {stage: three, script: ['cat f', 'test "$V" = 7']}
`,
      'child.yml': `
inner: {image: alpine, script: ['echo "inner of $FROM"', 'test "$FROM" = parent'], needs: [{pipeline: $PARENT_ID, job: first}]}
bad: {image: alpine, script: [cat f, exit 5], allow_failure: true, needs: [{pipeline: $PARENT_ID, job: first}]}
`,
    };
    const { bed, report } = await both({ files, inputs: { cache: 'true' } }, 'exported');
    expect(report.outputs).toMatchObject({ status: 'success', 'allowed-failures': 'child / bad' });
    expect(logOf(bed, 'second')).toContain('\nfound the cache');
    expect(logOf(bed, 'first')).not.toContain('\nfound the cache');
    bed.nextRun();
    await fleet(bed, 'exported');
    expect(logOf(bed, 'first')).toContain('\nfound the cache');
    await bed[Symbol.asyncDispose]();
  });
});

if (ALL)
  describe('builds for two architectures, each on a runner of its own', () => {
    it('are pushed by digest, and made one image of, as docs/matrix.md says', { timeout: LONG }, async () => {
      const text = readFileSync(join(ROOT, 'docs/matrix.md'), 'utf8');
      const [, workflow = '', pipeline = ''] = text.split('```yaml\n').map((block) => block.split('```')[0]);
      const runners = /runners: \|\n((?: {8}.*\n)+)/.exec(workflow)?.[1]?.replace(/^ +/gm, '') ?? '';
      const files = { '.gitlab-ci.yml': pipeline, Dockerfile: 'FROM busybox:stable\nCOPY Dockerfile /\n' };
      await using bed = await FleetBed.open({ files });
      const [played, report] = await fleet(bed, 'waves', { runners });
      expect(report.outputs, bed.steps.map(({ log }) => log.slice(-3000)).join('\n')).toMatchObject({
        status: 'success',
      });
      const images = JSON.parse(report.outputs['images'] ?? '[]') as readonly { platforms: string[] }[];
      expect(images.map(({ platforms }) => platforms)).toEqual([['linux/amd64', 'linux/arm64']]);
      const legs = played.jobs.get('wave-1')?.legs.map(({ matrix }) => matrix['runs-on']);
      expect(legs).toEqual(['ubuntu-24.04', 'ubuntu-24.04-arm']);
    });
  });

if (ALL)
  describe('the content of the registry', () => {
    it('that all runners have from the cache is not sent', { timeout: LONG }, async () => {
      const FILE = `
stages: [build, use]
build:
  stage: build
  image: docker:28
  services: [docker:28-dind]
  variables: {PART: app}
  script:${PUSH}
use: {stage: use, image: $CI_REGISTRY_IMAGE/app:1, script: [echo used]}
`;
      await using bed = await FleetBed.open({ files: { '.gitlab-ci.yml': FILE }, inputs: { cache: 'true' } });
      const sizeOf = (): number => bed.services.artifacts.stored.reduce((sum, { size }) => sum + size, 0);
      const [, first] = await fleet(bed, 'exported');
      expect(first.outputs).toMatchObject({ status: 'success' });
      expect(sizeOf()).toBeGreaterThan(1_000_000);
      expect(bed.services.caches.keys(), first.log).toContainEqual(expect.stringMatching(/^gitlab-dind-linux/));
      bed.nextRun();
      const [, second] = await fleet(bed, 'exported');
      expect(second.outputs).toMatchObject({ status: 'success' });
      expect(logOf(bed, 'use')).toContain('used');
      expect(sizeOf()).toBeLessThan(100_000);
    });
  });

if (ALL)
  describe('several jobs on one runner', () => {
    it('come to what one runner comes to, with manual jobs that are played', { timeout: LONG }, async () => {
      const FILE = `
default: {image: alpine}
stages: [one, two, three]
a: {stage: one, script: [echo a > a, "echo N=5 > n.env"], artifacts: {paths: [a], reports: {dotenv: n.env}}}
b: {stage: one, script: [exit 4], allow_failure: true}
c: {stage: two, needs: [a], script: [cat a, 'test "$N" = 5', echo c > c], artifacts: {paths: [c]}}
d: {stage: two, script: [cat a], resource_group: one}
e: {stage: two, script: [cat a], resource_group: one}
hand: {stage: three, script: [cat c], when: manual}
`;
      const inputs = { batch: 'auto', manual: 'all', cache: 'true' };
      const { bed, report, played } = await both({ files: { '.gitlab-ci.yml': FILE }, inputs }, 'waves');
      expect(report.outputs).toMatchObject({ status: 'success', 'allowed-failures': 'b' });
      expect(played.runnersUsed).toBeLessThan(8); // fewer than the six jobs, the plan and the report
      // the next plan knows how long they take
      expect(bed.services.caches.keys()).toContainEqual(expect.stringMatching(/^gitlab-dind-times-/));
      await bed[Symbol.asyncDispose]();
    });
  });
