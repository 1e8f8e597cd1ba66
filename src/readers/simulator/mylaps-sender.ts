import { LineSplitter } from '../kit/line-splitter';
import type { DevicePort } from './port';
import type { SimulatedSender } from './sender-stage';

interface Waiting {
  readonly number: number;
  readonly text: string;
}

const FORM = { ends: new Set([0x24]), maxBytes: 64 * 1024 };

/** Timing & Scoring with its decoders: it keeps what is not acknowledged, and sends it again when it is connected again. */
export class MylapsSender implements SimulatedSender {
  readonly heard: string[] = [];
  /** By how much its clock is ahead of UTC, its zone included. */
  ahead: number;
  /** What was not acknowledged. */
  waiting: readonly Waiting[] = [];
  private port: DevicePort | null = null;
  private isGreeted = false;
  private numbered = 0;

  constructor(
    private readonly name: string,
    { ahead }: { readonly ahead: number },
  ) {
    this.ahead = ahead;
  }

  attach(port: DevicePort): void {
    this.port = port;
    this.isGreeted = false;
    const splitter = new LineSplitter(FORM);
    port.onBytes((chunk) => {
      for (const line of splitter.push(chunk).lines) this.hear(line);
    });
    port.onEnd(() => {
      if (this.port === port) this.port = null;
    });
    this.say(`${this.name}@Pong@$`);
  }

  /** Tags crossed at `at`; all of them go into one message. */
  cross(at: number, tags: readonly string[], location = this.name): void {
    const { date, time } = this.wall(at);
    const records = tags.map((tag) => `t=${time}|c=${tag}|ct=UH|d=${date}|l=1|dv=4|re=0|ans=2|amd=-61.5`);
    this.queue(`${location}@Passing@${records.join('@')}`);
  }

  gun(at: number, name: string): void {
    this.queue(`${this.name}@Marker@t=${this.wall(at).time}|mt=Gunshot|n=${name}`);
  }

  say(text: string): void {
    this.port?.send(Buffer.from(text, 'utf8'));
  }

  hangUp(): void {
    this.port?.end();
    this.port = null;
  }

  private queue(text: string): void {
    this.numbered += 1;
    const message = { number: this.numbered, text };
    this.waiting = [...this.waiting, message];
    if (this.isGreeted) this.sendAgain(message);
  }

  private sendAgain({ number, text }: Waiting): void {
    this.say(`${text}@${number}@$`);
  }

  private hear(line: string): void {
    this.heard.push(line);
    const [, called, number] = line.split('@');
    if (called === 'AckPong') {
      this.isGreeted = true;
      for (const message of this.waiting) this.sendAgain(message);
    }
    if (called === 'AckPassing' || called === 'AckMarker') this.waiting = this.waiting.filter((one) => one.number !== Number(number));
    if (called === 'Ping') this.say(`${this.name}@AckPing@$`);
  }

  private wall(at: number): { readonly date: string; readonly time: string } {
    const [date = '', time = ''] = new Date(at + this.ahead).toISOString().slice(0, -1).split('T');
    return { date: date.replaceAll('-', '').slice(2), time };
  }
}
