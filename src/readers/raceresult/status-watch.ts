import type { MessageOf } from '../../domain/model/message';
import { NO_PARAMS } from '../../domain/model/message';
import type { AntennaMessages } from '../kit/antenna.messages';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import type { RaceResultMessages } from './raceresult.messages';
import type { DecoderStatus } from './status';

/** The check before the start shows an alarm for five minutes. */
const AGAIN_AFTER_MS = 240_000;
const LOW_BATTERY_PERCENT = 20;
const EMPTY_BATTERY_PERCENT = 10;

/** Reports what a decoder tells of itself: everything once, then what has changed; what keeps it from timing again and again. */
export class StatusWatch {
  private last: DecoderStatus | null = null;
  /** By the stopwatch. */
  private toldAt = Number.NEGATIVE_INFINITY;
  private warnedCharge = Number.POSITIVE_INFINITY;

  constructor(private readonly session: Pick<DriverSession, 'elapsed' | 'report'>) {}

  /** Whether it was in timing mode last; null when it did not tell. */
  get isTiming(): boolean | null {
    return this.last?.isTiming ?? null;
  }

  /** Takes what the decoder told just now. */
  see(status: DecoderStatus): void {
    const { last } = this;
    this.last = status;
    const { isTiming, file, battery, hasPower, faults } = status;
    this.session.report({ type: 'operation', isOn: isTiming });
    const isNews = last === null || last.isTiming !== isTiming || last.file !== file || last.hasPower !== hasPower;
    if (isNews) this.notify({ code: 'raceresult-status', params: { isTiming, file, battery, hasPower } }, 'info');
    this.checkTiming(status, last);
    this.checkBattery(status);
    const isNewFault = faults.some((fault) => last?.faults.includes(fault) !== true);
    if (isNewFault) this.notify({ code: 'raceresult-fault', params: { faults } }, 'alarm');
    this.checkAntennas(status, last);
  }

  private checkTiming({ isTiming }: DecoderStatus, last: DecoderStatus | null): void {
    const now = this.session.elapsed();
    if (isTiming !== false || (last?.isTiming === false && now - this.toldAt < AGAIN_AFTER_MS)) return;
    this.toldAt = now;
    this.notify({ code: 'raceresult-not-timing', params: NO_PARAMS }, 'alarm');
  }

  private checkBattery({ battery, hasPower }: DecoderStatus): void {
    if (battery === null || hasPower !== false || battery > LOW_BATTERY_PERCENT) {
      this.warnedCharge = Number.POSITIVE_INFINITY;
      return;
    }
    const isEmpty = battery <= EMPTY_BATTERY_PERCENT;
    if (this.warnedCharge <= (isEmpty ? EMPTY_BATTERY_PERCENT : LOW_BATTERY_PERCENT)) return;
    this.warnedCharge = battery;
    this.notify({ code: 'raceresult-battery', params: { charge: battery } }, isEmpty ? 'alarm' : 'warning');
  }

  /** Decoders with an active extension alone have no antenna, and never had one. */
  private checkAntennas({ antennas }: DecoderStatus, last: DecoderStatus | null): void {
    const before = last?.antennas ?? [];
    if (antennas.join() === before.join()) return;
    this.session.report({ type: 'antennas', connected: antennas });
    if (last === null) return;
    for (const antenna of before) if (!antennas.includes(antenna)) this.notify({ code: 'antenna-missing', params: { antenna } }, 'warning');
    for (const antenna of antennas) if (!before.includes(antenna)) this.notify({ code: 'antenna-back', params: { antenna } }, 'info');
  }

  private notify(message: MessageOf<RaceResultMessages & AntennaMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}
