import type { MessageOf } from '../domain/model/message';

/** Encodings with one byte a character, by the names of their standards. */
export type CodePage =
  | 'windows-1252'
  | 'windows-1250'
  | 'iso-8859-2'
  | 'macintosh'
  | 'ibm850'
  | 'ibm852'
  | 'x-mac-ce'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1257';

/** How the characters of a list are encoded. */
export type ListEncoding = 'utf-8' | 'utf-16' | CodePage;

/** Why a file cannot be read as a list of participants. Codes are part of the HTTP contract. */
export interface ListMessages {
  readonly 'no-list': ListProblem;
}

/** `max` lines, characters (`long-line`), columns or rows; `line` as spreadsheets count, from 1. */
export type ListProblem =
  | { readonly problem: 'spreadsheet' | 'not-text' | 'empty' }
  | { readonly problem: 'too-many-lines' | 'long-line'; readonly max: number }
  | { readonly problem: 'quotation-mark'; readonly line: number }
  | WorkbookFault;

/** Only of workbooks. `cell`: the first one beyond `max` columns. `cause`: for developers. */
export type WorkbookFault =
  | { readonly problem: 'ods' | 'old-or-locked' | 'not-xlsx' | 'too-big' }
  | { readonly problem: 'too-wide'; readonly max: number; readonly sheet: string; readonly cell: string }
  | { readonly problem: 'too-many-rows'; readonly max: number; readonly sheet: string }
  | { readonly problem: 'no-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly problem: 'damaged'; readonly cause: string };

/** Why a file cannot be read as a list of participants. */
export type ListMessage = MessageOf<ListMessages>;
