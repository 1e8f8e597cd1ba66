import { useStore } from '../state/store';
import { twoZones } from '../state/zones';
import { usePublicTexts } from '../ui/public-texts';

/** Says of which zone the times of day on this page are, where the station has another one. */
export function ZoneNote() {
  const texts = usePublicTexts().common;
  const station = useStore((state) => state.live.utcOffsetMin);
  const zones = twoZones(-new Date().getTimezoneOffset(), station);
  return zones === null ? null : <small>{texts.zone(zones)}</small>;
}
