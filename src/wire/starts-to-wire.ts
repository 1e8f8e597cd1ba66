import type { PlannedStarts, StartingRider } from '../domain/model/start-list';
import { formatInstant } from '../domain/model/time';
import type { WaveForecast } from '../domain/model/views';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';
import { instantOrNull } from './to-wire';

/** A participant in the order of the starts. */
export function startingRiderRow(rider: StartingRider): Wire<'StartList'>['starts'][number] {
  const { participant, bib, name, category, team, at, startsAt, isOut } = rider;
  return {
    participant,
    rider: participant,
    bib,
    name,
    category,
    team,
    at: instantOrNull(at),
    starts_at: instantOrNull(startsAt),
    not_starting: isOut,
  };
}

/** A start list as it would be; it can be sent back as it is. */
export function plannedStartsRow({ starts, notices }: PlannedStarts, texts: Texts): Wire<'PlannedStarts'> {
  return {
    starts: starts.map(({ participant, at }) => ({ participant, at: formatInstant(at) })),
    notices: notices.map((notice) => ({
      sentence: texts.say('startNotice', notice),
      code: notice.code,
      params: { ...notice.params },
    })),
  };
}

/** When a wave starts before and after a change. */
export function waveForecastRow({ name, before, after }: WaveForecast) {
  return { name, before: instantOrNull(before), after: instantOrNull(after), moves: before !== after };
}
