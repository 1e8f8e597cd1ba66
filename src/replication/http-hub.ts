import type { ReadEntry } from '../domain/model/entry';
import { type HashedKey, KEY_ROLES } from '../domain/model/key';
import { MACHINE_ROLES } from '../domain/model/machine-role';
import type { RaceHead } from '../domain/model/replica';
import type { EpochMs } from '../domain/model/time';
import { connectionProblem, isEncrypted } from './connection-problem';
import { entryOfLine, NoEntryLine } from './entry-lines';
import { patientRequest, type WholeAnswer } from './patient-request';
import {
  type Appended,
  type Batch,
  type FollowFrom,
  type PointSender,
  PortError,
  type PortProblem,
  type Pulse,
  type PulseAnswer,
  type ReadsPort,
  type SenderNeeds,
  TOLD_PROBLEMS,
} from './port';
import { eventOf } from './read-event';
import { ReadsSender } from './reads-sender';

/** So long the hub may wait for a new entry. */
const WAIT_S = 5;
/** An answer of which nothing comes for longer does not come: the line may be dead without a word. */
const SILENCE_MS = 8_000;

type Members = Readonly<Record<string, unknown>>;

/** The hub over its HTTP interface, with a key that it has issued. */
export class HttpHub implements ReadsPort {
  constructor(
    readonly address: string,
    private readonly key: string | null,
    private readonly silenceMs = SILENCE_MS,
  ) {}

  async head(signal: AbortSignal): Promise<RaceHead> {
    return headOf(await this.request(`/entries?after=${Number.MAX_SAFE_INTEGER}&limit=1`, {}, signal));
  }

  async follow({ journal, after, digest, isGlance = false, isAtOnce = false }: FollowFrom, signal: AbortSignal): Promise<Batch> {
    const of = journal === null ? '' : `&journal=${encodeURIComponent(journal)}`;
    const at = digest === null ? '' : `&digest=${encodeURIComponent(digest)}`;
    const extent = isGlance ? '&limit=1' : isAtOnce ? '' : `&wait=${WAIT_S}`;
    const answer = await this.request(`/entries?after=${after}${extent}${of}${at}`, {}, signal);
    const head = headOf(answer);
    const lines = answer.body.split('\n').filter((line) => line !== '');
    try {
      return { head, entries: lines.map(entryOfLine) };
    } catch (error) {
      if (error instanceof NoEntryLine) throw new PortError({ kind: 'cut-off' }, error);
      throw error;
    }
  }

  async append(batch: readonly ReadEntry[], signal: AbortSignal): Promise<Appended> {
    if (batch.length === 0) return { refused: [] };
    const body = JSON.stringify({ events: batch.map(({ read }) => eventOf(read)) });
    const answer = await this.request('/events/tag/batch', { method: 'POST', body, headers: JSON_BODY }, signal, [422]);
    const sent = parsed(answer.body);
    if (answer.status === 200 && sent['events_processed'] === batch.length) return { refused: [] };
    if (answer.status !== 422) throw new PortError({ kind: 'cut-off' });
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return { refused: [only.seq] };
    // One of them is refused for good, and the others with it.
    const half = Math.ceil(batch.length / 2);
    const first = await this.append(batch.slice(0, half), signal);
    const second = await this.append(batch.slice(half), signal);
    return { refused: [...first.refused, ...second.refused] };
  }

  async pulse(
    { machine, role, epoch, journal, seq, waiting, problem, sentAt, takeover }: Pulse,
    signal: AbortSignal,
  ): Promise<PulseAnswer> {
    const own = { machine, role, epoch, journal, seq, waiting, problem, sent_at_ms: sentAt };
    const body = JSON.stringify(takeover === undefined ? own : { ...own, takeover });
    const answer = await this.request('/machines/pulse', { method: 'POST', body, headers: JSON_BODY }, signal);
    const told = parsed(answer.body);
    const { journal: id, head, keys, key_role: keyRole, problem: toldProblem, left_behind: leftBehind } = told;
    const hasRace = typeof id === 'string' && typeof head === 'number';
    const known = MACHINE_ROLES.find((each) => each === told['role']);
    if (known === undefined) throw new PortError({ kind: 'no-station' });
    return {
      role: known,
      head: hasRace ? { identity: { id, epoch: Number(told['epoch']) }, seq: head } : null,
      now: Number(told['now_ms']) as EpochMs,
      keys: Array.isArray(keys) ? keys.map((each: Members) => keyOf(each)) : null,
      keyRole: KEY_ROLES.find((each) => each === keyRole) ?? null,
      problem: TOLD_PROBLEMS.find((each) => each === toldProblem) ?? null,
      leftBehind: leftBehind ?? null,
    };
  }

