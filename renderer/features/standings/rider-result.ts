import { formatSignedAmount } from '../../../src/domain/model/adjusted-time';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { Texts } from '../../../src/texts/texts';
import { type Decimals, gapText, NONE, raceTime } from '../../ui/format';

/** A rider's row of the table in one line: the same place, laps and times as there, whatever was ridden after the finish; what is not known yet is left out. */
export function riderResult(row: PlacedStanding, decimals: Decimals, { common, live }: Texts['catalogue']['screens']): string {
  const parts = [
    row.place === null ? live.rider.noPlace : live.rider.place(row.place),
    row.categoryPlace === null ? '' : live.rider.categoryPlace(row.category, row.categoryPlace),
    live.rider.laps(row.rankedLaps),
    raceTime(row.elapsed, decimals),
    row.adjustment === 0 ? '' : live.rider.ridden(raceTime(row.ridden, decimals), formatSignedAmount(row.adjustment)),
    row.relegated === null ? '' : live.rider.relegated(row.relegated.bib, row.relegated.tag),
    gapText(row, decimals, common),
  ];
  return parts.filter((part) => part !== '' && part !== NONE).join(' · ');
}
