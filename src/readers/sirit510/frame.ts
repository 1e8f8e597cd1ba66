const END = '\r\n\r\n';
/** What a text may end with when the end of its message is cut, longest first. */
const CUT_ENDS = ['\r\n\r', '\r\n', '\r'] as const;

/** What one chunk completed. */
export interface Split {
  /** Message texts in order, without their ends; empty messages are left out. */
  readonly messages: readonly string[];
  /** Bytes given up because a message grew over the cap. */
  readonly dropped: number;
}

/**
 * Finds messages in a byte stream that is cut anywhere: each ends with CR LF CR LF. A message over the cap is dropped and
 * the next one starts behind the next end. Bytes are read as Latin-1, so none is an error.
 */
export class MessageSplitter {
  /** Of the message that has not ended yet. */
  private begun = '';
  private isSkipping = false;

  constructor(private readonly cap: number) {}

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
    return { messages, dropped: dropped + this.giveUpOverCap() };
  }

  /** Keeps what may be the beginning of an end. */
  private giveUpOverCap(): number {
    const { length } = this.begun;
    if (length <= this.cap) return 0;
    this.isSkipping = true;
    this.begun = CUT_ENDS.find((cut) => this.begun.endsWith(cut)) ?? '';
    return length - this.begun.length;
  }
}
