import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActEntry, Entry, RaceAct } from '../../src/domain/model/entry';
import type { TagId } from '../../src/domain/model/read';
import { replay } from './race-kit';
import { play, someSteps } from './race-steps';
import { someRules } from './some-rules';

/** The entries with every tag of a read, list or form behind some zeros, in a race that compares tags `alike`. */
function withZeros(entries: readonly Entry[], zeros: readonly number[]): readonly Entry[] {
  let next = 0;
  const padded = (tag: TagId): TagId => `${'0'.repeat(zeros[next++ % zeros.length] ?? 0)}${tag}` as TagId;
  return entries.map((entry): Entry => {
    if (entry.type === 'read') return { ...entry, read: { ...entry.read, tag: padded(entry.read.tag) } };
    return { ...entry, act: paddedAct(entry.act, padded) };
  });
}

function paddedAct(act: RaceAct, padded: (tag: TagId) => TagId): ActEntry['act'] {
  switch (act.type) {
    case 'race-created':
      return { ...act, tags: 'alike' };
    case 'participant-added':
      return { ...act, tags: act.tags.map(padded) };
    case 'participants-imported': {
      const participants = act.participants.map((one) => ({ ...one, tags: one.tags.map(padded), lost: one.lost.map(padded) }));
      return { ...act, participants };
    }
    case 'tag-assigned':
    case 'tag-released':
      return { ...act, tag: padded(act.tag) };
    default:
      return act;
  }
}

test('zeros before the tags of reads, lists and acts change no result (rule 1)', () => {
  const someZeros = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(someRules, someSteps, someZeros, (rules, steps, zeros) => {
      const race = play(rules, steps);
      const results = (entries: readonly Entry[]) =>
        replay(entries).map(({ tag: _, relegated, ...standing }) => ({ ...standing, relegated: relegated?.behind }));
      expect(results(withZeros(race.entries, zeros))).toEqual(results(race.entries));
    }),
    { numRuns: 60 },
  );
});
