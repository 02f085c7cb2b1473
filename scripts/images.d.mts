export interface DefaultImage {
  readonly input: string;
  readonly image: string;
}
export interface DocumentedImage extends DefaultImage {
  readonly digest: string;
  readonly known: string;
}
export function defaultImages(): Promise<DefaultImage[]>;
export function documentedImages(text: string): DocumentedImage[];
export function pinnedImages(text: string): Record<string, string>;
export function imageProblems(
  images: readonly DefaultImage[],
  documented: readonly (DefaultImage & { readonly digest: string })[],
  pins: Readonly<Record<string, string>>,
): string[];
export function partsOf(image: string): { url: string; repository: string; tag: string };
export function digestOf(image: string, registry?: string): Promise<string>;
export function withImages(text: string, images: readonly DocumentedImage[]): string;
export function withPins(text: string, images: readonly { readonly image: string; readonly digest: string }[]): string;
