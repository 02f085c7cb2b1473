import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TrustedAuthority } from '../../certificates/container-trust.js';
import { certificatesIn } from '../../certificates/subject-hash.js';
import { messageOf } from '../../errors.js';

/** A file of more bytes is no bundle of certificates. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Reads the input `ca-bundle`: files of PEM certificates, or the certificates themselves. Tells of each what is wrong with
 * it: a file that is not there, has no certificate, or one that cannot be read.
 */
export function authorities(
  given: string | undefined,
  base: string,
  problem: (message: string) => void,
): readonly TrustedAuthority[] {
  if (given === undefined) return [];
  const texts = given.includes('-----BEGIN') ? [{ name: 'the text', text: given }] : filesIn(given, base, problem);
  const found = texts.flatMap(({ name, text }) => {
    const certificates = certificatesIn(text);
    if (certificates.length === 0) problem(`${name} has no certificate in PEM form (-----BEGIN CERTIFICATE-----)`);
    return certificates.filter((certificate, index) => {
      try {
        return new X509Certificate(certificate).raw.length > 0;
      } catch (error) {
        problem(`certificate ${index + 1} of ${name} cannot be read: ${messageOf(error)}`);
        return false;
      }
    });
  });
  return [...new Set(found)].map((certificate, index) => ({
    name: `gitlab-dind-ca-${index + 1}`,
    certificate: `${certificate}\n`,
  }));
}

function filesIn(
  given: string,
  base: string,
  problem: (message: string) => void,
): readonly { readonly name: string; readonly text: string }[] {
  const paths = given
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return paths.flatMap((path) => {
    try {
      const file = resolve(base, path);
      if (statSync(file).size > LARGEST) throw new Error('it is too large for certificates');
      return [{ name: path, text: readFileSync(file, 'utf8') }];
    } catch (error) {
      problem(`${path} cannot be read: ${messageOf(error)}`);
      return [];
    }
  });
}
