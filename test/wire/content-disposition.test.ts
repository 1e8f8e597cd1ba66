import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentDisposition, proposedFileName } from '../../src/wire/shared/content-disposition';

test.each([
  { disposition: 'attachment; filename="cup-r12.csv"', name: 'cup-r12.csv', why: 'a plain name' },
  { disposition: 'attachment; filename="results r12.csv"', name: 'results r12.csv', why: 'with a space' },
  { disposition: 'attachment; filename=cup.csv', name: 'cup.csv', why: 'without quotes' },
  {
    disposition: `attachment; filename="Cup.csv"; filename*=UTF-8''Cup%20%C3%A9t%C3%A9.csv`,
    name: 'Cup été.csv',
    why: 'the extended name wins',
  },
  { disposition: `attachment; filename="Cup.csv"; filename*=UTF-8''%E0%A4%A`, name: 'Cup.csv', why: 'an extended name that is broken' },
  { disposition: 'attachment; filename="../../etc/passwd"', name: '-..-etc-passwd', why: 'no folders' },
  { disposition: 'attachment; filename="a:b*c.csv"', name: 'a-b-c.csv', why: 'characters that some disks refuse' },
  { disposition: 'attachment', name: 'results.csv', why: 'no name' },
  { disposition: null, name: 'results.csv', why: 'no header' },
])('proposed name: $name ($why)', ({ disposition, name }) => {
  expect(proposedFileName(disposition, 'results.csv')).toBe(name);
});

test.each([
  { fileName: 'results-cup-r12.csv', header: `attachment; filename="results-cup-r12.csv"; filename*=UTF-8''results-cup-r12.csv` },
  { fileName: 'Żółty (1).pdf', header: `attachment; filename="Zoty1.pdf"; filename*=UTF-8''%C5%BB%C3%B3%C5%82ty%20%281%29.pdf` },
])('a file $fileName is saved under its name', ({ fileName, header }) => {
  expect(attachmentDisposition(fileName)).toBe(header);
});

test('any file name can be read back from the header, and the header is one line of printable ASCII', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cs}/u.test(text) && text.trim() !== '');
  fc.assert(
    fc.property(name, (text) => {
      const header = attachmentDisposition(`r-${text}.csv`);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(proposedFileName(header, '')).toBe(`r-${text}.csv`.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-'));
    }),
  );
});
