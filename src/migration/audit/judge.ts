import { plannedDaemon } from '../../dind/detect.js';
import { assignRunners, type Runners } from '../../fleet/runners.js';
import type { PlanJob } from '../../gitlab/types.js';
import { registryOf } from '../../registry/names.js';
import { byCodeUnits } from '../order.js';
import { EVENTS, type ProjectFacts } from '../reading/facts.js';
import { gitlabUses, hostsInScripts } from './gitlab-uses.js';
import { pushesImages, usedImages, type UsedImage } from './images.js';
import { obstaclesOf, verdictOf, type Findings } from './obstacles.js';
import type { AuditedJob, ProjectAudit } from './types.js';
import { allJobs, unsetVariables } from './variables.js';
import { withBlock } from './with-block.js';

/** What the facts of a project say of its way to GitHub. `runners` are those that the user has for tags. Pure. */
export function audit(facts: ProjectFacts, runners: Runners): ProjectAudit {
  const jobs = allJobs(facts);
  const images = usedImages(facts);
  const findings: Findings = {
    facts,
    jobs,
    images,
    pushes: pushesImages(jobs),
    variables: unsetVariables(facts),
    uses: jobs.flatMap(gitlabUses),
    tags: tagsWithout(facts, jobs, runners),
  };
  const obstacles = obstaclesOf(findings);
  const { secrets, lines, permissions } = withBlock(findings);
  return {
    name: facts.name,
    url: facts.url,
    verdict: verdictOf(obstacles),
    jobs: jobs.map((job) => auditedJob(job, facts)),
    obstacles,
    images: namesOf(images, false),
    services: namesOf(images, true),
    dind: jobs.some((job) => isDind(job, facts)),
    imagesToMirror: sorted(toMirror(findings).map(({ name }) => name)),
    variables: sorted(findings.variables.map(({ name }) => name)),
    secrets,
    tags: findings.tags.map(({ tags }) => tags),
    environments: sorted(jobs.flatMap(({ environment }) => environment?.name ?? [])),
    hosts: sorted([...hostsOf(images), ...fetchHosts(facts), ...hostsInScripts(jobs)]),
    events: facts.events.map(({ event, jobs: some, empty }) => ({ event, jobs: some.length, empty })),
    with: lines,
    permissions,
  };
}

/** Images that a run can pull only once they are elsewhere, or with a login. */
export function toMirror({ images, pushes }: Pick<Findings, 'images' | 'pushes'>): readonly UsedImage[] {
  return images.filter(({ from }) => from === 'private' || (from === 'own' && !pushes));
}

function auditedJob(job: PlanJob, facts: ProjectFacts): AuditedJob {
  const events = facts.events.filter(({ jobs }) => jobs.some(({ name }) => name === job.name));
  return {
    name: job.name,
    stage: job.stage,
    image: job.image?.name,
    services: job.services.map(({ name }) => name),
    dind: isDind(job, facts),
    tags: job.tags,
    environment: job.environment?.name,
    events: EVENTS.filter((event) => events.some((one) => one.event === event)),
  };
}

function isDind(job: PlanJob, { events }: ProjectFacts): boolean {
  const context = events[0]?.context;
  return context !== undefined && plannedDaemon(job, context) !== undefined;
}

/** Sets of tags for which there is no runner, with the first job that has them. */
function tagsWithout(facts: ProjectFacts, jobs: readonly PlanJob[], runners: Runners): Findings['tags'] {
  const plan = {
    name: undefined, source: 'push', stages: [], excluded: [], warnings: [], autoCancelOnJobFailure: 'none', fetched: [],
  } as const; // prettier-ignore
  const tagged = jobs.filter(({ tags, trigger }) => tags.length > 0 && trigger === undefined);
  const sets = new Map(tagged.map((job) => [JSON.stringify([...new Set(job.tags)].sort()), job]));
  return [...sets.values()].flatMap((job) => {
    const { problems } = assignRunners({ ...plan, jobs: [job] }, runners, '', facts.events[0]?.context);
    return problems.length === 0 ? [] : [{ tags: [...new Set(job.tags)], job }];
  });
}

function namesOf(images: readonly UsedImage[], service: boolean): readonly string[] {
  return sorted(images.filter((image) => image.service === service).map(({ name }) => name));
}

/** Where images come from. */
function hostsOf(images: readonly UsedImage[]): readonly string[] {
  return images.flatMap(({ name, from }) => {
    const registry = registryOf(name);
    if (from === 'own' || from === 'unknown') return [];
    return registry === 'docker.io' ? ['registry-1.docker.io', 'auth.docker.io'] : [registry];
  });
}

/** Where files of includes come from. */
function fetchHosts({ fetched, gitlabUrl }: ProjectFacts): readonly string[] {
  return fetched.flatMap((request) => {
    if (request.kind === 'remote') return URL.canParse(request.url) ? [new URL(request.url).host] : [];
    if (request.kind === 'component')
      return [request.address.split('/')[0] ?? ''].filter((host) => !host.includes('$'));
    return [new URL(gitlabUrl).host];
  });
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].filter(Boolean).sort(byCodeUnits);
