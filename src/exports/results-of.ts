import type { Seq } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import type { EpochMs } from '../domain/model/time';
import type { ChangedResult, Declared, JuryAct, RaceControl, Relay } from '../domain/model/views';
import type { Steps } from '../domain/steps';
import type { Texts } from '../texts/texts';
import type { SheetFact } from '../wire/shared/export-sheets';
import { type FactsSource, factsOf } from './facts-of';
import type { ResultsData } from './race-results';

/** A race as results are taken from it. */
interface ResultsSource extends FactsSource {
  readonly revision: Seq;
  readonly control: RaceControl;
  standingsSteps(): Steps<readonly Standing[]>;
  relaySteps(): Steps<readonly Relay[]>;
  declared(): Declared | null;
  changesSinceDeclared(): Steps<readonly ChangedResult[]>;
  juryActSteps(): Steps<readonly JuryAct[]>;
}

/** Of which results are taken, and how they are written. */
export interface ResultsWanted {
  readonly madeAt: EpochMs;
  /** Of the language and zone in which the results are written. */
  readonly texts: Texts;
  /** What is shown besides the standings, without changes; missing: nothing. */
  readonly facts?: readonly SheetFact[];
}

/** The results of a race as it is now. In steps: the race must not change between them. */
export function* resultsOf(race: ResultsSource, { madeAt, texts, facts: wanted = [] }: ResultsWanted): Steps<ResultsData> {
  const standings = yield* race.standingsSteps();
  const relays = yield* race.relaySteps();
  // How many riders changed is known at once then.
  const changes = yield* race.changesSinceDeclared();
  const declared = race.declared();
  const jury = yield* race.juryActSteps();
  const facts = yield* factsOf(race, wanted, standings);
  const { revision, control } = race;
  const written = { madeAt, language: texts.catalogue.language, zone: texts.zone };
  return { revision, control, standings, relays, declared, changes, jury, facts, ...written };
}
