import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers, in English. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'YR9700 family',
  'kind-chafon': 'Chafon (UHFReader18, 288, 86)',
  'kind-llrp': 'LLRP (Impinj, Zebra, …)',
  'kind-raceresult': 'RACE RESULT decoder',
  'kind-ipico': 'IPICO Elite, Lite; Trident',
  'kind-portal': 'Chronokeep Portal',
  'kind-p3': 'P3 (AMB, MYLAPS X2, ProChip)',
  'kind-cl7206': 'CLOU, Hopeland CL7206',
  'kind-m6e': 'ThingMagic M6e, Micro, Nano',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'CrossMgr bridge (Impinj, Alien, …; connects to the station)',
  'kind-mylaps': 'MYLAPS Timing & Scoring, Toolkit (connects to the station)',
  'kind-chronotrack': 'ChronoTrack, PointCam (CTP01; connects to the station)',
  'kind-lines': 'Generic (one text line per tag)',
};
