import type { ReactNode } from 'react';
import type { Fields, Sentence } from '../../src/texts/sentence';
import text from './text.module.css';

/** What ends a word or a sentence: it is never the first in a line. */
const CLOSING = /^[.,;:!?)\]]+/;

interface FieldSentenceProps<Name extends string> {
  /** The sentence of the catalogue; fields that it does not name are not shown. */
  readonly text: (fields: Fields<Name>) => Sentence;
  readonly fields: Readonly<Record<Name, ReactNode>>;
}

/** Shows a sentence with fields among its words, in the order of its language. A field stays the same when another sentence takes it over. */
export function FieldSentence<Name extends string>({ text: sentence, fields }: FieldSentenceProps<Name>) {
  const names = Object.keys(fields) as Name[];
  const marks = Object.fromEntries(names.map((field) => [field, { field }])) as Fields<Name>;
  const parts = sentence(marks);
  return parts.map((part, at) => {
    if (typeof part === 'string') return typeof parts[at - 1] === 'object' ? part.replace(CLOSING, '') : part;
    const next = parts[at + 1];
    return (
      <span key={part.field} className={text['unbroken']}>
        {fields[part.field as Name]}
        {typeof next === 'string' ? CLOSING.exec(next)?.[0] : null}
      </span>
    );
  });
}
