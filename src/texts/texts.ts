import type { Catalogue, Writer } from './catalogue';
import { createFormat, type InstantStyle } from './format';
import type { Section } from './messages';

/** A catalogue bound to a time zone: everything an edge needs to write to people. */
export interface Texts extends Writer {
  readonly catalogue: Catalogue;
  /** The text of a message that came over the wire: `fallback` where this catalogue does not know its code. */
  sayOr(section: Section, message: WireMessage, fallback: string): string;
}

/** A message as HTTP and the stream carry it. */
export interface WireMessage {
  readonly code: string;
  readonly params?: unknown;
}

/** `zone` is an IANA name: times of day in all texts are of that zone. `style` says how sentences write them. */
export function createTexts(catalogue: Catalogue, zone: string, style: InstantStyle | null = null): Texts {
  const sayOr = (section: Section, { code, params }: WireMessage, fallback: string): string => {
    const known: Readonly<Record<string, string | ((params: never, writer: Writer) => string)>> = catalogue.messages[section];
    const text = Object.hasOwn(known, code) ? known[code] : undefined;
    if (text === undefined) return fallback;
    // Parameters of the wire are of the type that their code demands, or the text shows `undefined` in the place of one.
    return typeof text === 'string' ? text : text((params ?? {}) as never, texts);
  };
  const texts: Texts = {
    ...createFormat(catalogue.language, zone, style),
    catalogue,
    say: (section, message) => sayOr(section, message, message.code),
    sayOr,
  };
  return texts;
}
