import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';

/** A certificate that nobody vouches for, and its key, in PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 in hex digits. */
  readonly fingerprint: string;
}

const COMMON_NAME = Buffer.from('550403', 'hex');
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');
const TAG = { integer: 0x02, bits: 0x03, oid: 0x06, text: 0x0c, time: 0x18, sequence: 0x30, set: 0x31, version: 0xa0 } as const;
const VALID_FOR_MS = 3650 * 86_400_000;

/** Makes a certificate as a reader has one that was just switched on for the first time: X.509 v3, signed by itself (RFC 5280). */
export function selfSigned(name: string, now: number = Date.now()): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(TAG.sequence, der(TAG.oid, ECDSA_WITH_SHA256));
  const owner = der(TAG.sequence, der(TAG.set, der(TAG.sequence, der(TAG.oid, COMMON_NAME), der(TAG.text, Buffer.from(name)))));
  const signed = der(
    TAG.sequence,
    der(TAG.version, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, Buffer.from([1])),
    algorithm,
    owner,
    der(TAG.sequence, time(now - VALID_FOR_MS), time(now + VALID_FOR_MS)),
    owner,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)]);
  const certificate = new X509Certificate(der(TAG.sequence, signed, algorithm, der(TAG.bits, signature)));
  return {
    cert: certificate.toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function time(at: number): Buffer {
  return der(TAG.time, Buffer.from(new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')));
}
