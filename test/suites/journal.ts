import { beforeEach, describe, expect, it } from 'vitest';
import type { RaceAct } from '../../src/domain/model/entry';
import type { TagId, TagRead } from '../../src/domain/model/read';
import type { ParticipantId } from '../../src/domain/model/roster';
import type { JournalIdentity, StoredEntry } from '../../src/domain/model/stored-entry';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { Journal } from '../../src/journal/journal';
import { anAct, aRead, at, CREATED, NOON, someReads } from '../journal/samples';

/** The journals under test and their storage. */
export interface JournalPlace {
  create(path: string): Journal;
  open(path: string): Journal;
  copy(path: string, identity: JournalIdentity, entries: readonly StoredEntry[]): Journal;
  /** Returns an unused path, a new one each time. */
  freshPath(): string;
}

/** Tests that every implementation of a journal passes. */
export function journalSuite(name: string, makePlace: () => JournalPlace): void {
  describe(name, () => {
    let place: JournalPlace;
    let journal: Journal;
    beforeEach(() => {
      place = makePlace();
      journal = place.create(place.freshPath());
    });
    const current = (): Journal => journal;
    const reopened = (): Journal => {
      journal.close();
      journal = place.open(journal.path);
      return journal;
    };

    numberingRules(current, reopened);
    identityRules(current, reopened);
    keepingRules(current, reopened);
    copyRules(current, () => place);
    followingRules(current, () => place);
  });
}

function numberingRules(journal: () => Journal, reopened: () => Journal): void {
  it('is empty at first', () => {
    expect(journal().lastSeq).toBe(0);
    expect([...journal().entries()]).toEqual([]);
  });

  it('numbers reads and acts together, from 1 without gaps', () => {
    expect(
      journal()
        .appendActs([anAct(CREATED)])
        .map((entry) => entry.seq),
    ).toEqual([1]);
    expect(journal().append(someReads(2))).toEqual([2, 3]);
    expect(journal().append(someReads(3))).toEqual([null, null, 4]);
    expect(
      journal()
        .appendActs([anAct(), anAct()])
        .map((entry) => entry.seq),
    ).toEqual([5, 6]);
    expect(journal().lastSeq).toBe(6);
  });

  it('numbers a batch of any length without gaps, wherever reads in it are stored already', () => {
    for (let length = 1; length <= 35; length += 1) {
      const reads = someReads(length, length * 100);
      const place = length % reads.length;
      const repeated = [...reads.slice(0, place), ...(length > 1 ? [reads[0]] : []), ...reads.slice(place)].filter(
        (read) => read !== undefined,
      );
      const before = journal().lastSeq;
      const seqs = journal().append(repeated);
      const numbers = seqs.filter((seq) => seq !== null);
      expect(numbers).toEqual(reads.map((_, index) => before + 1 + index));
      expect(seqs).toHaveLength(repeated.length);
      expect(journal().lastSeq).toBe(before + length);
      // Sent again: nothing new but the last one.
      const again = [...reads, ...someReads(1, length * 100 + 50)];
      expect(journal().append(again)).toEqual([...reads.map(() => null), before + length + 1]);
    }
    expect([...reopened().entries()].map((entry) => entry.seq)).toEqual(Array.from({ length: journal().lastSeq }, (_, index) => index + 1));
  });

  it('continues with the next number after it is opened again', () => {
    journal().append(someReads(2));
    journal().appendActs([anAct()]);
    expect(reopened().lastSeq).toBe(3);
    expect(journal().append(someReads(1, 10))).toEqual([4]);
  });

  it('stores nothing for an empty list', () => {
    expect(journal().append([])).toEqual([]);
    expect(journal().appendActs([])).toEqual([]);
    expect(journal().lastSeq).toBe(0);
  });

  it('returns entries oldest first, reads and acts in the order of storing', () => {
    journal().appendActs([anAct(CREATED)]);
    journal().append(someReads(5_000));
    journal().appendActs([anAct(), anAct({ type: 'race-stopped', stopAt: at(9) })]);
    journal().append(someReads(3, 9_000));
    journal().appendActs([anAct()]);
    const entries = [...reopened().entries()];
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 5_007 }, (_, i) => i + 1));
    expect(entries.flatMap((entry) => (entry.type === 'act' ? [entry.seq] : []))).toEqual([1, 5_002, 5_003, 5_007]);
  });
}

