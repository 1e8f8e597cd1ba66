import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in German. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'YR9700-Familie',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'RACE RESULT Decoder',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'CrossMgr-Bridge (Impinj, Alien, …; verbindet sich mit der Station)',
  'kind-lines': 'Allgemein (eine Textzeile je Chip)',
};
