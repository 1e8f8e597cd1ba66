/** One part of a subject: it has no dots, spaces or wildcards. */
const PLAIN_PART = /^[A-Za-z0-9_-]{1,64}$/;

/** A text as one part of a subject; the same text is always the same part. */
export function subjectPart(text: string): string {
  return PLAIN_PART.test(text) ? text : `b64-${Buffer.from(text).toString('base64url')}`;
}

/** All entries of a race, in the order of its hub. */
export function bookOf(raceId: string): string {
  return `race.${subjectPart(raceId)}.book`;
}

/** Reads of one station for a race, which it alone writes. */
export function readsOf(raceId: string, station: string): string {
  return `race.${subjectPart(raceId)}.reads.${station}`;
}

/** How a machine is; not stored. `raceId` null: it knows of no race yet. */
export function pulseOf(raceId: string | null, station: string): string {
  return `race.${raceId === null ? '-' : subjectPart(raceId)}.pulse.${station}`;
}

/** The books of all races. */
export const ALL_BOOKS = 'race.*.book';
/** The pulses of all machines. */
export const ALL_PULSES = 'race.*.pulse.*';
/** What is stored. */
export const STORED_SUBJECTS = ['race.*.book', 'race.*.reads.*'] as const;

/** The reads of all stations for a race. */
export function allReadsOf(raceId: string): string {
  return readsOf(raceId, '*');
}

/** Everything that is stored for the race of a subject. */
export function allOfRace(subject: string): string {
  return `${subject.split('.', 2).join('.')}.>`;
}

/** The reads of a station for all races. */
export function allReadsBy(station: string): string {
  return `race.*.reads.${station}`;
}

/** The last part of a subject: whose it is. */
export function stationOf(subject: string): string {
  return subject.slice(subject.lastIndexOf('.') + 1);
}
