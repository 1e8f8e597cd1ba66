import { describe, expect, test } from 'vitest';
import { allSteps } from '../../src/domain/steps';
import { readParticipantList } from '../../src/imports/participant-list';
import { readerLog } from '../../src/imports/reader-log/reader-log';

type Write = (text: string) => Uint8Array;

/** Numbers of so many bytes, in either order. */
function numbers(codes: readonly number[], width: 2 | 4, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(codes.length * width));
  for (const [index, code] of codes.entries())
    if (width === 2) bytes.setUint16(index * 2, code, isLittle);
    else bytes.setUint32(index * 4, code, isLittle);
  return new Uint8Array(bytes.buffer);
}

const utf16 =
  (isLittle: boolean): Write =>
  (text) =>
    numbers(
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
      2,
      isLittle,
    );
const utf32 =
  (isLittle: boolean): Write =>
  (text) =>
    numbers(
      Array.from(text, (character) => character.codePointAt(0) ?? 0),
      4,
      isLittle,
    );

const ENCODINGS: readonly (readonly [name: string, write: Write])[] = [
  ['UTF-16LE', utf16(true)],
  ['UTF-16BE', utf16(false)],
  ['UTF-32LE', utf32(true)],
  ['UTF-32BE', utf32(false)],
];

describe.each(ENCODINGS)('%s, with and without a byte order mark,', (_, write) => {
  test.each([
    ['Latin letters', 'Bib;Name\n1;Jörg Łukasz\n2;Zoë 😀\n', ['Jörg Łukasz', 'Zoë 😀']],
    [
      'Greek letters',
      'Bib;Name\n1;Γιώργος Παπαδόπουλος\n2;Ελένη Παπαδοπούλου\n3;Ανδρέας\n',
      ['Γιώργος Παπαδόπουλος', 'Ελένη Παπαδοπούλου', 'Ανδρέας'],
    ],
    ['Japanese letters', 'Bib;Name\n1;山田太郎\n2;さとうはなこ\n3;一二三\n', ['山田太郎', 'さとうはなこ', '一二三']],
  ])('is read in a list with %s', (__, text, names) => {
    for (const mark of ['', '\ufeff']) {
      const read = readParticipantList(write(mark + text), { columns: null, headings: null });
      expect(read.ok && read.list.lines.map(({ details: { name } }) => name)).toEqual(names);
    }
  });

  test('is read in the log of a reader', () => {
    const line = 'tag,time\nE2003411,2026-06-06T12:00:00.000Z\n';
    for (const mark of ['', '\ufeff']) {
      const read = allSteps(readerLog(write(mark + line), { clock: null, startAt: null, now: 1_780_747_200_000 } as never));
      expect(read.ok && read.log.reads).toHaveLength(1);
    }
  });
});

test.each([
  ['zeros', new Uint8Array(64)],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0])],
  ['numbers of a program', numbers([1, 2, 3, 4, 5, 6, 7, 8], 4, true)],
])('a file of %s is no list', (_, bytes) => {
  expect(readParticipantList(bytes, { columns: null, headings: null })).toMatchObject({ ok: false });
});
