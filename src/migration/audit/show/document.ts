import type { Totals } from '../totals.js';
import type { ProjectAudit } from '../types.js';
import { withYaml } from '../with-block.js';

/** The document of `audit --json`. */
export function auditDocument(audits: readonly ProjectAudit[], totals: Totals): object {
  return { version: 1, totals: totalsDocument(totals), projects: audits.map(projectDocument) };
}

function totalsDocument({ projects, verdicts, obstacles, images, secrets, hosts, tags }: Totals): object {
  return { projects, verdicts, obstacles, images_to_mirror: images, secrets_to_create: secrets, hosts, tags };
}

function projectDocument(audit: ProjectAudit): object {
  return {
    path: audit.name,
    url: audit.url ?? null,
    verdict: audit.verdict,
    jobs: audit.jobs.map((job) => ({ ...job, image: job.image ?? null, environment: job.environment ?? null })),
    obstacles: audit.obstacles.map(({ kind, topic, message, file, line, hint }) => ({
      kind,
      topic,
      message,
      file: file ?? null,
      line: line ?? null,
      hint: hint ?? null,
    })),
    events: audit.events.map(({ event, jobs, empty }) => ({ event, jobs, empty: empty ?? null })),
    images: audit.images,
    services: audit.services,
    dind: audit.dind,
    images_to_mirror: audit.imagesToMirror,
    variables: audit.variables,
    secrets: audit.secrets,
    tags: audit.tags,
    environments: audit.environments,
    hosts: audit.hosts,
    permissions: { contents: 'read', ...audit.permissions },
    with: audit.with.length === 0 ? null : withYaml(audit.with),
  };
}
