import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in French. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Famille YR9700',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'Décodeur RACE RESULT',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Passerelle CrossMgr (Impinj, Alien, … ; se connecte à la station)',
  'kind-lines': 'Générique (une ligne de texte par puce)',
};
