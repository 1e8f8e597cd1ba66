import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockSample, ReaderIdentity } from '../kit/driver';
import { LinkError } from '../kit/link';
import { parseTime } from '../kit/wall-time';
import type { HttpConversation, HttpReply } from './http-conversation';
import { statusLoss } from './status-loss';

/** Where the interface has what the station uses. */
export const PATHS = {
  status: '/api/v1/status',
  system: '/api/v1/system',
  image: '/api/v1/system/image',
  stream: '/api/v1/data/stream',
  stop: '/api/v1/profiles/stop',
  start: (preset: string) => `/api/v1/profiles/inventory/presets/${encodeURIComponent(preset)}/start`,
} as const;

/** What a reader says of itself now. */
export interface ReaderStatus {
  /** Whether it reads tags; null when it does not say. */
  readonly isReading: boolean | null;
  readonly serial: string;
  /** Null when it does not show its time. */
  readonly clock: ClockSample | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Asks what the reader does. Rejects with LinkError when it does not answer as the interface does. */
export async function askStatus(conversation: HttpConversation, link: string): Promise<ReaderStatus> {
  const reply = await conversation.ask('GET', PATHS.status);
  const loss = statusLoss(reply?.status ?? null, link);
  if (loss !== null) throw new LinkError(loss);
  const fields = fieldsOf(reply);
  if (fields === null || reply === null) throw new LinkError({ code: 'refused', message: { code: 'push-not-http', params: { link } } });
  const status = fields['status'];
  return {
    isReading: typeof status === 'string' ? status !== 'idle' : null,
    serial: textOf(fields['serialNumber']),
    clock: clockOf(fields['time'], reply),
  };
}

/** Asks for model and firmware; empty strings for what the reader does not tell. */
export async function askSystem(conversation: HttpConversation, serial: string): Promise<ReaderIdentity> {
  const system = fieldsOf(await conversation.ask('GET', PATHS.system));
  const image = fieldsOf(await conversation.ask('GET', PATHS.image));
  const model = textOf(system?.['productModel']) || textOf(system?.['productDescription']);
  return { serial: serial || textOf(system?.['serialNumber']), model: model || 'Impinj', firmware: textOf(image?.['primaryFirmware']) };
}

function clockOf(time: unknown, { sentAt, receivedAt }: HttpReply): ClockSample | null {
  const readerAt = typeof time === 'string' ? parseTime(time, receivedAt) : null;
  // A time without a fraction is up to a second old.
  if (readerAt === null || !/[.,]\d/.test(String(time))) return null;
  const roundTrip = (receivedAt - sentAt) as Ms;
  return { readerAt, hostAt: Math.round((sentAt + receivedAt) / 2) as EpochMs, roundTrip, asked: 'once' };
}

function fieldsOf(reply: HttpReply | null): Fields | null {
  if (reply?.status !== 200) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(reply.body, 'latin1').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : '';
}
