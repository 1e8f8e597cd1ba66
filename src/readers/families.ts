import { chafon } from './chafon/family';
import { chronotrack } from './chronotrack/family';
import { cl7206 } from './cl7206/family';
import { crossmgr } from './crossmgr/family';
import { ipico } from './ipico/family';
import type { ReaderFamily } from './kit/reader-family';
import { lines } from './lines/family';
import { llrp } from './llrp/family';
import { m6e } from './m6e/family';
import { mylaps } from './mylaps/family';
import { p3 } from './p3/family';
import { portal } from './portal/family';
import { raceresult } from './raceresult/family';
import { sirit510 } from './sirit510/family';
import { ultra } from './ultra/family';
import { yr9700 } from './yr9700/family';

/** Every kind of reader that the station links to, in the order in which screens offer them. A new kind is a folder and a line here. */
export const READER_FAMILIES: readonly ReaderFamily[] = [
  sirit510,
  yr9700,
  llrp,
  mylaps,
  raceresult,
  ultra,
  chronotrack,
  ipico,
  chafon,
  portal,
  p3,
  cl7206,
  m6e,
  crossmgr,
  lines,
];
