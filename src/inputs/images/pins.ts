import { pinOf, type Pin } from '../../job/images/pins/pin.js';
import type { InputReader } from '../reader.js';
import { IMAGE_INPUTS, PINNED_IMAGES, type ImageInput } from './pinned.js';

/** The default images that nobody has set; one that is set is pulled as it is written, be it the default's own name. */
export function pinsOf(read: InputReader): Readonly<Partial<Record<ImageInput, Pin>>> {
  return Object.fromEntries(
    IMAGE_INPUTS.flatMap((input) => {
      const image = read.text(input);
      const digest = read.isGiven(input) ? undefined : PINNED_IMAGES[image];
      return digest === undefined ? [] : [[input, pinOf(input, image, digest)]];
    }),
  );
}
