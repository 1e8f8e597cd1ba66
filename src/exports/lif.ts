import { unparse } from 'papaparse';
import { shownTeam } from '../domain/model/roster';
import type { PlacedStanding } from '../domain/model/standing';
import type { Ms } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import { shownTime } from './columns';
import { allRows, type Part } from './parts';
import type { Results } from './race-results';

/** What stands in the place of who has none. */
const WITHOUT_PLACE: Readonly<Record<string, string>> = { dnf: 'DNF', dns: 'DNS', dsq: 'DQ' };

/** What a race of riders does not have. */
const REACTION_SPLITS_START_AND_USER_FIELDS = ['', '', '', '', '', ''];
const WIND_AND_TEMPLATE = ['', '', '', '', ''];

/**
 * Results as FinishLynx writes them (`.lif`), for the software of a meet: a line for the event, then one for each rider with place, id, lane, last name,
 * first name, affiliation, time, licence and delta time in the order of its manual. UTF-8 without a byte order mark. Tags that nobody has are left out.
 */
export function lifFile(results: Results, part: Part | null): Uint8Array {
  const { control, facts } = results;
  const rows = allRows(results, part).filter(({ participant }) => participant !== null);
  const riders = new Map((facts?.participants ?? []).map((rider) => [rider.id, rider]));
  const event = part === null ? control.name : `${control.name} ${part.name}`;
  const head = ['1', '1', '1', event, ...WIND_AND_TEMPLATE, '', startOf(results)];
  const lines = rows.map((row, index) =>
    lineOf(row, rows[index - 1] ?? null, row.participant === null ? undefined : riders.get(row.participant), results),
  );
  return new TextEncoder().encode(`${unparse([head, ...lines], { newline: '\r\n' })}\r\n`);
}

function lineOf(row: PlacedStanding, ahead: PlacedStanding | null, rider: Participant | undefined, results: Results): readonly string[] {
  const { place, bib } = row;
  const { firstName = '', lastName = '', licence = '' } = rider ?? {};
  // A name that the list does not have apart is not divided by guess.
  const [last, first] = lastName === '' ? [row.name, ''] : [lastName, firstName];
  return [
    place === null ? (WITHOUT_PLACE[row.status] ?? '') : String(place),
    bib,
    '',
    last,
    first,
    shownTeam(row),
    spanText(timeOf(row, results), results),
    licence,
    spanText(deltaOf(row, ahead, results), results),
    ...REACTION_SPLITS_START_AND_USER_FIELDS,
  ];
}

/** As results show it, so that the file says the same. */
function timeOf({ place, elapsed }: PlacedStanding, results: Results): Ms | null {
  return place === null ? null : (shownTime(elapsed, results)?.span ?? null);
}

/** Behind the rider ahead; of the first their time, as FinishLynx has it. Empty where laps differ. */
function deltaOf(row: PlacedStanding, ahead: PlacedStanding | null, results: Results): Ms | null {
  const time = timeOf(row, results);
  if (ahead === null || time === null) return time;
  const before = timeOf(ahead, results);
  return before === null || ahead.rankedLaps !== row.rankedLaps || ahead.section !== row.section || before > time
    ? null
    : ((time - before) as Ms);
}

/** `9.2`, `1:02.3`, `2:01:02.3`: seconds without leading zeros, with the decimals of the race. */
function spanText(span: Ms | null, { control }: Results): string {
  if (span === null) return '';
  const [hours, minutes] = [Math.floor(span / 3_600_000), Math.floor(span / 60_000) % 60];
  const seconds = ((span % 60_000) / 1_000).toFixed(control.rules.decimals);
  const long = seconds.padStart(control.rules.decimals === 0 ? 2 : 3 + control.rules.decimals, '0');
  if (hours > 0) return `${hours}:${String(minutes).padStart(2, '0')}:${long}`;
  return minutes > 0 ? `${minutes}:${long}` : seconds;
}

/** The gun, as a time of day in the zone of the station; empty where it was not set. */
function startOf({ control, zone }: Results): string {
  if (!control.gunSet) return '';
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return `${parts.format(control.startAt)}.${String(control.startAt % 1_000).padStart(3, '0')}`;
}
