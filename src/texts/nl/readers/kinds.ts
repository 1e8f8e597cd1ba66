import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in Dutch. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'YR9700-familie',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'RACE RESULT-decoder',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'CrossMgr-bridge (Impinj, Alien, …; verbindt met het station)',
  'kind-lines': 'Algemeen (één tekstregel per chip)',
};
