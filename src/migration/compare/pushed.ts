import { listed } from './left.js';
import type { Found, Side, SideImage } from './types.js';

/**
 * Tags that one pipeline has pushed and the other not, and their platforms. A tag that is there and was made at another time
 * may well have been pushed: an image that comes whole from a cache of layers is as old as these.
 */
export function pushedDifferences(gitlab: Side, here: Side): readonly Found[] {
  if (gitlab.images === undefined || here.images === undefined) return [];
  const [left, right] = [
    byName(gitlab.images, gitlab, gitlab.project),
    byName(here.images, here, here.project ?? gitlab.project),
  ];
  const lacking = [...left].flatMap(([name, image]) => (image.isOld || right.has(name) ? [] : [name]));
  const more = [...right.keys()].filter((name) => !left.has(name));
  const found: Found[] = [];
  if (lacking.length + more.length > 0)
    found.push({
      sort: 'different',
      what: 'pushed images',
      gitlab: lacking.length === 0 ? 'none that is not here' : `only there: ${listed(lacking.sort())}`,
      here: more.length === 0 ? 'none that is not there' : `only here: ${listed(more.sort())}`,
      causes: lacking.length === 0 ? ['a tag may have been removed since, by hand or by a cleanup policy'] : [],
    });
  for (const [name, image] of left) {
    const [there, ours] = [words(image), words(right.get(name))];
    if (there === undefined || ours === undefined || there === ours) continue;
    found.push({ sort: 'different', what: `platforms of ${name}`, gitlab: there, here: ours, causes: [] });
  }
  return found;
}

const words = (image: SideImage | undefined): string | undefined =>
  image?.platforms === undefined || image.platforms.length === 0 ? undefined : image.platforms.toSorted().join(', ');

/** `app:1`, without the project, which may have another path here; the ID of a pipeline is `*` in it. */
function byName(
  images: readonly SideImage[],
  { ids }: Side,
  project: string | undefined,
): ReadonlyMap<string, SideImage> {
  const own = project?.toLowerCase() ?? '';
  return new Map(
    images.map((image) => {
      const isOwn = image.repository === own || image.repository.startsWith(`${own}/`);
      const repository = isOwn ? image.repository.slice(own.length).replace(/^\//, '') : image.repository;
      const tag = ids.reduce((text, id) => withoutId(text, id), image.tag);
      return [`${repository}:${tag}`, image];
    }),
  );
}

/** A number of a few digits stands for many things. */
function withoutId(tag: string, id: string): string {
  return id.length < 3
    ? tag
    : tag
        .split(/(\d+)/)
        .map((part) => (part === id ? '*' : part))
        .join('');
}
