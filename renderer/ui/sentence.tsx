import { Fragment, type ReactNode } from 'react';
import type { Fields, Sentence } from '../../src/texts/sentence';

interface FieldSentenceProps<Name extends string> {
  /** The sentence of the catalogue; fields that it does not name are not shown. */
  readonly text: (fields: Fields<Name>) => Sentence;
  readonly fields: Readonly<Record<Name, ReactNode>>;
}

/** Shows a sentence with fields among its words, in the order of its language. A field stays the same when another sentence takes it over. */
export function FieldSentence<Name extends string>({ text, fields }: FieldSentenceProps<Name>) {
  const names = Object.keys(fields) as Name[];
  const marks = Object.fromEntries(names.map((field) => [field, { field }])) as Fields<Name>;
  return text(marks).map((part) => (typeof part === 'string' ? part : <Fragment key={part.field}>{fields[part.field as Name]}</Fragment>));
}
