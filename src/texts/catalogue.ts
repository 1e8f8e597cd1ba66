import type { NoParams } from '../domain/model/message';
import type { english } from './en';
import type { MessageSections, Section } from './messages';
import type { Texts } from './texts';

/** The text of one message: a string where it has no parameters, else a function of them. `texts` formats times and says inner messages. */
export type MessageText<Params> = [Params] extends [NoParams] ? string : (params: Params, texts: Texts) => string;

/** The texts of a map of messages: one for each code, no more and no less. */
export type MessageTexts<Map> = { readonly [Code in keyof Map]: MessageText<Map[Code]> };

/** A tree of texts without codes, in any language: the same keys, the same parameters. */
export type TextTree<Tree> = Tree extends string
  ? string
  : Tree extends (...params: infer Params) => string
    ? (...params: Params) => string
    : { readonly [Key in keyof Tree]: TextTree<Tree[Key]> };

/** All texts of one language. English (`en.ts`) is the model: a language that lacks a text, or has one too many, does not compile. */
export interface Catalogue {
  /** BCP 47 tag: the language of plural forms, numbers and lists. */
  readonly language: string;
  /** Messages with codes, by section. */
  readonly messages: { readonly [S in Section]: MessageTexts<MessageSections[S]> };
  /** Labels, headings and hints of the screens, by the feature that shows them. */
  readonly screens: TextTree<typeof english.screens>;
  /** Headings and words of exported files. */
  readonly exports: TextTree<typeof english.exports>;
  /** Menu, dialogs and questions of the desktop window. */
  readonly desktop: TextTree<typeof english.desktop>;
  /** What the command line prints. */
  readonly commandLine: TextTree<typeof english.commandLine>;
}
