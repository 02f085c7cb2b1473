/** Whether a text is the digest of content, in the form of the OCI image specification; algorithms that Node knows. */
export function isDigest(text: string): boolean {
  const hex = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text);
  return hex !== null && hex[2]?.length === LENGTHS[hex[1] ?? ''];
}

const LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** Algorithm and hexadecimal part of a digest. */
export function splitDigest(digest: string): { readonly algorithm: string; readonly hex: string } {
  const colon = digest.indexOf(':');
  return { algorithm: digest.slice(0, colon), hex: digest.slice(colon + 1) };
}
