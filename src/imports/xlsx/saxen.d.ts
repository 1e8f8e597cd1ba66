declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>> | false;

  /** The part of the parser that the station uses; without its option `ns`, names have the prefixes of the file. */
  export class Parser {
    on(event: 'openTag', handle: (name: string, attributes: () => Attributes) => void): this;
    on(event: 'closeTag', handle: (name: string) => void): this;
    on(event: 'text' | 'cdata', handle: (text: string) => void): this;
    /** Ends the parse run after the present event. */
    stop(): void;
    /** Takes the next piece of a text. Throws where it is not well-formed. */
    write(text: string): this;
    /** Throws where the text is not complete. */
    end(): void;
  }
}
