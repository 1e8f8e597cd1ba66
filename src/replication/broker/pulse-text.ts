import type { HashedKey } from '../../domain/model/key';
import { MACHINE_ROLES } from '../../domain/model/machine-role';
import type { EpochMs } from '../../domain/model/time';
import { type Pulse, type PulseAnswer, TOLD_PROBLEMS } from '../port';

type Members = Readonly<Record<string, unknown>>;

/** What a machine tells over a broker: besides, the proof that it has a key; null: it has none. */
interface BrokerPulse extends Pulse {
  readonly proof: string | null;
}

/** What the hub answers over a broker: besides, which race it has open. */
export interface BrokerPulseAnswer extends PulseAnswer {
  /** Of its data folder and its start (`idOfStart`). */
  readonly machine: string;
  readonly raceId: string | null;
}

export function pulseText({ machine, role, epoch, journal, seq, waiting, problem, sentAt }: Pulse, proof: string | null): string {
  return JSON.stringify({ machine, role, epoch, journal, seq, waiting, problem, sent_at_ms: sentAt, proof });
}

/** Null for a text that is no pulse. */
export function parsePulse(text: string): BrokerPulse | null {
  const { machine, role, epoch, journal, seq, waiting, problem, sent_at_ms: sentAt, proof } = parsed(text);
  const known = MACHINE_ROLES.find((each) => each === role);
  const numbers = [epoch, seq, waiting, sentAt];
  if (typeof machine !== 'string' || known === undefined || !numbers.every(Number.isSafeInteger)) return null;
  return {
    machine: machine.slice(0, 100),
    role: known,
    epoch: Number(epoch),
    journal: typeof journal === 'string' ? journal.slice(0, 100) : null,
    seq: Number(seq),
    waiting: Number(waiting),
    problem: typeof problem === 'string' ? problem.slice(0, 40) : null,
    sentAt: Number(sentAt) as EpochMs,
    proof: typeof proof === 'string' ? proof.slice(0, 100) : null,
  };
}

export function answerText({ machine, role, head, now, keys, raceId, problem }: Omit<BrokerPulseAnswer, 'leftBehind' | 'keyRole'>): string {
  return JSON.stringify({
    machine,
    role,
    race_id: raceId,
    journal: head?.identity.id ?? null,
    epoch: head?.identity.epoch ?? null,
    head: head?.seq ?? null,
    now_ms: now,
    problem,
    keys: keys?.map(({ createdAt, ...key }) => ({ ...key, created_at_ms: createdAt })) ?? null,
  });
}

/** Null for a text that no hub writes. */
export function parseAnswer(text: string): BrokerPulseAnswer | null {
  const { machine, role, race_id: raceId, journal, epoch, head, now_ms: now, keys, problem } = parsed(text);
  const known = MACHINE_ROLES.find((each) => each === role);
  if (known === undefined || typeof machine !== 'string' || !Number.isSafeInteger(now)) return null;
  const hasRace = typeof journal === 'string' && Number.isSafeInteger(epoch) && Number.isSafeInteger(head);
  return {
    machine,
    role: known,
    raceId: typeof raceId === 'string' ? raceId : null,
    head: hasRace ? { identity: { id: journal, epoch: Number(epoch) }, seq: Number(head) } : null,
    now: Number(now) as EpochMs,
    keys: Array.isArray(keys) ? keys.map((each: Members) => keyOf(each)) : null,
    keyRole: null,
    problem: TOLD_PROBLEMS.find((each) => each === problem) ?? null,
    leftBehind: null,
  };
}

function keyOf({ name, role, hash, created_at_ms: createdAt }: Members): HashedKey {
  return { name: String(name), role: String(role) as HashedKey['role'], hash: String(hash), createdAt: Number(createdAt) as EpochMs };
}

function parsed(text: string): Members {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Members) : {};
  } catch {
    return {};
  }
}
