import type { EpochMs } from '../../../src/domain/model/time';
import type { ClockSample, DriverEvent, DriverRead, DriverSession, ReaderDriver } from '../../../src/readers/kit/driver';
import { LinkError } from '../../../src/readers/kit/link';
import type { Timers } from '../../../src/readers/kit/timers';
import { TEXTS } from '../../texts/english';

type Notice = Extract<DriverEvent, { type: 'notice' }>;

/** A session that records everything a driver reports. */
export class SessionLog {
  readonly events: DriverEvent[] = [];
  /** Resolves when everything that was reported is stored; at once unless a test replaces it. */
  stored: () => Promise<void> = () => Promise.resolve();
  /** Settled when the driver's run is over: null after an orderly end, else what it rejected with. */
  readonly ended: Promise<unknown>;
  private readonly abort = new AbortController();
  private over = false;
  private readonly looks = new Set<() => void>();

  constructor(
    driver: ReaderDriver,
    timers: Timers,
    isRacing = false,
    lastReadAt: number | null = null,
    clockBefore: ClockSample | null = null,
  ) {
    const session: DriverSession = {
      signal: this.abort.signal,
      now: () => timers.now(),
      elapsed: () => timers.elapsed(),
      isRacing: () => isRacing,
      lastReadAt: () => lastReadAt as EpochMs | null,
      clockBefore: () => clockBefore,
      stored: () => this.stored(),
      report: (event) => {
        if (this.over) throw new Error('The driver reports after its session.');
        this.events.push(event);
        for (const look of [...this.looks]) look();
      },
    };
    this.ended = driver
      .run(session)
      .then(
        () => null,
        (fault: unknown) => fault,
      )
      .finally(() => {
        this.over = true;
      });
  }

  get reads(): readonly DriverRead[] {
    return this.events.flatMap((event) => (event.type === 'read' ? [event.read] : []));
  }

  get arrivals(): readonly DriverRead[] {
    return this.reads.filter((read) => read.kind === 'arrive');
  }

  get isOver(): boolean {
    return this.over;
  }

  of<T extends DriverEvent['type']>(type: T): readonly Extract<DriverEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<DriverEvent, { type: T }> => event.type === type);
  }

  /** Codes of all notices, in order. */
  get codes(): readonly string[] {
    return this.of('notice').map(codeOf);
  }

  /** Texts of warnings and alarms. */
  get warnings(): readonly string[] {
    return this.of('notice').flatMap((notice) => (notice.level === 'info' ? [] : [textOf(notice)]));
  }

  /** Texts of the notices with a code, in order. */
  notices(code: string): readonly string[] {
    return this.of('notice').flatMap((notice) => (codeOf(notice) === code ? [textOf(notice)] : []));
  }

  /** Parameters of the notices with a code, in order. */
  params(code: string): readonly unknown[] {
    return this.of('notice').flatMap((notice) => (notice.message.code === code ? [notice.message.params] : []));
  }

  /** Resolves when the condition holds; checked whenever the driver reports something. */
  until(isDone: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isDone()) return;
        this.looks.delete(look);
        resolve();
      };
      this.looks.add(look);
      look();
    });
  }

  stop(): Promise<unknown> {
    this.abort.abort();
    return this.ended;
  }
}

function codeOf(notice: Notice): string {
  return notice.message.code;
}

function textOf(notice: Notice): string {
  return TEXTS.say('reader', notice.message);
}

/** The messages of all notices, in order. */
export function messagesOf(log: SessionLog): readonly unknown[] {
  return log.of('notice').map(({ message }) => message);
}

/** Why the link was lost, once the session is over; null after an orderly end. */
export async function lossOf(log: SessionLog): Promise<unknown> {
  const fault = await log.ended;
  return fault instanceof LinkError ? fault.loss.message : fault;
}
