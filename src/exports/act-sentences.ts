import type { EpochMs } from '../domain/model/time';
import { createTexts, type Texts } from '../texts/texts';
import type { RecordedAct } from './race-results';

/**
 * Writes acts for a file, which is read on other days and in other time zones: their times have the zone, and the day where it is not the one
 * on which the act was done.
 */
export function actSentences({ catalogue, zone }: Texts): (act: Pick<RecordedAct, 'recordedAt' | 'message'>) => string {
  let doneAt = 0 as EpochMs;
  const texts = createTexts(catalogue, zone, { now: () => doneAt, namesZone: true });
  return ({ recordedAt, message }) => {
    doneAt = recordedAt;
    return texts.say('act', message);
  };
}
