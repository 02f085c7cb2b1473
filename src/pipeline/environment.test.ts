import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tarOf } from '../docker/archive.js';
import type { EnvironmentSpec, PlanJob, Variable } from '../gitlab/types.js';
import { artifactStore } from '../job/artifacts/store.js';
import type { RunEventBody } from '../report/events.js';
import { tellEnvironment } from './environment.js';
import type { BuiltRequest } from './request/request.js';
import type { PipelineScope } from './scope.js';

const folder = mkdtempSync(join(tmpdir(), 'environment-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SPEC: EnvironmentSpec = {
  name: 'review/$CI_COMMIT_REF_SLUG',
  url: 'https://$CI_ENVIRONMENT_SLUG.$DOMAIN/$GONE',
  action: 'start',
  onStop: 'stop',
  deploymentTier: undefined,
};
const VARIABLES = [
  ['CI_ENVIRONMENT_SLUG', 'review-x'],
  ['DOMAIN', 'example.com'],
].map(([key = '', value = '']): Variable => ({ key, value, public: true, masked: false, file: false, raw: false }));

/** What is told of a job with this environment, which has left this dotenv report. */
async function told(spec: Partial<EnvironmentSpec>, dotenv?: string): Promise<readonly RunEventBody[]> {
  const events: RunEventBody[] = [];
  const artifacts = artifactStore(folder);
  if (dotenv === undefined) await artifacts.remove('7-dotenv');
  else writeFileSync(artifacts.pathFor('7-dotenv'), await tarOf([{ name: 'deploy.env', content: dotenv }]));
  const session = { artifacts, settings: { dotenvVariables: 20 } };
  const scope = {
    emit: (event: RunEventBody) => void events.push(event),
    infrastructure: { session },
    prefix: 'child / ',
  } as unknown as PipelineScope;
  const job = { name: 'deploy', environment: { ...SPEC, ...spec } } as PlanJob;
  const request = { id: 7, environmentName: 'review/x', variables: VARIABLES } as unknown as BuiltRequest;
  for (const moment of ['begins', 'passed'] as const) await tellEnvironment(scope, job, request, moment);
  return events;
}

const BEGINS = {
  type: 'environment',
  job: 'child / deploy',
  name: 'review/x',
  url: null,
  action: 'start',
  tier: 'development',
  on_stop: 'stop',
};

describe('the environment of a job that runs', () => {
  it('is told of when it begins, and with its URL when it has passed', async () => {
    expect(await told({})).toEqual([BEGINS, { ...BEGINS, url: 'https://review-x.example.com/' }]);
  });

  it("has an URL with the variables of the job's own dotenv report, which count most", async () => {
    const [, passed] = await told({ url: 'http://$HOST.$DOMAIN' }, 'HOST=web-3\nDOMAIN=example.org\n');
    expect(passed).toEqual({ ...BEGINS, url: 'http://web-3.example.org' });
  });

  it('goes without those of a report that is not valid, which is told', async () => {
    const [, warning, passed] = await told({}, 'not a variable');
    expect(warning).toMatchObject({
      type: 'warning',
      message: expect.stringMatching(/^child \/ deploy: its environment's URL goes without .*dotenv report/) as string,
    });
    expect(passed).toMatchObject({ url: 'https://review-x.example.com/' });
  });

  it('is told of once where it has no URL, and has the tier that the file says', async () => {
    expect(await told({ url: undefined, deploymentTier: 'production', onStop: undefined })).toEqual([
      { ...BEGINS, tier: 'production', on_stop: null },
    ]);
  });
});