interface Twin {
  readonly what: string;
  readonly first: Partial<TagRead>;
  readonly second: Partial<TagRead>;
  readonly known: boolean;
  readonly why: string;
}

const timed = { readerAt: at(-500), clockOffset: 510 as Ms };

const twins: readonly Twin[] = [
  { what: 'nothing differs', first: {}, second: {}, known: true, why: 'a batch is sent again when its answer was lost' },
  { what: 'arrival at the station', first: {}, second: { receivedAt: at(9_000) }, known: true, why: 're-sent later' },
  { what: 'signal strength', first: { rssi: -50 }, second: { rssi: -70 }, known: true, why: 'rule 1 names what makes a read itself' },
  { what: 'serial and session', first: {}, second: { serial: '9', session: 2 }, known: true, why: 'the serial may be learnt in between' },
  { what: 'extra fields', first: {}, second: { extra: { spooled: true } }, known: true, why: 'the sender may mark what it re-sends' },
  { what: 'no antenna, twice', first: { antenna: null }, second: { antenna: null }, known: true, why: 'a missing antenna equals itself' },
  { what: 'clock offset', first: timed, second: { ...timed, clockOffset: null }, known: true, why: 'it is an estimate of the station' },
  {
    what: 'timestamp of a fetched read',
    first: timed,
    second: { ...timed, timestamp: at(60_000) },
    known: true,
    why: 'live, then from the list',
  },
  { what: 'timestamp', first: {}, second: { timestamp: at(1) }, known: false, why: 'a millisecond later is another read' },
  {
    what: 'reader time',
    first: timed,
    second: { ...timed, readerAt: at(-499) },
    known: false,
    why: 'fetched together, read apart',
  },
  { what: 'tag', first: {}, second: { tag: 'A2' as TagId }, known: false, why: 'two riders side by side' },
  { what: 'antenna', first: {}, second: { antenna: 2 }, known: false, why: 'each antenna reports for itself' },
  { what: 'antenna missing once', first: { antenna: 0 }, second: { antenna: null }, known: false, why: 'no antenna is not antenna 0' },
  { what: 'reader', first: {}, second: { reader: '192.168.1.131' }, known: false, why: 'two readers at one line' },
  { what: 'source', first: {}, second: { source: 'sirit511' }, known: false, why: 'two programs' },
  { what: 'kind', first: {}, second: { kind: 'depart' }, known: false, why: 'seen once only, it came and went at once' },
];

function identityRules(journal: () => Journal, reopened: () => Journal): void {
  describe('recognises a repeated read', () => {
    it.each(twins)('$what differs: known $known, because $why', ({ first, second, known }) => {
      journal().append([aRead(first)]);
      expect([journal().holds(aRead(first)), journal().holds(aRead(second))]).toEqual([true, known]);
      expect(journal().append([aRead(second)])).toEqual([known ? null : 2]);
      expect(reopened().append([aRead(first), aRead(second)])).toEqual([null, null]);
      expect(journal().lastSeq).toBe(known ? 1 : 2);
    });

    it('also within one batch', () => {
      expect(journal().append([aRead(), aRead(), aRead({ timestamp: at(1) })])).toEqual([1, null, 2]);
    });

    it('keeps the first version of it', () => {
      journal().append([aRead({ rssi: -50 })]);
      journal().append([aRead({ rssi: -70 })]);
      expect([...reopened().entries()]).toEqual([{ type: 'read', seq: 1, read: aRead({ rssi: -50 }) }]);
    });
  });
}

