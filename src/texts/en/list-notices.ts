import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Dates of birth were read with the day first',
  century: 'Years of birth with two digits were completed',
  serial: 'Dates of birth are numbers of a spreadsheet',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `a tag with a letter O, I or L where other tags have digits: ${tags}. Compare it with the tag itself.`,
  decimal: (tags) => `a number with decimals in place of a tag: ${tags}. Compare it with the tag itself.`,
  'epc-name': (tags) =>
    `a tag that is written as an EPC name or a web address: ${tags}. Readers send its hex number: export the tags in hex.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'line above the header was', 'lines above the header were')} left out, beginning with “${text}”.`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `Line ${lines[0]} repeats the header and was left out.`
      : `Lines ${list(lines.map(String))} repeat the header and were left out.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `Line ${lines[0]} (“${text}”) is no rider but a total, a page number or the like, and was left out.`
      : `${counted(lines.length, 'line is', 'lines are')} no riders but totals, page numbers or the like, and were left out: ${list(lines.map(String))}, beginning with “${text}”.`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'cell of tags says', 'cells of tags say')} that there is no tag: ${list(texts.map((text) => `“${text}”`))}. Those riders have none from this list.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'rider has', 'riders have')} a tag without any digit: ${list(tags.map((tag) => `“${tag}”`))}. If it is a word and no tag, clear that cell.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'rider has', 'riders have')} several tags from one cell: ${list(texts.map((text) => `“${text}”`))}. If it is one tag, remove its spaces.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'rider has a tag', 'riders have tags')} written in groups. Readers do not send the signs in between: “${text}” was taken as ${tag}.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'rider has', 'riders have')} a tag with a mark beside it: “${text}” was taken as ${tag}. Compare it with the tag itself.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'rider has', 'riders have')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'bib has', 'bibs have')} a letter O, I or L where other bibs have digits: ${quoted(texts, list)}. Check the list.`
      : `${counted(bibs, 'bib contains', 'bibs contain')} a sign: ${quoted(texts, list)}. Check whether it belongs to the bib.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'rider has', 'riders have')} a tag that may have lost its last digits in a spreadsheet: ${list(tags)}. Compare it with the tag itself.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'rider has', 'riders have')} a text that was saved in a wrong encoding before: ${list(texts.map((text) => `“${text}”`))}. Save the list from its program as UTF-8.`,
  'month-like-bib': ({ bib }) => `Bib ${bib} may be a date that a spreadsheet made of the bib. Check it.`,
  'unused-column': ({ heading, used }) =>
    `Column “${heading}” is not used, because “${used}” fits better. Change it below if that is wrong.`,
  'unread-cell': ({ heading, text }) => `“${text}” in column “${heading}” could not be read. It is kept under its heading.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'more cell', 'more cells')} could not be read.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: “${text}” is ${born}. Check ${counted(cells, 'rider', 'riders')}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'bib stands in several lines and was', 'bibs stand in several lines and were')} read as relays, with a member in each line.`,
  'hidden-rows': ({ rows }) =>
    `${counted(rows, 'row that the spreadsheet hides was', 'rows that the spreadsheet hides were')} read as well.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'cell has a formula without its result and was', 'cells have formulas without their results and were')} read as empty, beginning with ${first}. Open the workbook, save it, then import it again.`,
  'unread-category-cell': ({ heading, text }) => `“${text}” in column “${heading}” could not be read and is not used.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'This line names no category and is not used.'
      : `“${category}” is a selection from other categories and is not used.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `“${category}” stands in lines ${list(lines.map(String))}. It is not used: give each category a name of its own.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `Wave “${wave}” starts ${exactDuration(after, texts)} after the start of the race as in its first line, not ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: the minutes are not used, because the laps are given.`,
  'unused-category-columns': ({ headings }, { list }) => `Not used from this sheet: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `The file does not say how its letters are encoded. It was read as ${encodingNames[encoding]}: check names with accents, and choose another encoding if they look wrong.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `“${text}” contains a byte that is not a letter. Correct this cell.`
      : `“${text}” contains a letter that is not encoded like the rest of the list. It was read as ${encodingNames[as]}: check it.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'more cell has', 'more cells have')} letters like that.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'own start', 'own starts')} from ${texts.time(first_at)} to ${texts.time(last_at)}${from_gun ? ', read as times after the start of the race' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'start time is', 'start times are')} counted from the start of the race, which is not set. Set the start time first, then import the list again.`,
  'unreadable-start': ({ text }) =>
    `“${text}” is no start time, so the rider keeps the start that was known. Write it as 10:01:00, or as +60 (seconds after the start of the race).`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'more start time', 'more start times')} cannot be read.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `Bib ${bib} and bib ${other} (${personName(rider, 'a rider without a name')}) are two riders. Correct the list if they are one.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `“${category}” (${counted(riders, 'rider', 'riders')}) and “${other}” (${counted(others, 'rider', 'riders')}) are two categories, with results of their own. Correct the list if they are one.`,
  'emptied-category': ({ category, riders }) =>
    `No rider would have the category “${category}” any more (now ${counted(riders, 'rider', 'riders')}). Its wave or rules would be for nobody, and its riders would start and finish by others. Correct the list, or rename the category under Race, too.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `“${text}”`));
}
