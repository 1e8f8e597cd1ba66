import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HashedKey } from '../../domain/model/key';
import type { Pulse } from '../port';

/** What a proof is bound to: it is of no use to another user of the broker, nor for another pulse. */
interface Proved extends Pick<Pulse, 'machine' | 'sentAt'> {
  /** The name at the broker, which the broker vouches for. */
  readonly name: string;
}

/** Shows to the hub that a machine has a key, without the key: whoever runs the broker does not learn it. */
export function proofOf(key: string, proved: Proved): string {
  return proofWith(createHash('sha256').update(key).digest('hex'), proved);
}

/** Whether a proof was made with the key of a standby. */
export function isStandby(proof: string | null, proved: Proved, keys: readonly HashedKey[]): boolean {
  if (proof === null) return false;
  const given = Buffer.from(proof, 'hex');
  return keys.some(({ role, hash }) => {
    const wanted = Buffer.from(proofWith(hash, proved), 'hex');
    return role === 'standby' && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

function proofWith(hash: string, { name, machine, sentAt }: Proved): string {
  return createHmac('sha256', hash).update(`${name}\n${machine}\n${sentAt}`).digest('hex');
}
