import { StationRefused, StationUnreachable } from './simulation-error';
import type { TagEvent } from './tag-event';

/** Address and credentials of the station. */
export interface StationAddress {
  /** Such as `http://127.0.0.1:8600`. */
  readonly url: string;
  readonly apiKey?: string;
  /** For requests that only the timekeeper may make. */
  readonly operatorToken?: string;
  /** The race that everything is for; the station refuses it while another one is open. Left out: the one that is open. */
  readonly raceId?: string;
}

const ANSWER_LIMIT_MS = 10_000;

/** A client of the station over HTTP, like any program on the network. */
export class StationClient {
  constructor(private readonly address: StationAddress) {}

  /** Resolves when every event is on the station's disk. Throws like `send`. */
  async postEvents(events: readonly TagEvent[]): Promise<void> {
    const { raceId } = this.address;
    const path = raceId === undefined ? '/events/tag/batch' : `/events/tag/batch?race_id=${encodeURIComponent(raceId)}`;
    const answer = await this.send('POST', path, { events });
    const processed = isRecord(answer) ? answer['events_processed'] : undefined;
    if (processed !== events.length) {
      const confirmed = typeof processed === 'number' ? processed : null;
      throw new StationUnreachable({ code: 'station-not-confirmed', params: { confirmed, events: events.length } });
    }
  }

  /** Sends a command about the race and returns the body of the answer. Throws like `send`. */
  async command(path: string, body: object): Promise<unknown> {
    const { raceId } = this.address;
    return this.send('POST', path, raceId === undefined ? body : { ...body, race_id: raceId });
  }

  /** Sends a request with a JSON body and returns the body of the answer. Throws StationRefused (4xx) or StationUnreachable. */
  async send(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const response = await this.request(method, path, body);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    const detail = isRecord(answer) ? String(answer['detail']) : response.statusText;
    const params = { status: response.status, detail };
    if (response.status >= 500) throw new StationUnreachable({ code: 'station-failed', params });
    throw new StationRefused({ code: 'station-refused', params });
  }

  private async request(method: string, path: string, body: unknown): Promise<Response> {
    const { url, apiKey, operatorToken } = this.address;
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (apiKey !== undefined) headers['x-api-key'] = apiKey;
    if (operatorToken !== undefined) headers['authorization'] = `Bearer ${operatorToken}`;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    try {
      return await fetch(new URL(path, url), { method, headers, signal: AbortSignal.timeout(ANSWER_LIMIT_MS), ...content });
    } catch (error) {
      throw new StationUnreachable({ code: 'station-no-answer', params: { url } }, error);
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
