import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { impinjEvent } from './push-events';

/** How a simulated R700 is set. */
export interface R700Options {
  readonly timers: Timers;
  /** `user:password`; missing: everybody may. */
  readonly login?: string;
  /** Whether a preset runs. */
  readonly isReading?: boolean;
  /** Whether its RFID interface is LLRP: then the stream is not there. */
  readonly isLlrp?: boolean;
}

const KEEP_ALIVE_MS = 30_000;

/** An Impinj R700 with its IoT device interface: status, presets and the stream of events. It keeps nothing for a stream that is not open. */
export class R700Simulator {
  /** Requests that it got, in order, such as `GET /api/v1/status`. */
  readonly requests: string[] = [];
  /** By how much its clock is ahead of UTC. */
  ahead = 0;
  isReading: boolean;
  /** True: the stream stays open and nothing comes, no sign of life either. */
  isMute = false;
  private readonly streams = new Set<DevicePort>();
  private readonly routes: Readonly<Record<string, (port: DevicePort) => void>> = {
    'GET /api/v1/status': (port) => send(port, '200 OK', JSON.stringify(this.status())),
    'GET /api/v1/system': (port) => send(port, '200 OK', '{"productModel":"R700","serialNumber":"37021140193"}'),
    'GET /api/v1/system/image': (port) => send(port, '200 OK', '{"primaryFirmware":"8.2.0.240"}'),
    'GET /api/v1/data/stream': (port) => (this.options.isLlrp === true ? send(port, '404 Not Found', '') : this.openStream(port)),
    'POST /api/v1/profiles/stop': (port) => this.setReading(port, false),
    'POST /api/v1/profiles/inventory/presets/default/start': (port) => this.setReading(port, true),
  };

  constructor(private readonly options: R700Options) {
    this.isReading = options.isReading ?? true;
  }

  attach(port: DevicePort): void {
    let received = '';
    port.onBytes((chunk) => {
      received += Buffer.from(chunk).toString('latin1');
      for (let end = received.indexOf('\r\n\r\n'); end >= 0; end = received.indexOf('\r\n\r\n')) {
        const head = received.slice(0, end);
        received = received.slice(end + 4);
        this.answer(port, head);
      }
    });
    port.onEnd(() => this.streams.delete(port));
  }

  /** A tag crosses an antenna. */
  pass(tag: string, antenna: number): void {
    if (this.isReading) this.emit(impinjEvent({ at: this.now(), tag, antenna }));
  }

  /** Sends an event to every open stream. */
  emit(event: object): void {
    this.write(`${JSON.stringify(event)}\r\n`);
  }

  /** Sends text to every open stream. */
  write(text: string): void {
    if (!this.isMute) for (const port of this.streams) sendChunk(port, text);
  }

  /** Ends every stream; the connections stay open. */
  endStream(): void {
    for (const port of this.streams) port.send(Buffer.from('0\r\n\r\n'));
    this.streams.clear();
  }

  private now(): number {
    return this.options.timers.now() + this.ahead;
  }

  private answer(port: DevicePort, head: string): void {
    const [method = '', path = ''] = head.split(' ');
    this.requests.push(`${method} ${path}`);
    const login = /^Authorization: Basic (\S+)$/im.exec(head)?.[1] ?? '';
    if (this.options.login !== undefined && Buffer.from(login, 'base64').toString() !== this.options.login) {
      send(port, '401 Unauthorized', '{"message":"Unauthorized"}');
      return;
    }
    const serve = this.routes[`${method} ${path}`];
    if (serve === undefined) send(port, '404 Not Found', '{"message":"Not found"}');
    else serve(port);
  }

  private setReading(port: DevicePort, isReading: boolean): void {
    this.isReading = isReading;
    send(port, '204 No Content', '');
  }

  private status(): object {
    return { status: this.isReading ? 'running' : 'idle', time: new Date(this.now()).toISOString(), serialNumber: '37021140193' };
  }

  private openStream(port: DevicePort): void {
    port.send(Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'));
    this.streams.add(port);
    const stayAlive = (): void => {
      const cancel = this.options.timers.after(KEEP_ALIVE_MS, () => {
        if (!this.isMute) sendChunk(port, '\r\n');
        stayAlive();
      });
      port.onEnd(cancel);
    };
    stayAlive();
  }
}

function sendChunk(port: DevicePort, text: string): void {
  port.send(Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`));
}

function send(port: DevicePort, status: string, body: string): void {
  const head = [`HTTP/1.1 ${status}`, 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, '', ''].join('\r\n');
  port.send(Buffer.from(`${head}${body}`));
}
