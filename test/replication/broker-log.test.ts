import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RaceHead } from '../../src/domain/model/replica';
import type { StoredEntry } from '../../src/domain/model/stored-entry';
import type { EpochMs } from '../../src/domain/model/time';
import { BrokerPort } from '../../src/replication/broker/broker-port';
import { entriesOf, headOf, toMessage } from '../../src/replication/broker/log-message';
import { LogReader } from '../../src/replication/broker/log-reader';
import { LogWriter } from '../../src/replication/broker/log-writer';
import { PortError } from '../../src/replication/port';
import { KeptLog } from '../core/stations';
import { MemoryBroker } from './memory-broker';
import { until } from './running';

const SUBJECT = 'race.R.book';

const act = (seq: number, body = '{}'): StoredEntry => ({
  type: 'act',
  seq,
  recordedAt: (1_000 + seq) as EpochMs,
  by: 'desk',
  reason: null,
  kind: 'race-renamed',
  body,
});

/** The journal of a station, in memory. */
class Journal {
  listener: () => void = () => undefined;
  constructor(
    readonly entries: StoredEntry[],
    readonly id = 'J',
    public epoch = 1,
  ) {}

  head(): RaceHead {
    return { raceId: 'R', name: '', identity: { id: this.id, epoch: this.epoch }, seq: this.entries.length };
  }

  page(after: number, limit: number): readonly StoredEntry[] {
    return this.entries.slice(after, after + limit);
  }

  onStored(listener: () => void): () => void {
    this.listener = listener;
    return () => undefined;
  }

  add(count: number, body?: string): void {
    for (let added = 0; added < count; added += 1) this.entries.push(act(this.entries.length + 1, body));
    this.listener();
  }
}

const journalOf = (count: number, id?: string) =>
  new Journal(
    Array.from({ length: count }, (_, index) => act(index + 1)),
    id,
  );

function writerOf(broker: MemoryBroker, replica: Journal, more: Partial<ConstructorParameters<typeof LogWriter>[0]> = {}): LogWriter {
  const writer = new LogWriter({
    broker,
    replica,
    log: new KeptLog(),
    machine: 'M',
    now: () => 0 as EpochMs,
    target: () => ({ subject: SUBJECT, base: 0 }),
    isSent: () => true,
    ...more,
  });
  writer.start();
  onTestFinished(() => writer.stop());
  return writer;
}

const ranges = (broker: MemoryBroker) => broker.messages.map((message) => [headOf(message).from, headOf(message).to]);
const seqs = (broker: MemoryBroker) => broker.messages.flatMap((message) => entriesOf(message, 0).map(({ seq }) => seq));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A message of another station in the book. */
function put(broker: MemoryBroker, journal: string, to: number, epoch = 1): void {
  const entries = Array.from({ length: to }, (_, index) => act(index + 1));
  const message = toMessage({ journal, epoch, from: 1, to, machine: 'X', digest: null, takeover: null, entries });
  broker.messages.push({ ...message, subject: SUBJECT, place: broker.messages.length + 1 });
}

