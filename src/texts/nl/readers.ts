import { addressTexts } from './readers/addresses';
import { antennaTexts } from './readers/antennas';
import { chafonTexts } from './readers/chafon';
import { chronotrackTexts } from './readers/chronotrack';
import { cl7206Texts } from './readers/cl7206';
import { crossmgrTexts } from './readers/crossmgr';
import { ipicoTexts } from './readers/ipico';
import { kindTexts } from './readers/kinds';
import { lineTexts } from './readers/lines';
import { linkTexts } from './readers/link';
import { llrpTexts } from './readers/llrp';
import { m6eTexts } from './readers/m6e';
import { managerTexts } from './readers/manager';
import { mylapsTexts } from './readers/mylaps';
import { optionTexts } from './readers/options';
import { p3Texts } from './readers/p3';
import { portalTexts } from './readers/portal';
import { raceResultTexts } from './readers/raceresult';
import { senderTexts } from './readers/senders';
import { siritTexts } from './readers/sirit510';
import { ultraTexts } from './readers/ultra';
import { yr9700Texts } from './readers/yr9700';

/** States, notices and alarms of readers: what every reader may say, then what the families add. */
export const readerTexts = {
  ...managerTexts,
  ...addressTexts,
  ...antennaTexts,
  ...kindTexts,
  ...lineTexts,
  ...linkTexts,
  ...optionTexts,
  ...siritTexts,
  ...yr9700Texts,
  ...chafonTexts,
  ...p3Texts,
  ...cl7206Texts,
  ...m6eTexts,
  ...llrpTexts,
  ...raceResultTexts,
  ...ipicoTexts,
  ...portalTexts,
  ...senderTexts,
  ...ultraTexts,
  ...crossmgrTexts,
  ...mylapsTexts,
  ...chronotrackTexts,
};
