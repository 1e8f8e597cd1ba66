import type { ImportNoticeMessages } from '../domain/model/import-notice.messages';
import type { MessageOf } from '../domain/model/message';
import type { EpochMs, Ms } from '../domain/model/time';
import type { ListEncoding } from './list.messages';

/** `letters`: O, I or L where others have digits; `decimal`: a number with decimals; `epc-name`: a name or web address in place of the hex number. */
export type TagDoubt = 'letters' | 'decimal' | 'epc-name';

/** `letters`: O, I or L where others have digits; `signs`: other signs than people write in bibs. */
export type BibDoubt = 'letters' | 'signs';

/** Notices about how a list was read. */
export interface ListNoticeMessages extends ImportNoticeMessages {
  /** Lines above the headings, which are no riders: their number, and the text of the first. */
  readonly 'lines-above': { readonly lines: number; readonly text: string };
  /** The headings stand in the list again. */
  readonly 'repeated-headings': { readonly lines: readonly number[] };
  /** Lines that are no riders but totals, page numbers and the like were left out; `text` of the first. */
  readonly 'footer-lines': { readonly lines: readonly number[]; readonly text: string };
  /** So many cells of tags say that there is no tag, with the first few texts of them. */
  readonly 'no-tag-cells': { readonly cells: number; readonly texts: readonly string[] };
  /** Tags without a digit, which may be words. */
  readonly 'wordlike-tags': { readonly tags: readonly string[]; readonly riders: number };
  /** So many riders have a cell of several tags that may be one tag with spaces in it, with the first few of them. */
  readonly 'split-tags': { readonly riders: number; readonly texts: readonly string[] };
  /** So many riders have a tag that is written in groups, as in `text`, the first of them; it was taken as `tag`, without the signs in between. */
  readonly 'grouped-tags': { readonly riders: number; readonly text: string; readonly tag: string };
  /** So many riders have a tag with a mark beside it, as in `text`, the first of them; it was taken as `tag`, without the mark. */
  readonly 'marked-tags': { readonly riders: number; readonly text: string; readonly tag: string };
  /** So many riders have a tag that no reader may send, with the first few of them. */
  readonly 'doubtful-tags': { readonly doubt: TagDoubt; readonly riders: number; readonly texts: readonly string[] };
  /** So many bibs may be mistakes, in a list where most bibs are digits, with the first few of them. */
  readonly 'doubtful-bibs': { readonly doubt: BibDoubt; readonly bibs: number; readonly texts: readonly string[] };
  /** So many riders have a tag of more decimal digits than a spreadsheet keeps, with zeros in place of the last ones; the first few of them. */
  readonly 'rounded-tags': { readonly riders: number; readonly tags: readonly string[] };
  /** So many riders have a text that was once read in a wrong encoding, such as `JÃ¶rg`, with the first few of them. */
  readonly 'garbled-texts': { readonly riders: number; readonly texts: readonly string[] };
  /** A bib that may be a month of a spreadsheet. */
  readonly 'month-like-bib': { readonly bib: string };
  /** A column is not used because another one is better for its field. */
  readonly 'unused-column': { readonly heading: string; readonly used: string };
  /** A cell that is no gender, or no year or date of birth; it is kept under its heading. */
  readonly 'unread-cell': { readonly heading: string; readonly text: string };
  /** So many cells more could not be read. */
  readonly 'more-unread-cells': { readonly cells: number };
  /** What was assumed of so many births, with the first of them and how it was read. */
  readonly 'assumed-births': {
    readonly assumed: 'day-first' | 'century' | 'serial';
    readonly cells: number;
    readonly text: string;
    readonly born: string;
  };
  /** So many bibs stand in several lines and were read as relays, a member a line. */
  readonly 'relay-lines': { readonly relays: number };
  /** So many rows of a sheet are hidden in the spreadsheet, and were read all the same. */
  readonly 'hidden-rows': { readonly rows: number };
  /** So many cells of a sheet have a formula without its result; `first` such as `B7`. They were read as empty. */
  readonly 'formulas-without-result': { readonly cells: number; readonly first: string };
  /** Of a sheet of categories: a cell that says no laps, duration or offset; `heading` of its column. */
  readonly 'unread-category-cell': { readonly heading: string; readonly text: string };
  /** A line of it without a category, or that is a selection of riders of several. */
  readonly 'unused-category-line': { readonly category: string };
  /** A category that stands in several of its lines, so that none of them is used. */
  readonly 'repeated-category': { readonly category: string; readonly lines: readonly number[] };
  /** A category of a wave that would start at another time than the first of it, which counts. */
  readonly 'differing-offset': { readonly wave: string; readonly after: Ms; readonly other: Ms };
  /** Categories with laps and a duration; the laps count. */
  readonly 'minutes-beside-laps': { readonly categories: readonly string[] };
  /** Columns of it that rules have no place for. */
  readonly 'unused-category-columns': { readonly headings: readonly string[] };
  /** Nobody chose the encoding, and the bytes do not prove it. */
  readonly 'guessed-encoding': { readonly encoding: ListEncoding };
  /** A cell with bytes that are wrong in the encoding of the list; `as`: the encoding in which they were read, null where none has them. */
  readonly 'wrong-bytes': { readonly text: string; readonly as: ListEncoding | null };
  /** So many cells more have wrong bytes. */
  readonly 'more-wrong-bytes': { readonly cells: number };
  /** Own starts that the list gives; `from_gun`: they were written as times after the gun. */
  readonly 'starts-read': { readonly starts: number; readonly first_at: EpochMs; readonly last_at: EpochMs; readonly from_gun: boolean };
  /** Start times after the gun cannot be taken, because the gun is not set. */
  readonly 'starts-without-gun': { readonly starts: number };
  /** A cell of the column of start times that says no time. */
  readonly 'unreadable-start': { readonly text: string };
  readonly 'more-unreadable-starts': { readonly cells: number };
}

export type ListNoticeMessage = MessageOf<ListNoticeMessages>;

/** A notice about a list; `line` null where it is about the whole. */
export interface ListNotice {
  readonly line: number | null;
  readonly message: ListNoticeMessage;
}
