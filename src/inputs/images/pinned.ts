/** Inputs whose default is an image that a run pulls by itself. */
export const IMAGE_INPUTS = ['default-image', 'registry-image', 'qemu-image'] as const;

export type ImageInput = (typeof IMAGE_INPUTS)[number];

/**
 * Digests by which the defaults are pulled: whoever owns a tag can move it. Written by `node scripts/images.mjs`, together
 * with the table of docs/security.md, which says how each is known.
 */
export const PINNED_IMAGES: Readonly<Record<string, string>> = {
  'alpine:latest': 'sha256:294b683cb724975bec92580e1e685676bd4b50bda910ddb8c51d4cabeaec77e6',
  'registry:3': 'sha256:ddf754342cfc8acc51a56d5d0ab6af06826461864460636d8bd5c546dab2a7b8',
  'tonistiigi/binfmt:latest': 'sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
};

/** An input, as far as those repeat it who pass it on. */
interface Passed {
  readonly default: string;
  readonly description: string;
}

/**
 * The inputs as an Action or a workflow declares them. GitHub passes a declared default on like a value of the user's, so
 * that of a pinned image is in the description alone.
 */
export function declared<I extends Passed>(inputs: Readonly<Record<string, I>>): Readonly<Record<string, Passed>> {
  const pinned: readonly string[] = IMAGE_INPUTS;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      pinned.includes(name)
        ? { default: '', description: `${input.description}; by default \`${input.default}\`, by its digest` }
        : input,
    ]),
  );
}
