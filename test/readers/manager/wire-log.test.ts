import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { WireLog } from '../../../src/readers/manager/wire-log';

const NOON = Date.UTC(2026, 4, 12, 12) as EpochMs;
const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');

function logOf(...chunks: readonly Uint8Array[]): readonly string[] {
  const log = new WireLog();
  for (const [index, chunk] of chunks.entries()) log.add((NOON + index) as EpochMs, 'in', chunk);
  return log.text().split('\n').slice(0, -1);
}

describe('the wire log', () => {
  it('is empty before the first byte', () => {
    expect(new WireLog().text()).toBe('');
  });

  it('has a line for each chunk, with its time and its direction', () => {
    const log = new WireLog();
    log.add(NOON, 'out', text('info.time\r\n'));
    log.add((NOON + 7) as EpochMs, 'in', text('ok\r\n\r\n'));
    expect(log.text()).toBe('2026-05-12T12:00:00.000Z > "info.time\\r\\n"\n2026-05-12T12:00:00.007Z < "ok\\r\\n\\r\\n"\n');
  });

  it('shows bytes that are not text as hex', () => {
    expect(logOf(Uint8Array.of(0xa0, 0x03, 0xff, 0x72, 0xec))).toEqual(['2026-05-12T12:00:00.000Z < A0 03 FF 72 EC']);
  });

  it('keeps the newest 5,000 chunks', () => {
    const lines = logOf(...Array.from({ length: 5003 }, (_, index) => text(`${index}`)));
    expect(lines).toHaveLength(5000);
    expect([lines[0], lines.at(-1)]).toEqual(['2026-05-12T12:00:00.003Z < "3"', '2026-05-12T12:00:05.002Z < "5002"']);
  });

  it('keeps the newest 256 KiB, and no part of a chunk that is partly overwritten', () => {
    const chunk = (letter: string): Uint8Array => text(letter.repeat(100 * 1024));
    const lines = logOf(chunk('a'), chunk('b'), chunk('c'));
    expect(lines.map((line) => line.slice(27, 29))).toEqual(['"b', '"c']);
    expect(lines[1]).toBe(`2026-05-12T12:00:00.002Z < "${'c'.repeat(100 * 1024)}"`);
  });

  it('keeps the end of a chunk that is larger than the log', () => {
    expect(logOf(text('gone'), text(`${'x'.repeat(10)}${'y'.repeat(256 * 1024)}`))).toEqual([
      `2026-05-12T12:00:00.001Z < "${'y'.repeat(256 * 1024)}"`,
    ]);
  });
});
