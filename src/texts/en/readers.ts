import { antennaTexts } from './readers/antennas';
import { crossmgrTexts } from './readers/crossmgr';
import { linesTexts } from './readers/lines';
import { linkTexts } from './readers/link';
import { llrpTexts } from './readers/llrp';
import { managerTexts } from './readers/manager';
import { siritTexts } from './readers/sirit510';
import { yr9700Texts } from './readers/yr9700';

/** States, notices and alarms of readers: what every reader may say, then what the families add. */
export const readerTexts = {
  ...managerTexts,
  ...linkTexts,
  ...antennaTexts,
  ...siritTexts,
  ...yr9700Texts,
  ...llrpTexts,
  ...crossmgrTexts,
  ...linesTexts,
};
