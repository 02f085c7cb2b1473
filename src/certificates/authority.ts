import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import type * as Asn from '@peculiar/asn1-schema';
import type * as X509 from '@peculiar/asn1-x509';

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority of one run. Its own key is in the memory of this process alone. */
export interface Authority {
  /** PEM. */
  readonly certificate: string;
  /** Makes a server's certificate for names and addresses (`docker`, `127.0.0.1`). */
  server(names: readonly string[]): KeyPair;
  /** Makes a client's certificate. */
  client(name: string): KeyPair;
}

/** Clocks of containers are the machine's, those of another engine's machine may be wrong by this much. */
const SKEW_MS = 24 * 3600 * 1000;
/** Longer than any run may take. */
const VALIDITY_MS = 60 * 24 * 3600 * 1000;

const OID = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
};

/** Makes an authority: P-256 keys, SHA-256, extensions as RFC 5280 wants them. `name` is its common name. */
export async function createAuthority(name: string): Promise<Authority> {
  const x509 = await library();
  const keys = newKeys();
  const certificate = issue(x509, {
    subject: name,
    issuer: name,
    subjectKey: keys.publicKey,
    signingKey: keys.privateKey,
    extensions: authorityExtensions(x509, keys),
  });
  const make = (subject: string, extensions: readonly Extension[]): KeyPair => {
    const own = newKeys();
    return {
      certificate: issue(x509, {
        subject,
        issuer: name,
        subjectKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [...leafExtensions(x509, own, keys), ...extensions],
      }),
      key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  };
  return {
    certificate,
    server: (names) => make(`${name}: server`, [usedFor(x509, OID.serverAuth), alternatives(x509, names)]),
    client: (subject) => make(subject, [usedFor(x509, OID.clientAuth)]),
  };
}

interface Library {
  readonly asn: typeof Asn;
  readonly x: typeof X509;
}
type Extension = InstanceType<Library['x']['Extension']>;

/** Loaded by whoever has certificates to make: a run without registry and daemon does without. */
async function library(): Promise<Library> {
  const [asn, x] = await Promise.all([import('@peculiar/asn1-schema'), import('@peculiar/asn1-x509')]);
  return { asn, x };
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

function newKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function issue(
  { asn, x }: Library,
  wish: {
    readonly subject: string;
    readonly issuer: string;
    readonly subjectKey: KeyObject;
    readonly signingKey: KeyObject;
    readonly extensions: readonly Extension[];
  },
): string {
  const now = Date.now();
  const algorithm = new x.AlgorithmIdentifier({ algorithm: OID.ecdsaWithSha256 });
  const tbsCertificate = new x.TBSCertificate({
    version: x.Version.v3,
    serialNumber: serialNumber(),
    signature: algorithm,
    issuer: nameOf(x, wish.issuer),
    validity: new x.Validity({ notBefore: new Date(now - SKEW_MS), notAfter: new Date(now + VALIDITY_MS) }),
    subject: nameOf(x, wish.subject),
    subjectPublicKeyInfo: asn.AsnConvert.parse(
      wish.subjectKey.export({ type: 'spki', format: 'der' }),
      x.SubjectPublicKeyInfo,
    ),
    extensions: new x.Extensions([...wish.extensions]),
  });
  const signature = sign('sha256', Buffer.from(asn.AsnConvert.serialize(tbsCertificate)), wish.signingKey);
  const certificate = new x.Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: arrayBuffer(signature),
  });
  return pem(Buffer.from(asn.AsnConvert.serialize(certificate)));
}

function authorityExtensions({ asn, x }: Library, keys: Keys): readonly Extension[] {
  const usage = new x.KeyUsage(x.KeyUsageFlags.keyCertSign | x.KeyUsageFlags.cRLSign);
  return [
    extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: true }), true),
    extension({ asn, x }, x.id_ce_keyUsage, usage, true),
    extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, keys)),
  ];
}

function leafExtensions({ asn, x }: Library, own: Keys, authority: Keys): readonly Extension[] {
  const authorityKey = new x.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(x, authority) });
  return [
    extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: false }), true),
    extension({ asn, x }, x.id_ce_keyUsage, new x.KeyUsage(x.KeyUsageFlags.digitalSignature), true),
    extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, own)),
    extension({ asn, x }, x.id_ce_authorityKeyIdentifier, authorityKey),
  ];
}

function usedFor(library: Library, purpose: string): Extension {
  return extension(library, library.x.id_ce_extKeyUsage, new library.x.ExtendedKeyUsage([purpose]));
}

function alternatives(library: Library, names: readonly string[]): Extension {
  const { x } = library;
  const general = [...new Set(names)].map((name) =>
    isIP(name) === 0 ? new x.GeneralName({ dNSName: name }) : new x.GeneralName({ iPAddress: name }),
  );
  return extension(library, x.id_ce_subjectAltName, new x.SubjectAlternativeName(general));
}

function extension({ asn, x }: Library, extnID: string, value: object, critical = false): Extension {
  return new x.Extension({ extnID, critical, extnValue: new asn.OctetString(asn.AsnConvert.serialize(value)) });
}

/** RFC 5280, 4.2.1.2, method 1: the SHA-1 of the public key's bits, here of its last 65 bytes, the point. */
function keyIdentifier(x: Library['x'], { publicKey }: Keys): InstanceType<Library['x']['SubjectKeyIdentifier']> {
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
  return new x.SubjectKeyIdentifier(arrayBuffer(createHash('sha1').update(point).digest()));
}

function nameOf(x: Library['x'], commonName: string): InstanceType<Library['x']['Name']> {
  const value = new x.AttributeValue({ utf8String: commonName });
  return new x.Name([new x.RelativeDistinguishedName([new x.AttributeTypeAndValue({ type: OID.commonName, value })])]);
}

/** Positive and not zero: RFC 5280, 4.1.2.2. */
function serialNumber(): ArrayBuffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return arrayBuffer(bytes);
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
