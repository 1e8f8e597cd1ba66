import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in Italian. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Famiglia YR9700',
  'kind-chafon': 'Chafon (UHFReader18, 288, 86)',
  'kind-llrp': 'LLRP (Impinj, Zebra…)',
  'kind-raceresult': 'Decoder RACE RESULT',
  'kind-ipico': 'IPICO Elite, Lite; Trident',
  'kind-portal': 'Chronokeep Portal',
  'kind-p3': 'P3 (AMB, MYLAPS X2, ProChip)',
  'kind-cl7206': 'CLOU, Hopeland CL7206',
  'kind-m6e': 'ThingMagic M6e, Micro, Nano',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Bridge CrossMgr (Impinj, Alien…; si collega alla stazione)',
  'kind-mylaps': 'MYLAPS Timing & Scoring, Toolkit (si collega alla stazione)',
  'kind-chronotrack': 'ChronoTrack, PointCam (CTP01; si collega alla stazione)',
  'kind-lines': 'Generico (una riga di testo per chip)',
};
