import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in Portuguese. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Família YR9700',
  'kind-chafon': 'Chafon (UHFReader18, 288, 86)',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'Descodificador RACE RESULT',
  'kind-ipico': 'IPICO Elite, Lite; Trident',
  'kind-portal': 'Chronokeep Portal',
  'kind-p3': 'P3 (AMB, MYLAPS X2, ProChip)',
  'kind-cl7206': 'CLOU, Hopeland CL7206',
  'kind-m6e': 'ThingMagic M6e, Micro, Nano',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Bridge CrossMgr (Impinj, Alien, …; liga-se à estação)',
  'kind-mylaps': 'MYLAPS Timing & Scoring, Toolkit (liga-se à estação)',
  'kind-chronotrack': 'ChronoTrack, PointCam (CTP01; liga-se à estação)',
  'kind-lines': 'Genérico (uma linha de texto por chip)',
};