const everyAct: readonly RaceAct[] = [
  CREATED,
  { type: 'gun-set', startAt: at(-7_200_000) },
  {
    type: 'participant-added',
    participant: 'p1' as ParticipantId,
    details: { bib: '1', name: 'Zoë', category: '', team: '' },
    tags: ['A1' as TagId],
  },
  { type: 'tag-assigned', tag: 'A1' as TagId, participant: 'p1' as ParticipantId, from: null },
  { type: 'corrected', correction: { kind: 'insert', rider: 'p1', at: NOON, inferred: true } },
  { type: 'corrected', correction: { kind: 'void', passing: { seq: 3 } } },
  { type: 'corrected', correction: { kind: 'confirm-lap', rider: 'p1', passing: { seq: 3 }, from: NOON, to: at(120_000) } },
  {
    type: 'corrected',
    correction: { kind: 'confirm-times', reader: 'R1', from: NOON, until: at(9_000), entries: { from: 3, until: null } },
  },
  { type: 'undone', act: 6 },
];

const oddReads: readonly (Partial<TagRead> & { readonly why: string })[] = [
  {
    why: 'everything is given',
    serial: 'S1',
    session: 7,
    rssi: -61,
    readerAt: at(-2_000),
    clockOffset: -3 as Ms,
    extra: { first: 'x', nested: { a: [1, null] } },
  },
  { why: 'nothing optional is given', antenna: null },
  { why: 'instants before 1970 and far ahead', timestamp: -1 as EpochMs, receivedAt: 8_640_000_000_000_000 as EpochMs },
  { why: 'words of any language', source: 'чтец', reader: '🏁', serial: '序号' },
  { why: 'texts that look like SQL and JSON', source: "';--", reader: '["a",null]', serial: '"' },
  { why: 'anything JSON can say', extra: { 'a\u0000': '\u0000\ud800', __proto: [1.5, -0.1, true, {}] } },
  { why: 'numbers at both ends', antenna: Number.MAX_SAFE_INTEGER, session: -1, rssi: Number.MIN_SAFE_INTEGER },
  { why: 'a name that every object has', tag: '__proto__' as TagId, reader: 'constructor', serial: '' },
  { why: 'a tag of full length', tag: 'F'.repeat(128) as TagId },
];

function keepingRules(journal: () => Journal, reopened: () => Journal): void {
  it.each(oddReads)('keeps a read with all its fields: $why', ({ why: _, ...changes }) => {
    const read = aRead(changes);
    journal().append([read]);
    expect([...reopened().entries()]).toEqual([{ type: 'read', seq: 1, read }]);
    expect(journal().append([read])).toEqual([null]);
  });

  it('keeps every act with its author, time and reason', () => {
    const acts = everyAct.map((act, i) => ({ recordedAt: at(i), by: `desk ${i}`, reason: i % 2 === 0 ? null : 'protest of bib 7', act }));
    const answered = journal().appendActs(acts);
    expect(answered).toEqual(acts.map((act, i) => ({ type: 'act', seq: i + 1, ...act })));
    expect([...reopened().entries()]).toEqual(answered);
  });

  it('can be read twice with the same result', () => {
    journal().append(someReads(10));
    expect([...journal().entries()]).toEqual([...journal().entries()]);
  });

  it('can be closed twice', () => {
    journal().close();
    expect(() => journal().close()).not.toThrow();
  });
}

function copyRules(journal: () => Journal, place: () => JournalPlace): void {
  it('copies all entries while it stays open', () => {
    journal().appendActs([anAct(CREATED)]);
    journal().append(someReads(100));
    const path = place().freshPath();
    journal().copyTo(path);
    expect(journal().append(someReads(1, 500))).toEqual([102]);
    const copy = place().open(path);
    expect([...copy.entries()]).toEqual([...journal().entries()].slice(0, 101));
    copy.close();
  });

  it('never copies over an existing file', () => {
    const path = place().freshPath();
    journal().copyTo(path);
    expect(() => journal().copyTo(path)).toThrow(expect.objectContaining({ code: 'file-exists' }));
  });
}

