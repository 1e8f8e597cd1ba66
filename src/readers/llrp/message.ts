/** LLRP messages: 3 reserved bits, 3 bits version, 10 bits type, length, id, all big endian. */

export const MessageType = {
  getReaderCapabilities: 1,
  getReaderConfig: 2,
  setReaderConfig: 3,
  closeConnection: 14,
  addRoSpec: 20,
  deleteRoSpec: 21,
  enableRoSpec: 24,
  errorMessage: 100,
  roAccessReport: 61,
  keepalive: 62,
  readerEventNotification: 63,
  enableEventsAndReports: 64,
  keepaliveAck: 72,
} as const;

/** A reply has the type of its request plus this. */
export const REPLY = 10;

export interface Message {
  readonly type: number;
  readonly id: number;
  readonly body: Uint8Array;
}

const HEADER = 10;
/** 1.0.1, which every reader speaks until it is asked for another. */
const VERSION = 1;
/** 1.1 has the same form. */
const NEWEST_VERSION = 2;
/** No reader sends longer ones; more is a sign that the bytes are something else. */
const LONGEST = 1 << 20;

export function renderMessage({ type, id, body }: Message): Uint8Array {
  const bytes = Buffer.alloc(HEADER + body.length);
  bytes.writeUInt16BE((VERSION << 10) | type, 0);
  bytes.writeUInt32BE(bytes.length, 2);
  bytes.writeUInt32BE(id, 6);
  bytes.set(body, HEADER);
  return bytes;
}

export interface SplitMessages {
  /** The messages that the chunk completes, in order. */
  readonly messages: readonly Message[];
  /** The bytes after them are no LLRP, and nothing can be read any more. */
  readonly isBroken: boolean;
}

/** Makes messages of chunks that are cut anywhere. */
export class MessageSplitter {
  private chunks: Uint8Array[] = [];
  private length = 0;
  private needed = HEADER;

  push(chunk: Uint8Array): SplitMessages {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.needed) return { messages: [], isBroken: false };
    const bytes = Buffer.concat(this.chunks);
    const messages: Message[] = [];
    let at = 0;
    while (bytes.length - at >= HEADER) {
      const length = bytes.readUInt32BE(at + 2);
      if (!isHeader(bytes.readUInt16BE(at), length)) return { messages, isBroken: true };
      this.needed = length;
      if (bytes.length - at < length) break;
      messages.push(messageAt(bytes, at, length));
      at += length;
      this.needed = HEADER;
    }
    this.chunks = [bytes.subarray(at)];
    this.length = bytes.length - at;
    return { messages, isBroken: false };
  }
}

function isHeader(start: number, length: number): boolean {
  const version = (start >> 10) & 0b111;
  return version >= VERSION && version <= NEWEST_VERSION && start >> 13 === 0 && length >= HEADER && length <= LONGEST;
}

function messageAt(bytes: Buffer, at: number, length: number): Message {
  return { type: bytes.readUInt16BE(at) & 0x3ff, id: bytes.readUInt32BE(at + 6), body: bytes.subarray(at + HEADER, at + length) };
}