  /** A hub that is taken over hears of it afterwards. */
  claim(): Promise<'claimed'> {
    return Promise.resolve('claimed');
  }

  sender(needs: SenderNeeds): PointSender {
    return new ReadsSender({ port: this, ...needs });
  }

  private async problemOf(answer: WholeAnswer, signal: AbortSignal): Promise<PortError> {
    const body = parsed(answer.body);
    const detail = new Error(`${answer.status} ${String(body['detail'])}`);
    if (answer.status === 401 || answer.status === 403) return new PortError(await this.refusal(signal), detail);
    switch (body['code']) {
      case 'entries-differ':
        return new PortError({ kind: 'differs' }, detail);
      case 'read-only':
        return new PortError({ kind: 'read-only', hub: String((body['params'] as Members | undefined)?.['hub']) }, detail);
      case 'no-race-open':
        return new PortError({ kind: 'no-race' }, detail);
      default:
        return new PortError({ kind: await this.strangeness(answer, body) }, detail);
    }
  }

  /** A relay and a standby that has just begun know no keys: then the key is not what is wrong. */
  private async refusal(signal: AbortSignal): Promise<PortProblem> {
    const patience = { signal, silenceMs: this.silenceMs };
    const session = await patientRequest(new URL('/session', this.address), {}, patience).catch(() => null);
    const { station } = parsed(session?.body ?? '');
    return station === 'relay' || station === 'standby' ? { kind: 'read-only', hub: '' } : { kind: 'refused' };
  }

  /** What answers in a way that no station does when all is well. */
  private async strangeness(answer: WholeAnswer, body: Members): Promise<'hub-fault' | 'needs-https' | 'no-station' | 'cut-off'> {
    // A station that is overloaded, or does not know the path, says so as a station.
    if (body['code'] !== undefined) return answer.status === 503 ? 'hub-fault' : 'cut-off';
    const url = new URL(this.address);
    if (pointsToEncrypted(answer)) return 'needs-https';
    if (answer.status === 400 && url.protocol === 'http:' && (await isEncrypted(url))) return 'needs-https';
    return answer.status >= 500 || body['detail'] !== undefined ? 'cut-off' : 'no-station';
  }

  /** Resolves for 200 and the statuses in `expected`. */
  private async request(path: string, init: RequestInit, signal: AbortSignal, expected: readonly number[] = []): Promise<WholeAnswer> {
    const authorization = this.key === null ? {} : { authorization: `Bearer ${this.key}` };
    const headers = { ...authorization, ...(init.headers as Record<string, string> | undefined) };
    const patience = { signal, silenceMs: this.silenceMs };
    const url = new URL(path, this.address);
    // A key is not sent on to wherever an answer points.
    const answer = await patientRequest(url, { ...init, headers, redirect: 'manual' }, patience).catch(async (error: unknown) => {
      throw new PortError({ kind: signal.aborted ? 'cut-off' : await connectionProblem(url, error) }, error);
    });
    if (answer.status === 200 || expected.includes(answer.status)) return answer;
    throw await this.problemOf(answer, signal);
  }
}

/** Where an address that is not encrypted points on to one that is. */
function pointsToEncrypted({ status, headers }: WholeAnswer): boolean {
  return status >= 300 && status < 400 && headers.get('location')?.startsWith('https:') === true;
}

const JSON_BODY = { 'content-type': 'application/json' };

function headOf({ headers }: WholeAnswer): RaceHead {
  const id = headers.get('race-journal');
  const numbers = [headers.get('race-epoch'), headers.get('race-head')].map(Number);
  const [epoch = Number.NaN, seq = Number.NaN] = numbers;
  if (id === null || !Number.isSafeInteger(epoch) || !Number.isSafeInteger(seq)) throw new PortError({ kind: 'no-station' });
  const text = (name: string) => decodeURIComponent(headers.get(name) ?? '');
  return { raceId: text('race-id'), name: text('race-name'), identity: { id, epoch }, seq };
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
