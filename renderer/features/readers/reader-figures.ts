import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';
import { raceTime } from '../../ui/format';

type Reader = Schemas['Reader'];
type ReadersTexts = Texts['catalogue']['screens']['readers'];

/** Smaller clock differences are shown in milliseconds. */
const MAX_AS_MS = 10_000;
const DAY_MS = 86_400_000;
/** Larger ones are shown in whole days: that clock is not set. */
const MAX_AS_TIME_MS = 2 * DAY_MS;

/** How a reader's clock differs from the station's, and how sure that is: `12 ms behind, ± 1 ms`. `never`: readers of its kind have no clock. */
export function clockText(clock: Reader['clock'], never: boolean, texts: ReadersTexts['figures']): string {
  if (never) return texts.noClock;
  if (clock === null) return texts.clockUnknown;
  const { offset_ms, spread_ms } = clock;
  if (offset_ms === 0) return texts.clockExact(spread_ms);
  const apart = Math.abs(offset_ms);
  const by = apartText(apart, texts);
  return offset_ms > 0 ? texts.clockBehind(by, spread_ms) : texts.clockAhead(by, spread_ms);
}

function apartText(apart: number, texts: ReadersTexts['figures']): string {
  if (apart >= MAX_AS_TIME_MS) return texts.days(Math.floor(apart / DAY_MS));
  return apart < MAX_AS_MS ? texts.milliseconds(apart) : raceTime(apart, 1);
}

/** How strong the last read of an antenna was: `signal −60 dBm`. Readers that do not measure in dBm give a number of their own. */
export function signalText(rssi: number | null, texts: ReadersTexts['antennas']): string {
  if (rssi === null) return texts.noSignal;
  return rssi < 0 ? texts.signal(-rssi) : texts.signalNumber(rssi);
}
