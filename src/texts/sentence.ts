/** A place in a sentence where a field stands instead of a word. */
export interface Field<Name extends string = string> {
  readonly field: Name;
}

/** The fields of a sentence, by name. */
export type Fields<Name extends string> = { readonly [Key in Name]: Field<Key> };

/**
 * A sentence in which some words can be changed on the screen: its words and its fields, in the order of the language. Its text in the
 * catalogue is a function of its fields, which puts each of them in its place once: `({ seconds }) => ['Within ', seconds, ' s']`.
 */
export type Sentence = readonly (string | Field)[];
