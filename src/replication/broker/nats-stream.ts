import type { JetStreamManager, StreamConfig, StreamInfo } from '@nats-io/jetstream';
import { PortError } from '../port';
import { STORED_SUBJECTS } from './subjects';

/** The one stream of the account. */
export const STREAM = 'RACE';
const MAX_BYTES = 2 * 1024 ** 3;

/** Of the server's error codes. */
export const NO_STREAM = 10_059;
const NAME_IN_USE = 10_058;
const SUBJECTS_IN_USE = 10_065;
const FOREIGN = { kind: 'foreign-stream' } as const;
const UNFIT = { kind: 'unfit-stream' } as const;

type Api = typeof import('@nats-io/jetstream');
type Streams = JetStreamManager['streams'];

/**
 * Makes the stream where there is none, and sets one right that would drop or refuse messages. Rejects with PortError where it stays such a
 * one, or has dropped messages of a race (subjects of `filter`) from the beginning.
 */
export async function prepareStream({ streams }: JetStreamManager, api: Api, filter: string): Promise<void> {
  try {
    const info = await streams.info(STREAM, { subjects_filter: filter });
    await setRight(streams, api, info.config);
    await expectBeginnings(streams, info);
  } catch (error) {
    if (codeOf(error) !== NO_STREAM) throw error;
    await streams.add(streamConfig(api)).catch((refused: unknown) => {
      if (codeOf(refused) === SUBJECTS_IN_USE) throw new PortError(FOREIGN, refused);
      if (codeOf(refused) !== NAME_IN_USE) throw refused;
    });
  }
}

/** Whether a stream keeps all that is stored. */
export function isFit(config: StreamConfig): boolean {
  return !staysUnfit(config) && Object.keys(correctionOf(config)).length === 0;
}

/** The number of a JetStream error; null for any other one. */
export function codeOf(error: unknown): number | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'number' ? code : null;
}

async function setRight(streams: Streams, { DiscardPolicy }: Api, config: StreamConfig): Promise<void> {
  if (!STORED_SUBJECTS.every((subject) => config.subjects.some((taken) => takes(taken, subject)))) throw new PortError(FOREIGN);
  if (staysUnfit(config)) throw new PortError(UNFIT);
  if (isFit(config)) return;
  try {
    await streams.update(STREAM, { ...correctionOf(config), discard: DiscardPolicy.New });
  } catch (error) {
    // Who may not do it waits until another station has done it.
    throw new PortError(UNFIT, error);
  }
}

/** What cannot be changed: it deletes what was read or what nobody waits for, takes nothing, or serves only some readers. */
function staysUnfit({ retention, sealed, max_consumers: consumers }: StreamConfig): boolean {
  return retention !== 'limits' || sealed || consumers > 0;
}

/** What is to be changed so that nothing is dropped. */
function correctionOf(config: StreamConfig): Partial<StreamConfig> {
  const { max_age: age, discard, no_ack: isMute, discard_new_per_subject: isPerSubject } = config;
  const limits = (['max_msgs', 'max_msgs_per_subject', 'max_msg_size'] as const).filter((limit) => config[limit] > 0);
  return {
    ...Object.fromEntries(limits.map((limit) => [limit, -1])),
    ...(age > 0 ? { max_age: 0 } : {}),
    ...(discard === 'new' ? {} : { discard }),
    ...(isMute ? { no_ack: false } : {}),
    ...(isPerSubject === true ? { discard_new_per_subject: false } : {}),
  };
}

/** From a stream of ours nothing is ever dropped; from another one the first messages of a race may have been. */
async function expectBeginnings(streams: Streams, { state }: StreamInfo): Promise<void> {
  if (state.first_seq <= 1 && (state.num_deleted ?? 0) === 0) return;
  for (const subject of Object.keys(state.subjects ?? {})) {
    const query = { seq: 1, next_by_subj: subject };
    const first = await streams.getMessage(STREAM, query);
    const entries = first?.header.get('Race-Entries') ?? '';
    if (entries !== '' && !entries.startsWith('1-')) throw new PortError(UNFIT);
  }
}

function streamConfig(api: Api): Partial<StreamConfig> & { readonly name: string } {
  return {
    name: STREAM,
    subjects: [...STORED_SUBJECTS],
    storage: api.StorageType.File,
    num_replicas: 1,
    // What is full refuses new messages; it never drops old ones.
    discard: api.DiscardPolicy.New,
    max_bytes: MAX_BYTES,
    deny_delete: true,
    deny_purge: true,
  };
}

/** Whether a stream that takes `taken` takes all of `subject`, which ends with a name or a part that may be anything. */
function takes(taken: string, subject: string): boolean {
  const parts = subject.split('.');
  const takenParts = taken.split('.');
  const isLonger = takenParts.at(-1) === '>' && parts.length >= takenParts.length;
  if (!isLonger && parts.length !== takenParts.length) return false;
  return takenParts.every((part, at) => part === '>' || part === '*' || part === parts[at]);
}
