import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/domain/model/entry';
import type { TagId, TagRead } from '../../src/domain/model/read';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { runs } from '../domain/runs';
import { temporaryFolder } from './race-folder';
import { anAct, aRead, at, CREATED } from './samples';

/** Few values of everything, so that most batches have reads that are stored already. */
const anyRead = fc
  .record({
    source: fc.constantFrom('sirit510', 'llrp', ''),
    reader: fc.constantFrom('one', 'two', 'one '),
    antenna: fc.constantFrom(1, 2, null),
    tag: fc.constantFrom('A1', 'a1', 'A1 ', '001', '1', 'Ä', 'A\u0308'),
    kind: fc.constantFrom('arrive', 'depart'),
    timestamp: fc.integer({ min: 0, max: 3 }),
    readerAt: fc.constantFrom(null, null, 0, 1, 2),
    serial: fc.constantFrom(null, 's', 't'),
    rssi: fc.constantFrom(null, -50),
    extra: fc.constantFrom(null, { a: 1 }),
  } as const)
  .map(({ tag, timestamp, readerAt, extra, ...more }): TagRead => {
    const own = readerAt === null ? null : at(readerAt);
    return aRead({ ...more, tag: tag as TagId, timestamp: at(timestamp), readerAt: own, extra });
  });
const batch = fc.array(anyRead, { maxLength: 27 });
const step = fc.oneof(
  { weight: 6, arbitrary: batch.map((reads) => ({ what: 'reads', reads }) as const) },
  { weight: 2, arbitrary: fc.nat().map((which) => ({ what: 'again', which }) as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'act' } as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'reopen' } as const) },
  { weight: 1, arbitrary: batch.map((reads) => ({ what: 'fails', reads }) as const) },
);

/** The key of a read, without the code that is tested. */
const keyOf = ({ source, reader, antenna, tag, kind, readerAt, timestamp }: TagRead): string =>
  JSON.stringify([source, reader, antenna, tag, kind, readerAt ?? timestamp]);

test('reads are stored and numbered as by a list that looks for each one, in batches of any length with any repeats', () => {
  const folder = temporaryFolder();
  let races = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const path = join(folder, `${++races}.racetag`);
      let journal = createJournal(path);
      const stored: (TagRead | null)[] = [];
      const known = new Set<string>();
      const sent: (readonly TagRead[])[] = [];
      const addAct = () => stored.push(null);
      journal.appendActs([anAct(CREATED)]);
      addAct();
      const store = (reads: readonly TagRead[]): void => {
        const expected = reads.map((read) => {
          if (known.has(keyOf(read))) return null;
          known.add(keyOf(read));
          stored.push(read);
          return stored.length;
        });
        sent.push(reads);
        expect(journal.append(reads)).toEqual(expected);
      };
      for (const one of steps) {
        switch (one.what) {
          case 'reads':
            store(one.reads);
            break;
          case 'again':
            store(sent.length === 0 ? [] : (sent[one.which % sent.length] ?? []));
            break;
          case 'act':
            journal.appendActs([anAct()]);
            addAct();
            break;
          case 'reopen':
            journal.close();
            journal = openJournal(path);
            break;
          case 'fails': {
            // A time that SQLite cannot take fails the whole batch, whatever is before it.
            const broken = [...one.reads, aRead({ timestamp: null as never }), ...one.reads];
            expect(() => journal.append(broken)).toThrow();
          }
        }
        expect(journal.lastSeq).toBe(stored.length);
      }
      journal.close();
      journal = openJournal(path);
      const entries = [...journal.entries()];
      expect(entries.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
      expect(entries.map(readOf)).toEqual(stored);
      for (const read of known) expect(journal.holds(stored.find((one) => one !== null && keyOf(one) === read) as TagRead)).toBe(true);
      journal.close();
    }),
    runs(30),
  );
});

function readOf(entry: Entry): TagRead | null {
  return entry.type === 'read' ? entry.read : null;
}
