import type { KindNames } from '../../../readers/reader.messages';
import type { MessageTexts } from '../../catalogue';

/** The names of the kinds of readers. */
export const kindTexts: MessageTexts<KindNames> = {
  'kind-sirit510': 'Sirit INfinity 510',
  'kind-yr9700': 'Família YR9700',
  'kind-chafon': 'Chafon (UHFReader18, 288, 86)',
  'kind-llrp': 'LLRP (Impinj, Zebra…)',
  'kind-raceresult': 'Descodificador RACE RESULT',
  'kind-ipico': 'IPICO Elite, Lite; Trident',
  'kind-portal': 'Chronokeep Portal',
  'kind-p3': 'P3 (AMB, MYLAPS X2, ProChip)',
  'kind-cl7206': 'CLOU, Hopeland CL7206',
  'kind-m6e': 'ThingMagic M6e, Micro, Nano',
  'kind-ultra': 'RFID Timing Ultra, Joey',
  'kind-crossmgr': 'Pont CrossMgr (Impinj, Alien…; es connecta a l’estació)',
  'kind-mylaps': 'MYLAPS Timing & Scoring, Toolkit (es connecta a l’estació)',
  'kind-chronotrack': 'ChronoTrack, PointCam (CTP01; es connecta a l’estació)',
  'kind-lines': 'Genèric (una línia de text per xip)',
};
