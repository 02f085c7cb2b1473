/** The digest by which a default image is pulled. */
export interface Pin {
  /** Input by which the user names another image. */
  readonly input: string;
  /** The image by its digest: `registry@sha256:...` of `registry:3`. */
  readonly reference: string;
}

/** `image` is a name with a tag or without. */
export function pinOf(input: string, image: string, digest: string): Pin {
  return { input, reference: `${image.replace(/:[^/:]*$/, '')}@${digest}` };
}