describe('a writer', () => {
  it('reads back after a lost answer, and stores each entry once', async () => {
    const broker = new MemoryBroker();
    const journal = journalOf(10);
    broker.lostAnswers = 2;
    const writer = writerOf(broker, journal);
    await until(() => writer.written('J') === 10 && writer.problem === null);
    broker.lostAnswers = 1;
    journal.add(5);
    await until(() => writer.written('J') === 15);
    expect(seqs(broker)).toEqual(upTo(15));
  });

  it('has no problem any more where there is nothing to write now', async () => {
    const broker = new MemoryBroker();
    broker.mostBytes = 0;
    let target: { subject: string; base: number } | null = { subject: SUBJECT, base: 0 };
    const writer = writerOf(broker, journalOf(5), { target: () => target });
    await until(() => writer.problem === 'no-broker');
    target = null;
    await until(() => writer.problem === null);
  });

  it('writes again what the store has lost', async () => {
    const broker = new MemoryBroker();
    const journal = journalOf(3);
    const writer = writerOf(broker, journal);
    for (const more of [4, 5]) {
      await until(() => writer.written('J') === journal.entries.length);
      journal.add(more);
    }
    await until(() => seqs(broker).length === 12);
    broker.rollBack(2);
    journal.add(1);
    await until(() => seqs(broker).at(-1) === 13);
    expect(seqs(broker)).toEqual(upTo(13));
  });

  it.each([
    { what: 'entries of another journal', put: (broker: MemoryBroker) => put(broker, 'other', 5), problem: 'other-journal' },
    { what: 'more entries than the journal has', put: (broker: MemoryBroker) => put(broker, 'J', 11), problem: 'differs' },
    {
      what: 'another entry in its place',
      put: (broker: MemoryBroker) => {
        put(broker, 'J', 5);
        const [last] = broker.messages;
        if (last !== undefined) broker.messages = [{ ...last, headers: { ...last.headers, 'Race-Digest': 'of-another-one' } }];
      },
      problem: 'differs',
    },
    {
      what: 'a later version',
      put: (broker: MemoryBroker) => {
        broker.messages.push({ subject: SUBJECT, place: 1, headers: { 'Race-Format': '2' }, body: '' });
      },
      problem: 'newer-version',
    },
  ])('stops and says so where the broker has $what', async ({ put: prepare, problem }) => {
    const broker = new MemoryBroker();
    prepare(broker);
    const before = [...broker.messages];
    const writer = writerOf(broker, journalOf(10));
    await until(() => writer.problem === problem);
    expect(broker.messages).toEqual(before);
  });

  it.each(['its writer', 'who claims the race'])('a takeover note of %s tells at once that a copy of the race differs', async (who) => {
    const broker = new MemoryBroker();
    put(broker, 'J', 5);
    const journal = journalOf(5);
    journal.epoch = 2;
    if (who === 'its writer') writerOf(broker, journal);
    else await new BrokerPort(broker, 'M', broker.elapsed).claim({ journal: 'J', epoch: 2, after: 5, at: 0 as EpochMs });
    await until(() => broker.messages.length === 2);
    const copy = journalOf(4);
    copy.epoch = 2;
    copy.add(3, '{"name":"Another one"}');
    const writer = writerOf(broker, copy);
    await until(() => writer.problem === 'differs');
    expect(broker.messages).toHaveLength(2);
  });

  it('writes nothing where the race was taken over', async () => {
    const broker = new MemoryBroker();
    put(broker, 'J', 5, 2);
    const writer = writerOf(broker, journalOf(10), {
      checkEpoch: (head, written) =>
        written.epoch > head.identity.epoch ? Promise.reject(new PortError({ kind: 'read-only', hub: 'X' })) : Promise.resolve(),
    });
    await until(() => writer.problem === 'read-only');
    expect(broker.messages).toHaveLength(1);
  });

  it('sends at most 32 kB and 256 entries in a message, few at first; a single larger act goes alone', async () => {
    const broker = new MemoryBroker();
    const journal = journalOf(500);
    journal.add(6, JSON.stringify({ name: 'ä'.repeat(6_000) }));
    journal.add(1, JSON.stringify({ name: 'ä'.repeat(1_000_000) }));
    journal.add(1);
    const writer = writerOf(broker, journal);
    await until(() => writer.written('J') === 508);
    expect(ranges(broker)).toEqual([
      [1, 32],
      [33, 96],
      [97, 224],
      [225, 480],
      [481, 502],
      [503, 504],
      [505, 506],
      [507, 507],
      [508, 508],
    ]);
  });

  it('sends fewer entries at once over a line on which large messages do not arrive', async () => {
    const broker = new MemoryBroker();
    broker.mostBytes = 10_000;
    const journal = journalOf(300);
    const writer = writerOf(broker, journal);
    await until(() => writer.written('J') === 300);
    expect(seqs(broker)).toEqual(upTo(300));
  });

  it('notes its own takeover before its first entry', async () => {
    const broker = new MemoryBroker();
    put(broker, 'J', 5);
    const journal = journalOf(7);
    journal.epoch = 2;
    const writer = writerOf(broker, journal);
    await until(() => writer.written('J') === 7);
    const heads = broker.messages.map(headOf);
    expect(heads.map(({ epoch, to, takeover }) => [epoch, to, takeover?.by ?? null])).toEqual([
      [1, 5, null],
      [2, 5, 'hub'],
      [2, 7, null],
    ]);
  });
});

describe('a reader', () => {
  it('has each entry once, in order, whatever the store forgets and the lines swallow', async () => {
    const faults = fc.array(
      fc.record({
        write: fc.integer({ min: 0, max: 6 }),
        batch: fc.integer({ min: 1, max: 4 }),
        rollBack: fc.integer({ min: 0, max: 4 }),
        isSilent: fc.boolean(),
        read: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(faults, async (steps) => {
        const broker = new MemoryBroker();
        const journal = journalOf(0);
        const reader = new LogReader(broker, SUBJECT, broker.elapsed);
        const taken: number[] = [];
        const read = async (ms: number) => {
          const part = await reader.next(ms);
          if (part === null) return;
          taken.push(...entriesOf(part.message, part.after).map(({ seq }) => seq));
          reader.done(part);
        };
        for (const step of steps) {
          journal.add(step.write);
          broker.rollBack(step.rollBack);
          if (step.isSilent) broker.silence();
          await write(broker, journal, step.batch);
          for (let times = 0; times < step.read; times += 1) await read(100);
        }
        for (let times = 0; times < 100 && taken.length < journal.entries.length; times += 1) await read(1_000);
        expect(taken).toEqual(upTo(journal.entries.length));
      }),
    );
  });

  it('follows from the place of its copy, and says where the copy differs', async () => {
    const broker = new MemoryBroker();
    put(broker, 'J', 5);
    const port = new BrokerPort(broker, 'M', broker.elapsed);
    const { signal } = new AbortController();
    expect((await port.follow({ journal: 'J', after: 3, digest: null }, signal)).entries.map(({ seq }) => seq)).toEqual([4, 5]);
    await expect(port.follow({ journal: 'J', after: 3, digest: 'of-another-one' }, signal)).rejects.toMatchObject({
      problem: { kind: 'differs' },
    });
    const other = await port.follow({ journal: 'K', after: 3, digest: null }, signal);
    expect([other.head.identity.id, other.entries]).toEqual(['J', []]);
  });
});

/** Writes what the broker lacks, as a writer does, in messages of `batch` entries. */
async function write(broker: MemoryBroker, journal: Journal, batch: number): Promise<void> {
  for (;;) {
    const last = await broker.last(SUBJECT);
    const to = last === null ? 0 : headOf(last).to;
    const entries = journal.page(to, batch);
    const end = entries.at(-1)?.seq;
    if (end === undefined) return;
    const common = { journal: 'J', epoch: 1, machine: 'M', digest: null, takeover: null };
    await broker.store(SUBJECT, toMessage({ ...common, from: to + 1, to: end, entries }), last?.place ?? 0);
  }
}
