import type { NoParams } from '../domain/model/message';
import type { commandLineTexts } from './en/command-line';
import type { desktopTexts } from './en/desktop';
import type { exportTexts } from './en/exports';
import type { screenTexts } from './en/screens';
import type { Format } from './format';
import type { Message, MessageSections, Section } from './messages';

/** What the text of a message may use: times and numbers in the reader's way, and the text of a message inside it. */
export interface Writer extends Format {
  /** The text of a message. */
  say<S extends Section>(section: S, message: Message<S>): string;
}

/** The text of one message: a string where it has no parameters, else a function of them. */
export type MessageText<Params> = [Params] extends [NoParams] ? string : (params: Params, writer: Writer) => string;

/** The texts of a map of messages: one for each code, no more and no less. */
export type MessageTexts<Map> = { readonly [Code in keyof Map]: MessageText<Map[Code]> };

/** A tree of texts without codes, in any language: the same keys, the same parameters. */
export type TextTree<Tree> = Tree extends string
  ? string
  : Tree extends (...params: infer Params) => infer Written
    ? (...params: Params) => TextTree<Written>
    : { readonly [Key in keyof Tree]: TextTree<Tree[Key]> };

/** All texts of one language. English (`en.ts`) is the model: a language that lacks a text, or has one too many, does not compile. */
export interface Catalogue {
  /** BCP 47 tag: the language of plural forms, numbers and lists. */
  readonly language: string;
  /** Messages with codes, by section. */
  readonly messages: { readonly [S in Section]: MessageTexts<MessageSections[S]> };
  /** Labels, headings and hints of the screens, by the feature that shows them. */
  readonly screens: TextTree<typeof screenTexts>;
  /** Headings and words of exported files. */
  readonly exports: TextTree<typeof exportTexts>;
  /** Menu, dialogs and questions of the desktop window. */
  readonly desktop: TextTree<typeof desktopTexts>;
  /** What the command line prints. */
  readonly commandLine: TextTree<typeof commandLineTexts>;
}
