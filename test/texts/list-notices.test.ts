import { describe } from 'vitest';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { listNoticeTexts } from '../../src/texts/en/list-notices';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const at = (time: string): EpochMs => Date.parse(`2026-06-06T${time}:00Z`) as EpochMs;

const table: MessageTable<'listNotice'> = [
  [{ code: 'lines-above', params: { lines: 1, text: 'Startliste' } }, '1 line above the header was left out, beginning with “Startliste”.'],
  [{ code: 'lines-above', params: { lines: 3, text: 'Title' } }, '3 lines above the header were left out, beginning with “Title”.'],
  [{ code: 'repeated-headings', params: { lines: [5] } }, 'Line 5 repeats the header and was left out.'],
  [{ code: 'repeated-headings', params: { lines: [5, 9] } }, 'Lines 5 and 9 repeat the header and were left out.'],
  [
    { code: 'footer-lines', params: { lines: [5], text: 'Total: 3' } },
    'Line 5 (“Total: 3”) is no rider but a total, a page number or the like, and was left out.',
  ],
  [
    { code: 'footer-lines', params: { lines: [5, 9], text: 'Page 1' } },
    '2 lines are no riders but totals, page numbers or the like, and were left out: 5 and 9, beginning with “Page 1”.',
  ],
  [
    { code: 'no-tag-cells', params: { cells: 3, texts: ['k.A.', '0'] } },
    '3 cells of tags say that there is no tag: “k.A.” and “0”. Those riders have none from this list.',
  ],
  [
    { code: 'wordlike-tags', params: { tags: ['SOON'], riders: 1 } },
    '1 rider has a tag without any digit: “SOON”. If it is a word and no tag, clear that cell.',
  ],
  [
    { code: 'grouped-tags', params: { riders: 1, text: 'E200-3411-B802-0115', tag: 'E2003411B8020115' } },
    '1 rider has a tag written in groups. Readers do not send the signs in between: “E200-3411-B802-0115” was taken as E2003411B8020115.',
  ],
  [
    { code: 'grouped-tags', params: { riders: 42, text: 'E200-3411-B802-0115', tag: 'E2003411B8020115' } },
    '42 riders have tags written in groups. Readers do not send the signs in between: “E200-3411-B802-0115” was taken as E2003411B8020115.',
  ],
  [
    { code: 'marked-tags', params: { riders: 2, text: '4711?', tag: '4711' } },
    '2 riders have a tag with a mark beside it: “4711?” was taken as 4711. Compare it with the tag itself.',
  ],
  [
    { code: 'doubtful-tags', params: { doubt: 'letters', riders: 1, texts: ['1O1'] } },
    '1 rider has a tag with a letter O, I or L where other tags have digits: “1O1”. Compare it with the tag itself.',
  ],
  [
    { code: 'doubtful-bibs', params: { doubt: 'signs', bibs: 2, texts: ['12?', '1,5'] } },
    '2 bibs contain a sign: “12?” and “1,5”. Check whether it belongs to the bib.',
  ],
  [
    { code: 'split-tags', params: { riders: 2, texts: ['E200 3016', '04 A2 3B'] } },
    '2 riders have several tags from one cell: “E200 3016” and “04 A2 3B”. If it is one tag, remove its spaces.',
  ],
  [
    { code: 'rounded-tags', params: { riders: 1, tags: ['580012345678901000000000'] } },
    '1 rider has a tag that may have lost its last digits in a spreadsheet: 580012345678901000000000. Compare it with the tag itself.',
  ],
  [
    { code: 'garbled-texts', params: { riders: 2, texts: ['JÃ¶rg'] } },
    '2 riders have a text that was saved in a wrong encoding before: “JÃ¶rg”. Save the list from its program as UTF-8.',
  ],
  [{ code: 'month-like-bib', params: { bib: 'Mar-12' } }, 'Bib Mar-12 may be a date that a spreadsheet made of the bib. Check it.'],
  [
    { code: 'unused-column', params: { heading: 'No.', used: 'Startnr' } },
    'Column “No.” is not used, because “Startnr” fits better. Change it below if that is wrong.',
  ],
  [
    { code: 'unread-cell', params: { heading: 'Born', text: 'about 40' } },
    '“about 40” in column “Born” could not be read. It is kept under its heading.',
  ],
  [{ code: 'more-unread-cells', params: { cells: 3 } }, '3 more cells could not be read.'],
  [
    { code: 'assumed-births', params: { assumed: 'day-first', cells: 2, text: '03/04/1990', born: '1990-04-03' } },
    'Dates of birth were read with the day first: “03/04/1990” is 1990-04-03. Check 2 riders.',
  ],
  [
    { code: 'assumed-births', params: { assumed: 'century', cells: 1, text: '96', born: '1996' } },
    'Years of birth with two digits were completed: “96” is 1996. Check 1 rider.',
  ],
  [
    { code: 'assumed-births', params: { assumed: 'serial', cells: 1, text: '35216', born: '1996-05-31' } },
    'Dates of birth are numbers of a spreadsheet: “35216” is 1996-05-31. Check 1 rider.',
  ],
  [{ code: 'relay-lines', params: { relays: 2 } }, '2 bibs stand in several lines and were read as relays, with a member in each line.'],
  [
    { code: 'guessed-encoding', params: { encoding: 'windows-1252' } },
    'The file does not say how its letters are encoded. It was read as Windows-1252 (Western Europe): check names with accents, and choose another encoding if they look wrong.',
  ],
  [
    { code: 'wrong-bytes', params: { text: 'René', as: 'windows-1252' } },
    '“René” contains a letter that is not encoded like the rest of the list. It was read as Windows-1252 (Western Europe): check it.',
  ],
  [
    { code: 'wrong-bytes', params: { text: 'Ren\ufffd', as: null } },
    '“Ren\ufffd” contains a byte that is not a letter. Correct this cell.',
  ],
  [{ code: 'hidden-rows', params: { rows: 1 } }, '1 row that the spreadsheet hides was read as well.'],
  [{ code: 'hidden-rows', params: { rows: 12 } }, '12 rows that the spreadsheet hides were read as well.'],
  [
    { code: 'formulas-without-result', params: { cells: 2, first: 'B7' } },
    '2 cells have formulas without their results and were read as empty, beginning with B7. Open the workbook, save it, then import it again.',
  ],
  [
    { code: 'unread-category-cell', params: { heading: 'Laps', text: 'many' } },
    '“many” in column “Laps” could not be read and is not used.',
  ],
  [{ code: 'unused-category-line', params: { category: '' } }, 'This line names no category and is not used.'],
  [{ code: 'unused-category-line', params: { category: 'Club' } }, '“Club” is a selection from other categories and is not used.'],
  [
    { code: 'repeated-category', params: { category: 'Elite', lines: [2, 3] } },
    '“Elite” stands in lines 2 and 3. It is not used: give each category a name of its own.',
  ],
  [
    { code: 'differing-offset', params: { wave: 'A', after: 60_000 as Ms, other: 120_000 as Ms } },
    'Wave “A” starts 0:01:00 after the start of the race as in its first line, not 0:02:00.',
  ],
  [{ code: 'minutes-beside-laps', params: { categories: ['Elite'] } }, 'Elite: the minutes are not used, because the laps are given.'],
  [{ code: 'unused-category-columns', params: { headings: ['Gender', 'Numbers'] } }, 'Not used from this sheet: Gender and Numbers.'],
  [{ code: 'more-wrong-bytes', params: { cells: 5 } }, '5 more cells have letters like that.'],
  [
    { code: 'starts-read', params: { starts: 40, first_at: at('10:01'), last_at: at('10:40'), from_gun: false } },
    '40 own starts from 10:01:00.000 to 10:40:00.000.',
  ],
  [
    { code: 'starts-read', params: { starts: 1, first_at: at('10:01'), last_at: at('10:01'), from_gun: true } },
    '1 own start from 10:01:00.000 to 10:01:00.000, read as times after the start of the race.',
  ],
  [
    { code: 'starts-without-gun', params: { starts: 2 } },
    '2 start times are counted from the start of the race, which is not set. Set the start time first, then import the list again.',
  ],
  [
    { code: 'unreadable-start', params: { text: 'soon' } },
    '“soon” is no start time, so the rider keeps the start that was known. Write it as 10:01:00, or as +60 (seconds after the start of the race).',
  ],
  [{ code: 'more-unreadable-starts', params: { cells: 5 } }, '5 more start times cannot be read.'],
  [
    { code: 'similar-bibs', params: { bib: '007', other: '7', rider: { bib: '7', name: 'Anna' } } },
    'Bib 007 and bib 7 (Anna) are two riders. Correct the list if they are one.',
  ],
  [
    { code: 'similar-categories', params: { category: 'u15', riders: 1, other: 'U15', others: 2 } },
    '“u15” (1 rider) and “U15” (2 riders) are two categories, with results of their own. Correct the list if they are one.',
  ],
  [
    { code: 'emptied-category', params: { category: 'U23', riders: 2 } },
    'No rider would have the category “U23” any more (now 2 riders). Its wave or rules would be for nobody, and its riders would start and finish by others. Correct the list, or rename the category under Race, too.',
  ],
];

describe('notices about a list', () => {
  testTexts('listNotice', table);
  testEveryCode(table, Object.keys(listNoticeTexts));
});
