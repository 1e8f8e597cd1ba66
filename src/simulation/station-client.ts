import type { TagEvent } from './tag-event';

/** Where the station is and what it knows us by. */
export interface StationAddress {
  /** Such as `http://127.0.0.1:8600`. */
  readonly url: string;
  readonly apiKey?: string;
  /** For what only the timekeeper may do. */
  readonly operatorToken?: string;
}

/** The station understood and said no; sending the same again is of no use. */
export class StationRefused extends Error {
  override readonly name = 'StationRefused';
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(`The station answered ${status}: ${detail}`);
  }
}

/** The station could not be reached, gave no answer in time, or could not store anything. Sending again may help. */
export class StationUnreachable extends Error {
  override readonly name = 'StationUnreachable';
}

const ANSWER_TIME = 10_000;

/** The station over HTTP, as any program on the network meets it. */
export class StationClient {
  constructor(private readonly address: StationAddress) {}

  /** Resolves when every event is on the station's disk. */
  async postEvents(events: readonly TagEvent[]): Promise<void> {
    const answer = await this.send('POST', '/events/tag/batch', { events });
    const processed = isRecord(answer) ? answer['events_processed'] : undefined;
    if (processed !== events.length) throw new StationUnreachable(`The station confirmed ${String(processed)} of ${events.length} events.`);
  }

  /** Sends a request with a JSON body and gives the answer's. Throws StationRefused (4xx) or StationUnreachable. */
  async send(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const response = await this.fetched(method, path, body);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    const detail = isRecord(answer) ? String(answer['detail']) : response.statusText;
    if (response.status >= 500) throw new StationUnreachable(`The station answered ${response.status}: ${detail}`);
    throw new StationRefused(response.status, detail);
  }

  private async fetched(method: string, path: string, body: unknown): Promise<Response> {
    const { url, apiKey, operatorToken } = this.address;
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (apiKey !== undefined) headers['x-api-key'] = apiKey;
    if (operatorToken !== undefined) headers['authorization'] = `Bearer ${operatorToken}`;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    try {
      return await fetch(new URL(path, url), { method, headers, signal: AbortSignal.timeout(ANSWER_TIME), ...content });
    } catch (error) {
      throw new StationUnreachable(`No answer from ${url}.`, { cause: error });
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
