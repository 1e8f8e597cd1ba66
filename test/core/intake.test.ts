import { describe, expect, it } from 'vitest';
import { type BatchStore, Intake, type StoredReads } from '../../src/core/intake';
import type { Seq } from '../../src/domain/model/entry';
import type { TagRead } from '../../src/domain/model/read';
import { FaultError, type Recorded } from '../../src/station';
import { MemoryJournals } from '../journal/memory-journals';
import { aRead, NOON, someReads } from '../journal/samples';

/** A sink with a journal in memory that records its calls. */
class DiarySink implements BatchStore {
  readonly diary: string[] = [];
  /** Thrown by `store`; a bug only for reads of the source `broken`. */
  failure: Error | null = null;
  /** Thrown by `fold`. */
  bug: Error | null = null;
  /** Indices of reads that are new in another race. */
  elsewhere: ReadonlySet<number> = new Set();
  private readonly journal = new MemoryJournals().create('race');

  store(reads: readonly TagRead[]): StoredReads {
    this.diary.push(`store ${reads.length}`);
    const { failure } = this;
    if (failure instanceof FaultError) throw failure;
    if (failure !== null && reads.some((read) => read.source === 'broken')) throw failure;
    return { seqs: this.journal.append(reads), elsewhere: this.elsewhere };
  }

  fold(_: readonly TagRead[], seqs: readonly (Seq | null)[]): void {
    this.diary.push(`fold ${seqs.filter((seq) => seq !== null).length}`);
    if (this.bug !== null) throw this.bug;
  }

  onStored({ stored, known }: Recorded): void {
    this.diary.push(`stored ${stored}, known ${known}`);
  }

  now(): typeof NOON {
    return NOON;
  }
}

const full = new FaultError({ code: 'disk-full', params: { path: '/data/a.racetag' } });

function setup(): { readonly sink: DiarySink; readonly intake: Intake } {
  const sink = new DiarySink();
  return { sink, intake: new Intake(sink) };
}

describe('the intake', () => {
  it('stores all batches of one turn together, and resolves each with its own counts', async () => {
    const { sink, intake } = setup();
    const answers = await Promise.all([intake.record(someReads(3)), intake.record(someReads(4)), intake.record([aRead(), aRead()])]);
    expect(answers).toEqual([
      { stored: 3, known: 0 },
      { stored: 1, known: 3 },
      { stored: 1, known: 1 },
    ]);
    expect(sink.diary).toEqual(['store 9', 'fold 5', 'stored 3, known 0', 'stored 1, known 3', 'stored 1, known 1']);
  });

  it('resolves an empty batch without storing anything', async () => {
    const { sink, intake } = setup();
    expect(await intake.record([])).toEqual({ stored: 0, known: 0 });
    expect(sink.diary).toEqual([]);
  });

  it('rejects every batch of a turn when the disk fails, and stores them all when they are sent again', async () => {
    const { sink, intake } = setup();
    sink.failure = full;
    const batches = [someReads(3), someReads(4, 10)];
    const failed = await Promise.allSettled(batches.map((batch) => intake.record(batch)));
    expect(failed.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual([full, full]);
    expect(sink.diary).toEqual(['store 7']);
    sink.failure = null;
    expect(await Promise.all(batches.map((batch) => intake.record(batch)))).toEqual([
      { stored: 3, known: 0 },
      { stored: 4, known: 0 },
    ]);
  });

  it('stores the other batches of a turn when one fails because of a bug', async () => {
    const { sink, intake } = setup();
    const bug = new TypeError('no such reader');
    sink.failure = bug;
    const outcomes = await Promise.allSettled([
      intake.record(someReads(2)),
      intake.record([aRead({ source: 'broken' })]),
      intake.record(someReads(2, 10)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('rejects reads that are stored but could not be applied, instead of counting them as known', async () => {
    const { sink, intake } = setup();
    sink.bug = new TypeError('no such rider');
    const outcomes = await Promise.allSettled([intake.record(someReads(2)), intake.record(someReads(2, 10))]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual([sink.bug, sink.bug]);
    expect(sink.diary).toEqual(['store 4', 'fold 4']);
  });

  it('stores pending batches at once when it is flushed', async () => {
    const { sink, intake } = setup();
    const answer = intake.record(someReads(2));
    intake.flush();
    expect(sink.diary).toEqual(['store 2', 'fold 2', 'stored 2, known 0']);
    expect(await answer).toEqual({ stored: 2, known: 0 });
    intake.flush();
    expect(sink.diary).toHaveLength(3);
  });

  it('stores a long queue at once, before the end of the turn', async () => {
    const { sink, intake } = setup();
    const answers = Array.from({ length: 6 }, (_, i) => intake.record(someReads(20_000, i * 20_000)));
    expect(sink.diary.filter((line) => line.startsWith('store '))).toEqual(['store 60000', 'store 60000']);
    await Promise.all(answers);
  });
});
