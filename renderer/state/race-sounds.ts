import { type LiveData, type Passing, passingKey } from './live';

/** What of the race makes a sound, the most important first. */
export const RACE_SOUNDS = ['called', 'finish', 'unknown', 'passing'] as const;
export type RaceSound = (typeof RACE_SOUNDS)[number];

/** What happened between two states of the race that can be heard. */
export interface Heard {
  readonly sounds: ReadonlySet<RaceSound>;
  /** Passings that just came, oldest first. */
  readonly passings: readonly Passing[];
}

/** What comes later than this after its time is no news: a correction, or reads that were kept. */
const NEWS_MS = 30_000;

const NOTHING: Heard = { sounds: new Set(), passings: [] };

/** What can be heard of a change of the race. `called` are the bibs to be called; `now` is the station's clock. Nothing when a page is opened. */
export function heardBetween(before: LiveData, after: LiveData, called: ReadonlySet<string>, now: number): Heard {
  if (before.race === null || before.table === null || before.raceChanges !== after.raceChanges) return NOTHING;
  const passings = before.passings === after.passings ? [] : newPassings(before.passings, after.passings, now);
  const sounds = new Set<RaceSound>();
  if (after.unknownTagCount > before.unknownTagCount) sounds.add('unknown');
  for (const passing of passings) sounds.add(soundOf(passing, called));
  return { sounds, passings };
}

function newPassings(before: readonly Passing[], after: readonly Passing[], now: number): readonly Passing[] {
  const known = new Set(before.map(passingKey));
  return after.filter((passing) => !known.has(passingKey(passing)) && now - Date.parse(passing.at) < NEWS_MS).reverse();
}

/** The one sound of a passing: a rider who is called and finishes is heard once. */
export function soundOf({ bib, finished }: Pick<Passing, 'bib' | 'finished'>, called: ReadonlySet<string>): RaceSound {
  if (bib !== '' && called.has(bib)) return 'called';
  return finished ? 'finish' : 'passing';
}

/** The bibs of a text with commas, semicolons or blanks between them. */
export function bibsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s,;]+/).filter((bib) => bib !== ''));
}

/** Lets each kind of sound through once in a while: a bunch is one sound and not a minute of noise. */
export class SoundGaps {
  private readonly lastAt = new Map<RaceSound, number>();

  constructor(private readonly gapMs: number) {}

  /** Those of the sounds that may be heard at `now`, a clock in milliseconds that is never set. Nothing is put off. */
  allowed(sounds: ReadonlySet<RaceSound>, now: number): readonly RaceSound[] {
    const due = RACE_SOUNDS.filter(
      (sound) => sounds.has(sound) && now - (this.lastAt.get(sound) ?? Number.NEGATIVE_INFINITY) >= this.gapMs,
    );
    for (const sound of due) this.lastAt.set(sound, now);
    return due;
  }
}
