import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in Italian. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Famiglia YR9700',
  'kind-llrp': 'LLRP (Impinj, Zebra…)',
  'kind-raceresult': 'Decoder RACE RESULT',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Bridge CrossMgr (Impinj, Alien…; si collega alla stazione)',
  'kind-lines': 'Generico (una riga di testo per chip)',
};
