import { LineSplitter } from '../kit/line-splitter';
import type { DevicePort } from './port';
import type { SimulatedSender } from './sender-stage';

interface ChronotrackSenderOptions {
  /** By how much its clock is ahead of UTC, its zone included. */
  readonly ahead: number;
  /** Its connection id; empty where it has none. */
  readonly id?: string;
  /** How its times are written, e.g. `iso`. */
  readonly timeFormat?: 'iso' | 'normal' | 'unix';
}

interface Stored {
  readonly location: string;
  readonly text: string;
}

/** SimpleClient, which keeps its streams and replays them when it is asked to. */
export class ChronotrackSender implements SimulatedSender {
  readonly heard: string[] = [];
  ahead: number;
  id: string;
  /** The answers to `start`, in place of a replay. */
  refusal: string | null = null;
  private readonly stream: Stored[] = [];
  private readonly started = new Set<string>();
  private port: DevicePort | null = null;

  constructor(
    private readonly locations: readonly string[],
    private readonly options: ChronotrackSenderOptions,
  ) {
    this.ahead = options.ahead;
    this.id = options.id ?? 'b617318655057264e28bc0b6fb378c8ef146be00';
  }

  attach(port: DevicePort): void {
    this.port = port;
    this.started.clear();
    const splitter = new LineSplitter();
    port.onBytes((chunk) => {
      for (const line of splitter.push(chunk).lines) this.hear(line);
    });
    port.onEnd(() => {
      if (this.port === port) this.port = null;
    });
    this.say('SimpleClient~0.6.0~CTP01\r\n');
  }

  /** Tags, or `guntime`, were seen at `at`. */
  cross(at: number, tags: readonly string[], location = this.locations[0] ?? ''): void {
    for (const tag of tags) {
      const number = this.stream.length + 1;
      const stored = { location, text: `CT01_33~${number}~${location}~${tag}~${this.time(at)}~1~117F37~8\r\n` };
      this.stream.push(stored);
      if (this.started.has(location)) this.say(stored.text);
    }
  }

  gun(at: number): void {
    this.cross(at, ['guntime']);
  }

  say(text: string): void {
    this.port?.send(Buffer.from(text, 'utf8'));
  }

  hangUp(): void {
    this.port?.end();
    this.port = null;
  }

  private hear(line: string): void {
    this.heard.push(line);
    const [command, location = '', from = '1'] = line.split('~');
    if (command === 'ping') this.say('ack~ping\r\n');
    if (command === 'geteventinfo') this.say('ack~geteventinfo~Race~4711~A race\r\n');
    if (command === 'getconnectionid')
      this.say(this.id === '' ? 'err~getconnectionid~unknown command\r\n' : `ack~getconnectionid~${this.id}\r\n`);
    if (command === 'getlocations') this.say(`ack~getlocations~${this.locations.join('~')}\r\n`);
    if (command === 'start' && this.refusal !== null) this.say(`err~start~${this.refusal}\r\n`);
    else if (command === 'start') this.replay(location, Number(from));
  }

  private replay(location: string, from: number): void {
    this.started.add(location);
    for (const [index, stored] of this.stream.entries()) if (stored.location === location && index + 1 >= from) this.say(stored.text);
  }

  private time(at: number): string {
    const wall = at + this.ahead;
    if (this.options.timeFormat === 'unix') return (at / 1000).toFixed(2);
    const [date = '', time = ''] = new Date(wall).toISOString().slice(0, -1).split('T');
    return this.options.timeFormat === 'normal' ? time : `${date}T${time}`;
  }
}
