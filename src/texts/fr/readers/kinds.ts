import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in French. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Famille YR9700',
  'kind-chafon': 'Chafon (UHFReader18, 288, 86)',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'Décodeur RACE RESULT',
  'kind-ipico': 'IPICO Elite, Lite ; Trident',
  'kind-portal': 'Chronokeep Portal',
  'kind-p3': 'P3 (AMB, MYLAPS X2, ProChip)',
  'kind-cl7206': 'CLOU, Hopeland CL7206',
  'kind-m6e': 'ThingMagic M6e, Micro, Nano',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Passerelle CrossMgr (Impinj, Alien, … ; se connecte à la station)',
  'kind-mylaps': 'MYLAPS Timing & Scoring, Toolkit (se connecte à la station)',
  'kind-chronotrack': 'ChronoTrack, PointCam (CTP01 ; se connecte à la station)',
  'kind-push': 'Impinj R700, Speedway Connect, Zebra IoT Connector (HTTP)',
  'kind-lines': 'Générique (une ligne de texte par puce)',
};
