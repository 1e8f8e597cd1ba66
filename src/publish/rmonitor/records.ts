import type { EpochMs } from '../../domain/model/time';

/** The records of the RMonitor Timing Protocol 1.0: a line each, fields separated by commas, texts in quotes. Texts are UTF-8. */

/** The flag of `$F`, six characters wide. */
export type Flag = '      ' | 'Green ' | 'Red   ' | 'Finish';

/** What `$F` says, once a second. */
export interface Heartbeat {
  /** 9999: no lap ends the race. */
  readonly lapsToGo: number;
  readonly timeToGo: number;
  readonly now: EpochMs;
  readonly raceTime: number;
  readonly flag: Flag;
}

/** A rider, for `$A` and `$COMP`. */
export interface Competitor {
  /** The key of the rider in all records, at most 8 characters. */
  readonly registration: string;
  readonly bib: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly team: string;
  /** 1 to 99. */
  readonly classNumber: number;
}

export function heartbeat({ lapsToGo, timeToGo, now, raceTime, flag }: Heartbeat): string {
  return `$F,${Math.min(lapsToGo, 99_999)},"${clock(timeToGo)}","${timeOfDay(now)}","${clock(raceTime)}","${flag}"`;
}

/** Begins the scoreboard from nothing. */
export function init(now: EpochMs): string {
  const date = new Date(now);
  const day = `${two(date.getDate())} ${MONTHS[date.getMonth()]} ${two(date.getFullYear() % 100)}`;
  return `$I,"${timeOfDay(now)}.${three(date.getMilliseconds())}","${day}"`;
}

export function run(number: number, description: string): string {
  return `$B,${number},${quoted(description, 40)}`;
}

export function raceClass(number: number, description: string): string {
  return `$C,${number},${quoted(description, 40)}`;
}

export function trackName(name: string): string {
  return `$E,"TRACKNAME",${quoted(name, 40)}`;
}

/** Without a transponder: tags are nobody's business. */
export function competitor({ registration, bib, firstName, lastName, classNumber }: Competitor): string {
  return `$A,${quoted(registration, 8)},${quoted(bib, 5)},0,${quoted(firstName, 9)},${quoted(lastName, 30)},"",${classNumber}`;
}

export function competitorMore({ registration, bib, firstName, lastName, team, classNumber }: Competitor): string {
  const names = `${quoted(firstName, 9)},${quoted(lastName, 30)}`;
  return `$COMP,${quoted(registration, 8)},${quoted(bib, 5)},${classNumber},${names},"",${quoted(team, 50)}`;
}

/** A place in the race; `result` is that of `raceResult`. */
export function racePosition(position: number, result: string): string {
  return `$G,${position},${result}`;
}

/** What a rider has done, apart from the place, which others change. */
export function raceResult(registration: string, laps: number, time: number): string {
  return `${quoted(registration, 8)},${laps},"${duration(time)}"`;
}

/** A place by the best lap; `result` is that of `bestResult`. */
export function bestPosition(position: number, result: string): string {
  return `$H,${position},${result}`;
}

/** The best lap of a rider. Its number is not sent: 0. */
export function bestResult(registration: string, time: number): string {
  return `${quoted(registration, 8)},0,"${duration(time)}"`;
}

export function passing(registration: string, lap: number, total: number): string {
  return `$J,${quoted(registration, 8)},"${duration(lap)}","${duration(total)}"`;
}

/** The protocol has no way to write a quote or a comma within a text, and many readers split lines at every comma. */
function quoted(text: string, length: number): string {
  const plain = text.replaceAll('"', "'").replaceAll(/[,\s\p{Cc}]+/gu, ' ');
  return `"${[...plain].slice(0, length).join('')}"`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function timeOfDay(now: EpochMs): string {
  const date = new Date(now);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Whole seconds that have passed. */
function clock(ms: number): string {
  return duration(ms).slice(0, -4);
}

function duration(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const [seconds, minutes, hours] = [Math.floor(whole / 1_000), Math.floor(whole / 60_000), Math.floor(whole / 3_600_000)];
  return `${two(hours)}:${two(minutes % 60)}:${two(seconds % 60)}.${three(whole % 1_000)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function three(value: number): string {
  return String(value).padStart(3, '0');
}
