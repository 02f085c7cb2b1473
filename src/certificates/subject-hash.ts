import { createHash, X509Certificate } from 'node:crypto';

/**
 * The name under which OpenSSL looks for an authority's certificate in a folder: `HASH.0`, `HASH.1` and so on. Takes a
 * certificate in PEM, gives the eight digits of HASH: the first four bytes, the least first, of the SHA-1 over the subject
 * in its canonical form. Source of the rule: X509_NAME_hash_ex and x509_name_canon of OpenSSL 1.0 and newer (texts as
 * UTF-8, ASCII in lower case, white space at the ends gone and elsewhere one space; the set of each part, without the
 * sequence around them).
 */
export async function subjectHash(certificate: string): Promise<string> {
  const [
    { AsnConvert, AsnSerializer },
    { AttributeValue, Certificate, RelativeDistinguishedName, AttributeTypeAndValue },
  ] = await Promise.all([import('@peculiar/asn1-schema'), import('@peculiar/asn1-x509')]);
  const { raw } = new X509Certificate(certificate);
  const { subject } = AsnConvert.parse(raw, Certificate).tbsCertificate;
  const parts = subject.map((part) => {
    const items = [...part].map(({ type, value }) => {
      const text = value.anyValue === undefined ? canonical(value.toString()) : undefined;
      return new AttributeTypeAndValue({
        type,
        value: text === undefined ? value : new AttributeValue({ utf8String: text }),
      });
    });
    return Buffer.from(AsnSerializer.serialize(new RelativeDistinguishedName(items)));
  });
  const digest = createHash('sha1').update(Buffer.concat(parts)).digest();
  return digest.readUInt32LE(0).toString(16).padStart(8, '0');
}

function canonical(text: string): string {
  return text
    .replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The certificates of a PEM text, each with its own lines; comments and everything else between them is left out. */
export function certificatesIn(text: string): readonly string[] {
  return (
    text.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END (?:TRUSTED )?CERTIFICATE-----/g) ?? []
  );
}
