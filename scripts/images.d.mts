export interface DefaultImage {
  readonly input: string;
  readonly image: string;
}
export interface DocumentedImage extends DefaultImage {
  readonly digest: string | undefined;
  readonly asked: string | undefined;
}
export const DEFAULT_IMAGES: readonly string[];
export function defaultImages(): Promise<DefaultImage[]>;
export function documentedImages(text: string): DocumentedImage[];
export function imageProblems(images: readonly DefaultImage[], documented: readonly DefaultImage[]): string[];
export function partsOf(image: string): { url: string; repository: string; tag: string };
export function digestOf(image: string, registry?: string): Promise<string>;
export function withImages(
  text: string,
  images: readonly (DefaultImage & { readonly digest?: string; readonly asked?: string })[],
): string;
