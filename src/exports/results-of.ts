import type { Seq } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import type { EpochMs } from '../domain/model/time';
import type { ChangedResult, Declared, JuryAct, RaceControl, Relay } from '../domain/model/views';
import type { Texts } from '../texts/texts';
import type { ResultsData } from './race-results';

/** A race as results are taken from it. */
interface ResultsSource {
  readonly revision: Seq;
  readonly control: RaceControl;
  standings(): readonly Standing[];
  relays(rider: null): readonly Relay[];
  declared(): Declared | null;
  changedSinceDeclared(): readonly ChangedResult[];
  juryActs(): readonly JuryAct[];
}

/** The results of a race as it is now, in the language and zone of the texts. */
export function resultsOf(race: ResultsSource, madeAt: EpochMs, texts: Texts): ResultsData {
  return {
    revision: race.revision,
    madeAt,
    control: race.control,
    standings: race.standings(),
    relays: race.relays(null),
    declared: race.declared(),
    changes: race.changedSinceDeclared(),
    jury: race.juryActs(),
    language: texts.catalogue.language,
    zone: texts.zone,
  };
}
