import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in English. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'YR9700 family',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'RACE RESULT decoder',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'CrossMgr bridge (Impinj, Alien, …; connects to the station)',
  'kind-lines': 'Generic (one text line per tag)',
};
