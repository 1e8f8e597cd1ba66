/** One event or comment of a `text/event-stream` body. */
export type StreamItem =
  | { readonly kind: 'event'; readonly data: string; readonly id: string }
  | { readonly kind: 'comment'; readonly text: string };

/** A longer line cannot come from the station: a table of 50,000 riders is about 20 million characters. */
const MAX_LINE = 64_000_000;

/** Parses the events of one connection. As the WHATWG standard asks, an id holds for later events, but not for the next connection. */
export class EventStreamParser {
  #pending = '';
  #afterCr = false;
  #atStart = true;
  #data: string[] = [];
  #id = '';

  /**
   * Takes the next piece of the body, cut anywhere, even between CR and LF. Returns the items that it completed, in order.
   * Throws when a line grows beyond 64 million characters without an end.
   */
  push(text: string): readonly StreamItem[] {
    if (text === '') return [];
    const lines = this.#unwrapped(text).split(/\r\n|\n|\r/);
    // Only the new piece is searched: a table of a large field comes in hundreds of pieces.
    lines[0] = this.#pending + (lines[0] ?? '');
    this.#pending = lines.pop() ?? '';
    if (this.#pending.length > MAX_LINE) throw new Error('The stream sent a line without end.');
    const items: StreamItem[] = [];
    for (const line of lines) {
      const item = this.#takeLine(line);
      if (item !== null) items.push(item);
    }
    return items;
  }

  /** Removes the byte order mark of the body, and an LF whose CR ended the piece before. */
  #unwrapped(text: string): string {
    let piece = text;
    if (this.#atStart && piece.startsWith('\uFEFF')) piece = piece.slice(1);
    if (this.#afterCr && piece.startsWith('\n')) piece = piece.slice(1);
    this.#atStart = false;
    this.#afterCr = text.endsWith('\r');
    return piece;
  }

  #takeLine(line: string): StreamItem | null {
    if (line === '') return this.#endEvent();
    const colon = line.indexOf(':');
    if (colon === 0) return { kind: 'comment', text: line.slice(1).trim() };
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    if (field === 'id' && !value.includes('\0')) this.#id = value;
    return null;
  }

  #endEvent(): StreamItem | null {
    if (this.#data.length === 0) return null;
    const data = this.#data.join('\n');
    this.#data = [];
    return { kind: 'event', data, id: this.#id };
  }
}
