import type { RunEvent } from '../../report/events.js';
import type { ShownImage } from '../../report/html/data.js';
import type { JobSummary } from '../../report/result.js';

type ImageEvent = Extract<RunEvent, { type: 'image' }>;

interface Known extends Omit<ShownImage, 'jobs'> {
  readonly jobs: Set<string>;
}

/** The images that jobs and their services had, each once for a platform and a size. */
export class UsedImages {
  readonly #images = new Map<string, Known>();

  take(event: RunEvent): void {
    if (event.type === 'image') this.#add(event);
  }

  #add({ job, name, platform, size, pulled }: ImageEvent): void {
    const key = JSON.stringify([name, platform, size]);
    const known = this.#images.get(key);
    const jobs = known?.jobs ?? new Set();
    jobs.add(job);
    this.#images.set(key, { name, platform, size, pulled: pulled || known?.pulled === true, jobs });
  }

  /** With those that jobs of the result name, and of which nothing was told. */
  shown(jobs: readonly Pick<JobSummary, 'name' | 'image'>[]): readonly ShownImage[] {
    // in the order of the jobs: which of those that run together is told of first is chance
    const places = new Map(jobs.map(({ name }, index) => [name, index]));
    const place = (name: string): number => places.get(name) ?? jobs.length;
    const all = [...this.#images.values()].map((image) => ({
      ...image,
      jobs: [...image.jobs].sort((one, other) => place(one) - place(other)),
    }));
    const told = new Set(
      [...this.#images.values()].flatMap(({ name, jobs: of }) => [...of].map((job) => JSON.stringify([name, job]))),
    );
    const others = new Map<string, string[]>();
    for (const { name, image } of jobs)
      if (image !== undefined && !told.has(JSON.stringify([image, name])))
        others.set(image, [...(others.get(image) ?? []), name]);
    const unknown = { platform: '', size: undefined, pulled: undefined };
    return [...all, ...[...others].map(([name, of]) => ({ name, ...unknown, jobs: of }))];
  }
}
