import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { Deframer, type ReceiveTime, STALE_AFTER_MS } from '../../../src/readers/kit/deframer';
import { type Frame, frameAt, renderFrame } from '../../../src/readers/yr9700/frame';
import { isPlausibleReply } from '../../../src/readers/yr9700/packets';
import { bytesOf, hexOf, joined, parseFrames, VECTORS } from './vectors';

const anyFrame: fc.Arbitrary<Frame> = fc.record({
  address: fc.nat(0xff),
  command: fc.nat(0xff),
  data: fc.uint8Array({ maxLength: 252 }),
});

/** This many milliseconds after the beginning, by the clock and by the stopwatch. */
function timeAfter(elapsed: number): ReceiveTime {
  return { at: (1_000_000 + elapsed) as EpochMs, elapsed };
}

const replies = VECTORS.filter((vector) => vector.valid && vector.dir === '<').map((vector) => bytesOf(vector.hex));
const reply = fc.constantFrom(...replies);

/** Splits at the given places; places may repeat and lie anywhere. */
function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((start, index) => bytes.slice(start, places[index] ?? bytes.length));
}

function received(deframer: Deframer<Frame>, chunks: readonly Uint8Array[]): { hex: string[]; dropped: number } {
  const deliveries = [...chunks.map((chunk) => deframer.push(chunk, timeAfter(0))), deframer.expire()];
  return {
    hex: deliveries.flatMap(({ frames }) => frames.map(({ frame }) => hexOf(renderFrame(frame)))),
    dropped: deliveries.reduce((sum, delivery) => sum + delivery.dropped, 0),
  };
}

describe('frames', () => {
  it('parse to the rendered frame', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        const { found, dropped, remainder } = parseFrames(renderFrame(frame));
        expect(found.map((one) => one.frame)).toEqual([frame]);
        expect([dropped, remainder.length]).toEqual([0, 0]);
      }),
    );
  });

  it('are the same for every cut of the bytes', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 10 }), fc.array(fc.nat()), (frames, cuts) => {
        const { hex, dropped } = received(new Deframer(frameAt, isPlausibleReply), pieces(joined(...frames), cuts));
        expect(hex).toEqual(frames.map(hexOf));
        expect(dropped).toBe(0);
      }),
    );
  });

  it('are found in noise for every cut of the bytes, and every byte is delivered or counted', () => {
    const noisy = fc.array(fc.oneof(reply, fc.uint8Array({ maxLength: 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(noisy, fc.array(fc.nat()), (parts, cuts) => {
        const bytes = joined(...parts);
        const whole = received(new Deframer(frameAt, isPlausibleReply), [bytes]);
        const cut = received(new Deframer(frameAt, isPlausibleReply), pieces(bytes, cuts));
        expect(cut).toEqual(whole);
        expect(whole.hex.join('').length / 2 + whole.dropped).toBe(bytes.length);
      }),
    );
  });

  it('cut at every single position give the same frame', () => {
    for (const bytes of replies) {
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const { hex } = received(new Deframer(frameAt, isPlausibleReply), [bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(hex).toEqual([hexOf(bytes)]);
      }
    }
  });
});

/** Numerical Recipes' generator: the loss below is then the same in every run. */
function randomBytes(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
}

describe('random garbage between frames', () => {
  it('costs at most one frame: 8 frames with up to 5 stray bytes before each, 500 streams', () => {
    const next = randomBytes(1);
    let lost = 0;
    let invented = 0;
    for (let stream = 0; stream < 500; stream += 1) {
      const sent = Array.from({ length: 8 }, () => replies[next() % replies.length] ?? new Uint8Array());
      const parts = sent.flatMap((frame) => [Uint8Array.from({ length: next() % 6 }, next), frame]);
      const { hex } = received(new Deframer(frameAt, isPlausibleReply), [joined(...parts)]);
      const expected = sent.map(hexOf);
      lost += expected.filter((frame) => !hex.includes(frame)).length;
      invented += hex.filter((frame) => !expected.includes(frame)).length;
    }
    expect(lost).toBeLessThanOrEqual(1);
    expect(invented).toBe(0);
  });
});

describe('time of a frame', () => {
  it('is that of the chunk that brought its last byte, also when a false head held it back', () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = replies;
    const deframer = new Deframer(frameAt, isPlausibleReply);
    deframer.push(joined(bytesOf('A0 FF'), first.subarray(0, 3)), timeAfter(0));
    deframer.push(first.subarray(3), timeAfter(20));
    deframer.push(second, timeAfter(50));
    expect(deframer.isWaiting).toBe(true);
    expect(deframer.expire().frames.map(({ at, elapsed }) => ({ at, elapsed }))).toEqual([timeAfter(20), timeAfter(50)]);
    expect(deframer.isWaiting).toBe(false);
  });

  it('is that of its own last byte when the frame before it came with its first bytes', () => {
    const [frame = new Uint8Array()] = replies;
    const deframer = new Deframer(frameAt, isPlausibleReply);
    expect(deframer.push(joined(frame, frame.subarray(0, 3)), timeAfter(0)).frames).toMatchObject([timeAfter(0)]);
    expect(deframer.push(frame.subarray(3), timeAfter(20)).frames).toMatchObject([timeAfter(20)]);
  });

  it('gives up a false head that is older than the silence before the next chunk', () => {
    const [frame = new Uint8Array()] = replies;
    const deframer = new Deframer(frameAt, isPlausibleReply);
    deframer.push(bytesOf('A0 FF'), timeAfter(0));
    expect(deframer.push(frame, timeAfter(STALE_AFTER_MS))).toMatchObject({ frames: [timeAfter(STALE_AFTER_MS)], dropped: 2 });
  });

  it('keeps a true frame whose rest comes after a long silence', () => {
    const [frame = new Uint8Array()] = replies;
    const deframer = new Deframer(frameAt, isPlausibleReply);
    deframer.push(frame.subarray(0, 4), timeAfter(0));
    expect(deframer.push(frame.subarray(4), timeAfter(30_000))).toMatchObject({ frames: [timeAfter(30_000)], dropped: 0 });
  });

  it.each([-60_000, 60_000])('judges the silence by the stopwatch when the clock is set by %i ms', (shift) => {
    const [frame = new Uint8Array()] = replies;
    const shifted = (elapsed: number): ReceiveTime => ({ elapsed, at: (timeAfter(elapsed).at + shift) as EpochMs });
    const quick = new Deframer(frameAt, isPlausibleReply);
    quick.push(bytesOf('A0 FF'), timeAfter(0));
    expect(quick.push(frame, shifted(STALE_AFTER_MS - 1))).toEqual({ frames: [], dropped: 0 });
    const slow = new Deframer(frameAt, isPlausibleReply);
    slow.push(bytesOf('A0 FF'), timeAfter(0));
    expect(slow.push(frame, shifted(STALE_AFTER_MS))).toMatchObject({ frames: [shifted(STALE_AFTER_MS)], dropped: 2 });
  });
});
