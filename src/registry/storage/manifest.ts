import { smallText } from './safe-read.js';

/** The registry takes no larger ones. */
export const MAX_MANIFEST = 4 * 1024 * 1024;

export const DIGEST = /^sha256:[0-9a-f]{64}$/;

export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
}

/** An image's manifest, or an index of several, OCI's and Docker's alike: what of it is used here. */
export interface Manifest {
  readonly manifests?: readonly Descriptor[];
  /** But for those that are kept elsewhere, as layers of Windows are. */
  readonly layers?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly subject?: Descriptor;
}

/** Reads a manifest's file. undefined where it is missing, or none. */
export async function manifestAt(path: string): Promise<Manifest | undefined> {
  const text = await smallText(path, MAX_MANIFEST);
  return text === undefined ? undefined : parseManifest(text);
}

/** What a job has pushed may be of any shape: what is not as it should be is left out. */
export function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const [config] = descriptors([value['config']]);
  const [subject] = descriptors([value['subject']]);
  return {
    ...(Array.isArray(value['manifests']) ? { manifests: descriptors(value['manifests']) } : {}),
    ...(Array.isArray(value['layers']) ? { layers: descriptors(value['layers']) } : {}),
    ...(config === undefined ? {} : { config }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function descriptors(values: readonly unknown[]): readonly Descriptor[] {
  return values.flatMap((value): Descriptor[] => {
    if (!isRecord(value) || value['urls'] !== undefined) return [];
    const { digest, size } = value;
    if (typeof digest !== 'string' || !DIGEST.test(digest) || typeof size !== 'number') return [];
    const platform = platformOf(value['platform']);
    return [{ digest, size, ...(platform === undefined ? {} : { platform }) }];
  });
}

/** The words of a platform, from an index or from an image's configuration. */
export function platformOf(value: unknown): Descriptor['platform'] {
  if (!isRecord(value)) return undefined;
  const { os, architecture, variant } = value;
  if (!isWord(os) || !isWord(architecture)) return undefined;
  return { os, architecture, ...(isWord(variant) ? { variant } : {}) };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
