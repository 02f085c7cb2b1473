import { MOCK_HOST, registryOf } from '../../registry/names.js';
import { leftDifferences, listed } from './left.js';
import type { Found, SideJob, SideTests } from './types.js';

type Told = string | number | boolean | undefined;

/** What of one job is not the same on both sides; what one of them does not tell is not compared. */
export function jobDifferences(gitlab: SideJob, here: SideJob, ratio: number | undefined): readonly Found[] {
  const found: Found[] = [];
  const causes = gitlab.status === here.status ? [] : [...here.causes, ...imageCause(gitlab, here)];
  const told = (
    what: string,
    a: Told,
    b: Told,
    sort: Found['sort'] = 'different',
    why: readonly string[] = [],
  ): void => {
    if (a === undefined || b === undefined || a === b) return;
    found.push({ sort, what, gitlab: String(a), here: String(b), causes: why });
  };
  told('status', gitlab.status, here.status, 'different', causes);
  told('exit code', gitlab.exitCode, here.exitCode);
  if (gitlab.status === 'failed' && here.status === 'failed')
    told('failure reason', gitlab.failureReason, here.failureReason);
  told('allow_failure', gitlab.allowFailure, here.allowFailure);
  told('stage', gitlab.stage, here.stage);
  told('coverage', gitlab.coverage, here.coverage);
  if (gitlab.status === here.status)
    told('tries', gitlab.attempts, here.attempts, 'expected', ['jobs that fail at times']);
  told('needs', needsOf(gitlab), needsOf(here));
  found.push(...imageDifferences(gitlab, here), ...leftDifferences(gitlab, here));
  if (gitlab.tests !== undefined && here.tests !== undefined) found.push(...testDifferences(gitlab.tests, here.tests));
  if (ratio !== undefined && (ratio > 1.5 || ratio < 0.67))
    found.push({
      sort: 'expected',
      what: 'time',
      gitlab: `${gitlab.seconds ?? 0} s`,
      here: `${here.seconds ?? 0} s (× ${ratio})`,
      causes: ['another runner'],
    });
  return found;
}

const needsOf = ({ needs }: SideJob): string | undefined =>
  needs === null ? 'all earlier stages' : needs && listed([...new Set(needs)].sort());

/** An image of the project's own registry, built by the pipeline, is another one in each run, and the registry another. */
const isOwn = (name: string): boolean => registryOf(name) === MOCK_HOST;

function imageDifferences({ image: gitlab }: SideJob, { image: here }: SideJob): readonly Found[] {
  if (gitlab === undefined || here === undefined) return [];
  if (isOwn(here.name))
    return [
      {
        sort: 'expected',
        what: 'image',
        gitlab: gitlab.name,
        here: here.name,
        causes: ['the registry is that of the run'],
      },
    ];
  if (named(gitlab.name) !== named(here.name))
    return [{ sort: 'different', what: 'image', gitlab: gitlab.name, here: here.name, causes: [] }];
  if (gitlab.digest === undefined || here.digest === undefined || gitlab.digest === here.digest) return [];
  const causes = ['the tag has moved since, or the platform is another'];
  return [{ sort: 'different', what: 'image digest', gitlab: gitlab.digest, here: here.digest, causes }];
}

function imageCause(gitlab: SideJob, here: SideJob): readonly string[] {
  return imageDifferences(gitlab, here)
    .filter(({ sort }) => sort === 'different')
    .map(({ what, gitlab: there, here: used }) => `another ${what}: ${there} there, ${used} here`);
}

/** `alpine` and `docker.io/library/alpine:latest` are one image. */
function named(name: string): string {
  const short = name.replace(/^docker\.io\//, '').replace(/^library\//, '');
  return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}

function testDifferences(gitlab: SideTests, here: SideTests): readonly Found[] {
  const counts = ({ total, failed, skipped }: SideTests): string =>
    `${total} tests, ${failed} failed, ${skipped} skipped`;
  const found: Found[] = [];
  if (counts(gitlab) !== counts(here))
    found.push({ sort: 'different', what: 'tests', gitlab: counts(gitlab), here: counts(here), causes: [] });
  const [there, ours] = [gitlab.failures, here.failures].map((names) => [...new Set(names)].sort());
  if (there?.join('\n') !== ours?.join('\n'))
    found.push({
      sort: 'different',
      what: 'failed tests',
      gitlab: listed(there ?? []),
      here: listed(ours ?? []),
      causes: [],
    });
  return found;
}
