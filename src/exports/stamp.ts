import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import type { Results } from './race-results';
import { isPublished, PUBLISHED_FIELDS, publishedResults } from './site/published-results';

/** What is on every printed sheet to tell it from others: the same revision of another race, or of a copy that went on by itself, has another one. */
export interface Stamp {
  /** Short hash of the results and of all that they depend on: `3f9a 21c7`. The same on every sheet of one revision, and on pages on the internet that leave no field out. */
  readonly fingerprint: string;
  /** Square of dark and light fields, with its light border: what the sheet is, as text. */
  readonly qr: readonly (readonly boolean[])[];
}

const DIGITS = 8;
/** Of the name of the race and of the sheet each, so that the code stays small enough for a phone. */
const MAX_TEXT_LENGTH = 40;
const QR_BORDER = 2;

/** The stamp of a sheet; `what` is what the sheet is. */
export function stampOf(what: string, results: Results): Stamp {
  const fingerprint = fingerprintOf(results);
  const { control, texts, revision } = results;
  const about = [control.name, what === '' ? texts.catalogue.exports.sheets.names.results : what].map((text) =>
    [...text].slice(0, MAX_TEXT_LENGTH).join(''),
  );
  const text = [...about, texts.catalogue.exports.stamp(revision, fingerprint)].join('\n');
  return { fingerprint, qr: encode(text, { border: QR_BORDER }).data };
}

const EVERY_FIELD = new Set(PUBLISHED_FIELDS);

/** Of what may be published alone, so that paper and the internet agree. Row by row: as one text a large field would take tens of megabytes. */
function fingerprintOf(results: Results): string {
  const listed = { ...results, standings: results.standings.filter(isPublished) };
  const { revision, control, standings, jury } = publishedResults(listed, EVERY_FIELD);
  const { waveStarts, ...race } = control;
  const hash = createHash('sha256').update(JSON.stringify([revision, race, [...waveStarts]]));
  for (const row of standings) hash.update(JSON.stringify(row));
  for (const { rider, correction, reason } of jury) hash.update(JSON.stringify([rider, correction, reason]));
  const digits = hash.digest('hex').slice(0, DIGITS);
  return `${digits.slice(0, DIGITS / 2)} ${digits.slice(DIGITS / 2)}`;
}

/** The dark fields as the path of a drawing in which a field has the size 1: each run of a line is one rectangle. */
export function qrPath(qr: Stamp['qr']): string {
  return qr.flatMap((line, y) => runsOf(line).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`)).join('');
}

function runsOf(line: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  line.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last?.[1] === x) last[1] = x + 1;
    else if (dark) runs.push([x, x + 1]);
  });
  return runs;
}
