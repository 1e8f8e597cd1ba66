import type { Schemas } from '../../api/client';
import { counted, raceTime } from '../../ui/format';

type Reader = Schemas['Reader'];

/** Up to here a difference of clocks is told in milliseconds. */
const AS_MS_BELOW = 10_000;

/** How a reader's clock differs from the station's, and how sure that is: `12 ms behind, ± 1 ms`. */
export function clockText({ kind, clock }: Pick<Reader, 'kind' | 'clock'>): string {
  // Its protocol has no time at all.
  if (kind === 'yr9700') return 'none: times of arrival';
  if (clock === null) return 'none, or not known yet';
  const apart = Math.abs(clock.offset_ms);
  const by = apart < AS_MS_BELOW ? `${apart} ms` : raceTime(apart, 1);
  const way = clock.offset_ms === 0 ? 'exact' : `${by} ${clock.offset_ms > 0 ? 'behind' : 'ahead'}`;
  return `${way}, ± ${clock.spread_ms} ms`;
}

/** What came from a reader and made no sense: `7 bytes, in 2 pieces`; `nothing` when all of it did. */
export function droppedText({ dropped_bytes, dropped_messages }: Pick<Reader, 'dropped_bytes' | 'dropped_messages'>): string {
  if (dropped_messages === 0) return 'nothing';
  return `${counted(dropped_bytes, 'byte', 'bytes')}, in ${counted(dropped_messages, 'piece', 'pieces')}`;
}

/** How strong the last read of an antenna was: `signal −60 dBm`. Readers that do not measure in dBm give a number of their own. */
export function signalText(rssi: number | null): string {
  if (rssi === null) return 'no signal yet';
  return rssi < 0 ? `signal −${-rssi} dBm` : `signal ${rssi}`;
}
