import { expect, it } from 'vitest';
import { plannedChildren } from '../../gitlab/index.js';
import { memorySource, plan, pushContext } from '../../../test/unit/gitlab/support.js';
import { planDocument } from './plan.js';

async function document(content: string, files: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const context = pushContext();
  const made = await plan(content, { files });
  const children = await plannedChildren(made.jobs, context, memorySource({ files }));
  return JSON.parse(JSON.stringify(planDocument(made, context, children))) as Record<string, unknown>;
}

it.each([
  ['docker:${DIND_TAG}', true],
  ['$REGISTRY/docker:$DIND_TAG', true],
  ['docker:$LATER', false],
  ['redis:$DIND_TAG', true],
  ['redis:7', false],
])('knows of the service %s whether it is a Docker daemon: %s', async (service, dind) => {
  const text = `variables: {DIND_TAG: "$VERSION-dind", VERSION: "28"}\njob: {script: x, services: ["${service}"]}\n`;
  expect(await document(text)).toMatchObject({ jobs: [{ services: [{ name: service }], dind }] });
});

it.each([
  ['{name: "docker:dind", command: [sleep, "60"]}', false],
  ['{name: "docker:dind", command: ["--mtu=1400"]}', true],
  ['{name: "docker:dind", entrypoint: [sh, -c], command: ["exec dockerd-entrypoint.sh"]}', true],
  ['{name: "mirror/docker:28-dind", entrypoint: [docker], command: [info]}', false],
  ['{name: "acme/dind:1", command: [serve]}', true],
])('knows of the service %s by what runs in it whether it is a Docker daemon: %s', async (service, dind) => {
  const text = `job: {script: x, services: [${service}]}\n`;
  expect(await document(text)).toMatchObject({ jobs: [{ dind }] });
});

it('makes the aliases of services of the names that they have', async () => {
  const text =
    'variables: {IMAGE: "docker:28-dind", NAME: db}\n' +
    'job: {script: x, services: [$IMAGE, {name: "$HOST/postgres:$TAG", alias: "$NAME, other"}]}\n';
  expect(await document(text)).toMatchObject({
    jobs: [
      {
        services: [
          { name: '$IMAGE', aliases: ['docker'] },
          { name: '$HOST/postgres:$TAG', aliases: ['$HOST__postgres', '$HOST-postgres', 'db', 'other'] },
        ],
        dind: true,
      },
    ],
  });
});

it('has the names of environments, and leaves what only a run knows', async () => {
  const text = `
job:
  script: x
  parallel: {matrix: [{CLUSTER: [a, b]}]}
  environment: {name: "review/$CLUSTER-$CI_COMMIT_REF_NAME", url: "https://$CLUSTER.example.com/$CI_JOB_ID/$CI_ENVIRONMENT_NAME"}
`;
  const environment = (name: string): object => ({
    name: `review/${name}-main`,
    url: `https://${name}.example.com/$CI_JOB_ID/review/${name}-main`,
    action: 'start',
  });
  expect(await document(text)).toMatchObject({
    jobs: [{ environment: environment('a') }, { environment: environment('b') }],
  });
});

it('lists the jobs of child pipelines whose files are in the project', async () => {
  const text =
    'a: {trigger: {include: c.yml}}\nb: {trigger: {include: none.yml}}\nc: {trigger: {include: [{template: X.gitlab-ci.yml}]}}\n';
  const made = await document(text, { 'c.yml': 'x: {script: x, stage: build, environment: $CI_JOB_NAME}\n' });
  expect(made['children']).toMatchObject([
    { job: 'a', source: 'parent_pipeline', stages: ['build'], jobs: [{ name: 'x', environment: { name: 'x' } }] },
    { job: 'b', errors: [{ message: 'Local file `none.yml` does not exist!', file: '.gitlab-ci.yml', line: 2 }] },
    { job: 'c', note: 'its child pipeline is made of files from elsewhere (`template`)' },
  ]);
});
