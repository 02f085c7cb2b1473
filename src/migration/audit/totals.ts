import { byCodeUnits } from '../order.js';
import { VERDICTS, type Obstacle, type ProjectAudit, type Verdict } from './types.js';

/** What many projects have in common. */
export interface Totals {
  readonly projects: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The most frequent first, with how many projects each holds back; notes hold back nobody. */
  readonly obstacles: readonly { readonly topic: string; readonly kind: Obstacle['kind']; readonly projects: number }[];
  readonly images: readonly Shared[];
  readonly secrets: readonly Shared[];
  readonly hosts: readonly Shared[];
  readonly tags: readonly Shared[];
}

/** A name, and how many projects have it. */
export interface Shared {
  readonly name: string;
  readonly projects: number;
}

export function totalsOf(audits: readonly ProjectAudit[]): Totals {
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, audits.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  return {
    projects: audits.length,
    verdicts,
    obstacles: obstacles(audits),
    images: shared(audits, ({ imagesToMirror }) => imagesToMirror),
    secrets: shared(audits, ({ secrets }) => secrets),
    hosts: shared(audits, ({ hosts }) => hosts),
    tags: shared(audits, ({ tags }) => tags.map((set) => set.join(','))),
  };
}

function obstacles(audits: readonly ProjectAudit[]): Totals['obstacles'] {
  const kinds = new Map<string, Obstacle['kind']>();
  const held = audits.flatMap(({ obstacles: all }) => {
    const real = all.filter(({ kind }) => kind !== 'note');
    real.forEach(({ topic, kind }) => kinds.set(topic, kind));
    return [...new Set(real.map(({ topic }) => topic))];
  });
  return counted(held).map(({ name, projects }) => ({ topic: name, kind: kinds.get(name) ?? 'note', projects }));
}

function shared(audits: readonly ProjectAudit[], pick: (audit: ProjectAudit) => readonly string[]): readonly Shared[] {
  return counted(audits.flatMap((one) => [...new Set(pick(one))]));
}

function counted(names: readonly string[]): readonly Shared[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, projects]) => ({ name, projects }))
    .sort((a, b) => b.projects - a.projects || byCodeUnits(a.name, b.name));
}
