import { expect, test } from 'vitest';
import { proposedName } from '../../electron/save-results';

test.each([
  { disposition: 'attachment; filename="cup-r12.csv"', name: 'cup-r12.csv', why: 'a plain name' },
  { disposition: 'attachment; filename=cup.csv', name: 'cup.csv', why: 'without quotes' },
  {
    disposition: `attachment; filename="Cup.csv"; filename*=UTF-8''Cup%20%C3%A9t%C3%A9.csv`,
    name: 'Cup été.csv',
    why: 'the extended name wins',
  },
  { disposition: `attachment; filename="Cup.csv"; filename*=UTF-8''%E0%A4%A`, name: 'Cup.csv', why: 'an extended name that is broken' },
  { disposition: 'attachment; filename="../../etc/passwd"', name: '-..-etc-passwd', why: 'no folders' },
  { disposition: 'attachment; filename="a:b*c.csv"', name: 'a-b-c.csv', why: 'signs that some disks refuse' },
  { disposition: 'attachment', name: 'results.csv', why: 'no name' },
  { disposition: null, name: 'results.csv', why: 'no header' },
])('proposed name: $name ($why)', ({ disposition, name }) => {
  expect(proposedName(disposition, 'results.csv')).toBe(name);
});
