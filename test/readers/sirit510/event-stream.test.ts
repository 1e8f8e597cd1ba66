import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/readers/simulator/random';
import { MessageSplitter } from '../../../src/readers/sirit510/frame';
import { parseEvent } from '../../../src/readers/sirit510/messages';

const END = '\r\n\r\n';
const X1 = `event.connection id = 17${END}`;
const X16 = `event.tag.arrive tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, first=2025-09-27T15:15:04.403, antenna=1${END}`;
const X17 = `event.tag.depart tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, last=2025-09-27T15:15:07.392, antenna=1, repeat=314${END}`;
const THREE = ['event.connection', 'event.tag.arrive', 'event.tag.depart'];

/** The names of the events in a stream that comes in these pieces, and `?` for a message that is no event. */
function names(pieces: readonly string[]): readonly string[] {
  const splitter = new MessageSplitter(64 * 1024);
  return pieces.flatMap((piece) => splitter.push(Buffer.from(piece, 'latin1')).messages).map((text) => parseEvent(text)?.name ?? '?');
}

describe('an event stream', () => {
  const random = seededRandom(20);
  const noise = Array.from({ length: 20 }, () => String.fromCharCode(128 + Math.floor(random() * 128))).join('');

  it.each([
    { pieces: [X1, X16, X17], why: 'whole messages' },
    { pieces: [...X1, ...X16, ...X17], why: 'byte by byte' },
    { pieces: [X1 + X16 + X17], why: 'all in one piece' },
    { pieces: [X1.slice(0, -2), `\r\n${X16.slice(0, -2)}`, `\r\n${X17.slice(0, -2)}`, '\r\n'], why: 'cut between the two CR LF' },
    { pieces: [X1.slice(0, -1), `\n${X16.slice(0, -3)}`, `\n\r\n${X17}`], why: 'cut inside a CR LF' },
    { pieces: [X1 + END, END + X16, `${END}${END}${X17}`], why: 'ends repeated' },
  ])('has the expected events: $why', ({ pieces }) => {
    expect(names(pieces)).toEqual(THREE);
  });

  it('loses no event through noise that ends', () => {
    expect(names([`${noise}${END}${X1}${X16}${X17}`])).toEqual(['?', ...THREE]);
  });

  it('begins with a greeting whose bytes are known', () => {
    const hex = '65 76 65 6E 74 2E 63 6F 6E 6E 65 63 74 69 6F 6E 20 69 64 20 3D 20 31 37 0D 0A 0D 0A';
    expect(names([Buffer.from(hex.replaceAll(' ', ''), 'hex').toString('latin1')])).toEqual(['event.connection']);
  });
});
