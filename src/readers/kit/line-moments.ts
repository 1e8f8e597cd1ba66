import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from './driver';
import type { ParsedLine } from './parsed-line';

type Parsed<Type extends ParsedLine['type']> = Extract<ParsedLine, { type: Type }>;

/** A light barrier without a number may time birds for hours: such times are reported once in this time. */
const NUMBERLESS_AGAIN_AFTER_MS = 60_000;

/** Reports moments of a device that are no reads: the start signal, times taken back, times without a number. */
export class LineMoments {
  /** By antenna: when times without a number were last reported (by the stopwatch), and how many came since. */
  private readonly numberless = new Map<number | null, { readonly toldAt: number; readonly since: number }>();

  constructor(private readonly session: Pick<DriverSession, 'elapsed' | 'report'>) {}

  gun({ moment, live }: Parsed<'gun'>, receivedAt: EpochMs): void {
    const { readerAt, shown } = moment;
    if (live && readerAt !== null) this.session.report({ type: 'clock', sample: { readerAt, hostAt: receivedAt, roundTrip: null } });
    this.session.report({ type: 'gun', gun: { name: '', readerAt, receivedAt, shown } });
  }

  correction({ change, tag, antenna, moment: { readerAt, shown } }: Parsed<'correction'>, receivedAt: EpochMs): void {
    this.session.report({
      type: 'moment',
      moment: {
        readerAt,
        receivedAt,
        level: change === 'invalid' ? 'info' : 'alarm',
        message: (at) => ({ code: 'time-changed', params: { tag, antenna, at, shown, change } }),
      },
    });
  }

  withoutNumber({ antenna, moment: { readerAt, shown } }: Parsed<'numberless'>, receivedAt: EpochMs): void {
    const now = this.session.elapsed();
    const known = this.numberless.get(antenna);
    const count = (known?.since ?? 0) + 1;
    if (known !== undefined && now - known.toldAt < NUMBERLESS_AGAIN_AFTER_MS) {
      this.numberless.set(antenna, { ...known, since: count });
      return;
    }
    this.numberless.set(antenna, { toldAt: now, since: 0 });
    this.session.report({
      type: 'moment',
      moment: {
        readerAt,
        receivedAt,
        level: 'info',
        message: (at) => ({ code: 'time-without-number', params: { antenna, at, shown, count } }),
      },
    });
  }
}
