import { describe } from 'vitest';
import { federationTexts } from '../../src/texts/en/federations';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const MANY = Array.from({ length: 23 }, (_, index) => String(101 + index));

const table: MessageTable<'federation'> = [
  [{ code: 'missing', params: { detail: 'uci-id', bibs: ['12', '19'] } }, 'UCI ID missing: 12, 19'],
  [{ code: 'missing', params: { detail: 'born', bibs: MANY } }, `Date of birth missing: ${MANY.slice(0, 20).join(', ')} and 3 more`],
  [{ code: 'malformed', params: { detail: 'nation', bibs: ['7'] } }, 'Nation without three letters: 7'],
  [{ code: 'duplicate', params: { detail: 'licence', bibs: ['7', '8'] } }, 'Licence of more than one rider: 7, 8'],
  [
    { code: 'name-split', params: { bibs: ['7'] } },
    'First and last name are not apart in the list, the last word is taken for the last name: 7',
  ],
  [{ code: 'no-result', params: { bibs: ['7'] } }, 'Neither place nor status: 7. Settle the race first'],
  [{ code: 'left-out', params: { bibs: ['7'] } }, 'No finish time, so not in the file: 7'],
  [{ code: 'unknown-tags', params: { tags: 2 } }, '2 tags without a rider, not in the file'],
  [{ code: 'several-categories', params: { categories: ['Elite', 'U23'] } }, 'The file is of one ranking. Choose one of Elite and U23'],
  [{ code: 'fill-in', params: { fields: ['Event Code', 'Race Type'] } }, 'To fill in by hand in the file: Event Code and Race Type'],
  [{ code: 'too-few-finishers', params: { finishers: 3, wanted: 11 } }, '3 finishers; at least 11 are wanted'],
  [{ code: 'no-distance', params: { bibs: ['7'] } }, 'Distance unknown: 7. Set the length of a lap in the rules'],
  [
    { code: 'equal-distance', params: { bibs: ['7', '8'] } },
    'Same distance, and ranked by time here: 7, 8. The service may order them differently. Its guide: change their distances slightly in the file',
  ],
  [{ code: 'not-official', params: {} }, 'The results are not declared official'],
  [{ code: 'nobody-listed', params: {} }, 'The file would be empty: nobody is in it'],
];

describe('the check of a file for a federation', () => {
  testTexts('federation', table);
  testEveryCode(table, Object.keys(federationTexts));
});
