import { expandExisting, finder, knownVariables } from '../../gitlab/index.js';
import type { PlanJob, SourceLocation } from '../../gitlab/types.js';
import { MOCK_HOST, registryOf } from '../../registry/names.js';
import type { ProjectFacts } from '../reading/facts.js';
import { allJobs } from './variables.js';

/** An image that jobs name, with what is known of its variables filled in. */
export interface UsedImage {
  readonly name: string;
  readonly service: boolean;
  readonly location: SourceLocation | undefined;
  /** `public`; `own`: of the project's registry on GitLab; `private`: of one that may want a login. */
  readonly from: 'public' | 'own' | 'private' | 'unknown';
}

/** Registries from which everyone may pull. */
const PUBLIC = [
  'docker.io', 'index.docker.io', 'registry-1.docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'mirror.gcr.io',
  'mcr.microsoft.com', 'public.ecr.aws', 'registry.k8s.io', 'k8s.gcr.io', 'registry.access.redhat.com', 'docker.elastic.co',
  'cgr.dev', 'nvcr.io', 'lscr.io', 'container-registry.oracle.com',
]; // prettier-ignore

/** Images of GitLab's own, which are public. */
const GITLABS_OWN = /^registry\.gitlab\.com\/(?:gitlab-org|gitlab-ci-utils|components|security-products)\//;

/** The images and services of all jobs, each once. */
export function usedImages(facts: ProjectFacts): readonly UsedImage[] {
  const base = facts.events[0]?.context;
  const used = allJobs(facts).flatMap((job) => {
    const known = base === undefined ? undefined : finder(knownVariables(base, job));
    const filled = (name: string): string => (known === undefined ? name : expandExisting(name, known));
    return [
      ...(job.image === null ? [] : [asUsed(filled(job.image.name), false, job.image.name, job.location)]),
      ...job.services.map(({ name, location }) => asUsed(filled(name), true, name, location ?? job.location)),
    ];
  });
  return [...new Map(used.map((image) => [`${String(image.service)} ${image.name}`, image])).values()];
}

function asUsed(name: string, service: boolean, written: string, location: SourceLocation | undefined): UsedImage {
  const isOwn = registryOf(name) === MOCK_HOST || /^\$\{?CI_REGISTRY/.test(written);
  // the registry of a run has another name: what the file says is told
  return { name: isOwn ? written : name, service, location, from: isOwn ? 'own' : kindOf(name) };
}

function kindOf(name: string): UsedImage['from'] {
  const registry = registryOf(name);
  if (/^[$%]/.test(name) || /[$%]/.test(registry)) return 'unknown';
  return PUBLIC.includes(registry) || GITLABS_OWN.test(name) ? 'public' : 'private';
}

/** Whether some job of the project pushes images to the project's registry. */
export function pushesImages(jobs: readonly PlanJob[]): boolean {
  const text = jobs
    .flatMap(({ beforeScript, script }) => [...beforeScript, ...script].map((command) => command.text))
    .join('\n');
  return /\bpush\b|--destination\b|imageName=|kaniko|\bko\s+(?:build|publish)\b/.test(text);
}
