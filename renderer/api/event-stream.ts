/** One thing read from a `text/event-stream` body. */
export type StreamItem =
  | { readonly kind: 'event'; readonly data: string; readonly id: string }
  | { readonly kind: 'comment'; readonly text: string };

/** A line longer than this is no stream of ours: a table of 50,000 riders is about 20 million characters. */
const MAX_LINE = 64_000_000;

export interface EventStreamParser {
  /**
   * Takes the next piece of the body, cut anywhere, even between CR and LF; answers with what it completed, in order.
   * Throws when a line grows beyond 64 million characters without an end.
   */
  push(text: string): readonly StreamItem[];
}

/** A parser for one connection: ids carry over from event to event, as the WHATWG text asks, but not to the next connection. */
export function createEventStreamParser(): EventStreamParser {
  let pending = '';
  let afterCr = false;
  let atStart = true;
  let data: string[] = [];
  let id = '';

  const takeLine = (line: string, out: StreamItem[]): void => {
    if (line === '') {
      if (data.length > 0) out.push({ kind: 'event', data: data.join('\n'), id });
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) {
      out.push({ kind: 'comment', text: line.slice(1).trim() });
      return;
    }
    const field = colon < 0 ? line : line.slice(0, colon);
    const raw = colon < 0 ? '' : line.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (field === 'data') data.push(value);
    if (field === 'id' && !value.includes('\0')) id = value;
  };

  return {
    push(text) {
      const out: StreamItem[] = [];
      let chunk = text;
      if (atStart && chunk !== '') {
        atStart = false;
        if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1);
      }
      if (afterCr && chunk !== '') {
        if (chunk.startsWith('\n')) chunk = chunk.slice(1);
        afterCr = false;
      }
      if (text.endsWith('\r')) afterCr = true;
      const lines = chunk.split(/\r\n|\n|\r/);
      // Only the new piece is searched: a table of a large field comes in hundreds of pieces.
      lines[0] = pending + (lines[0] ?? '');
      pending = lines.pop() ?? '';
      if (pending.length > MAX_LINE) throw new Error('The stream sent a line without end.');
      for (const line of lines) takeLine(line, out);
      return out;
    },
  };
}
