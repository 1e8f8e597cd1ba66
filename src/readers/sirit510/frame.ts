const END = '\r\n\r\n';
/** Parts of an end that a chunk may stop in, longest first. */
const CUT_ENDS = ['\r\n\r', '\r\n', '\r'] as const;

/** Result of one chunk. */
export interface Split {
  /** Message texts in order, without their ends; empty messages are left out. */
  readonly messages: readonly string[];
  /** Bytes dropped because a message was longer than the limit. */
  readonly dropped: number;
}

/**
 * Splits a byte stream that is cut anywhere into messages: each ends with CR LF CR LF. A message longer than the limit is dropped, and
 * the next one starts after the next end. Bytes are decoded as Latin-1, so none is an error. Source: Guide, chapter 1, page 3.
 */
export class MessageSplitter {
  /** Text of the message that has not ended yet. */
  private begun = '';
  private isSkipping = false;

  constructor(private readonly maxBytes: number) {}

  /** Messages that this chunk completes. */
  push(chunk: Uint8Array): Split {
    const messages: string[] = [];
    const searched = Math.max(0, this.begun.length - END.length + 1);
    const text = this.begun + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    let dropped = 0;
    let from = 0;
    for (let end = text.indexOf(END, searched); end >= 0; end = text.indexOf(END, from)) {
      if (this.isSkipping) dropped += end + END.length - from;
      else if (end > from) messages.push(text.slice(from, end));
      this.isSkipping = false;
      from = end + END.length;
    }
    this.begun = from === 0 ? text : text.slice(from);
    return { messages, dropped: dropped + this.dropIfTooLong() };
  }

  /** Returns the number of bytes dropped; a possible beginning of an end is kept. */
  private dropIfTooLong(): number {
    const { length } = this.begun;
    if (length <= this.maxBytes) return 0;
    this.isSkipping = true;
    this.begun = CUT_ENDS.find((cut) => this.begun.endsWith(cut)) ?? '';
    return length - this.begun.length;
  }
}
