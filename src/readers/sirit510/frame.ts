const CR = 0x0d;
const LF = 0x0a;

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
  private parts: string[] = [];
  private length = 0;
  /** How many bytes of the end sequence the bytes so far end with. */
  private ended = 0;
  private isSkipping = false;

  constructor(private readonly cap: number) {}

  push(chunk: Uint8Array): Split {
    const messages: string[] = [];
    let dropped = 0;
    let from = 0;
    for (let index = 0; index < chunk.length; index++) {
      this.ended = nextEnded(this.ended, chunk[index] ?? 0);
      if (this.ended < 4) continue;
      this.keep(chunk.subarray(from, index + 1));
      from = index + 1;
      const message = this.take();
      if (this.isSkipping) dropped += message.length;
      else if (message.length > 4) messages.push(message.slice(0, -4));
      this.isSkipping = false;
    }
    this.keep(chunk.subarray(from));
    if (this.length > this.cap) {
      dropped += this.take().length;
      this.isSkipping = true;
    }
    return { messages, dropped };
  }

  private keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
    this.length += bytes.length;
  }

  private take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    return text;
  }
}

function nextEnded(ended: number, byte: number): number {
  if (byte === CR) return ended === 2 ? 3 : 1;
  if (byte === LF) return ended === 1 ? 2 : ended === 3 ? 4 : 0;
  return 0;
}