/** All entries as they stand in the journal, read by pages. */
function allStored(journal: Journal, limit = 100): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (;;) {
    const page = journal.page(entries.length, limit);
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}

function followingRules(journal: () => Journal, place: () => JournalPlace): void {
  const copyOf = (entries: readonly StoredEntry[]) => place().copy(place().freshPath(), journal().identity, entries);

  it('has an identity of its own, which its copies share', () => {
    const other = place().create(place().freshPath());
    expect(journal().identity).toEqual({ id: expect.stringMatching(/./), epoch: 1 });
    expect(other.identity.id).not.toBe(journal().identity.id);
    journal().appendActs([anAct(CREATED)]);
    const path = place().freshPath();
    journal().copyTo(path);
    expect(place().open(path).identity).toEqual(journal().identity);
  });

  it('its epoch only grows, and is there after it is opened again', () => {
    journal().raiseEpoch(3);
    journal().raiseEpoch(2);
    expect(journal().identity.epoch).toBe(3);
    journal().close();
    expect(place().open(journal().path).identity).toEqual({ ...journal().identity, epoch: 3 });
  });

  it('gives its entries in pages, while more are appended', () => {
    journal().appendActs([anAct(CREATED)]);
    journal().append(someReads(250));
    journal().appendActs([anAct()]);
    expect(journal().page(0, 100)).toHaveLength(100);
    journal().append(someReads(10, 5_000));
    expect(allStored(journal()).map(({ seq }) => seq)).toEqual(Array.from({ length: 262 }, (_, i) => i + 1));
    expect(journal().page(262, 100)).toEqual([]);
    expect(
      journal()
        .page(260, 1)
        .map(({ seq }) => seq),
    ).toEqual([261]);
  });

  it('a copy that follows has every entry as it is in the source, number and bytes', () => {
    journal().appendActs([anAct(CREATED)]);
    for (const { why: _, ...changes } of oddReads) journal().append([aRead(changes)]);
    journal().appendActs(everyAct.slice(1).map((act) => anAct(act)));
    const all = allStored(journal());
    const copy = copyOf(all.slice(0, 4));
    copy.apply(all.slice(4, 9));
    copy.apply(all.slice(9));
    expect(allStored(copy)).toEqual(all);
    expect(copy.identity).toEqual(journal().identity);
    expect([...copy.entries()]).toEqual([...journal().entries()]);
  });

  it('refuses a gap, what it has already, and a read that it has under another number; nothing of the batch is stored', () => {
    journal().appendActs([anAct(CREATED)]);
    journal().append(someReads(5));
    const all = allStored(journal());
    const copy = copyOf(all.slice(0, 2));
    const twice = all.slice(1, 2).map((entry) => ({ ...entry, seq: 4 }));
    expect(() => copy.apply(all.slice(3))).toThrow(expect.objectContaining({ problem: 'gap', seq: 4 }));
    expect(() => copy.apply(all.slice(1))).toThrow(expect.objectContaining({ problem: 'differs', seq: 2 }));
    expect(() => copy.apply([...all.slice(2, 3), ...twice])).toThrow(expect.objectContaining({ problem: 'differs', seq: 4 }));
    expect(copy.lastSeq).toBe(2);
    copy.apply(all.slice(2));
    expect(allStored(copy)).toEqual(all);
  });

  it('refuses an act that this version does not know', () => {
    journal().appendActs([anAct(CREATED)]);
    const copy = copyOf(allStored(journal()));
    const act = { type: 'act', seq: 2, recordedAt: NOON, by: 'x', reason: null, kind: 'of-tomorrow', body: '{}' } as const;
    expect(() => copy.apply([act])).toThrow(expect.objectContaining({ problem: 'unknown-kind', seq: 2 }));
    expect(copy.lastSeq).toBe(1);
  });
}
