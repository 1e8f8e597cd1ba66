/** LLRP messages: 3 reserved bits, 3 bits version, 10 bits type, length, id, all big endian (standard, section 16.1; see `driver.ts`). */

/** Types of the messages that the station sends or handles (standard, section 16.1). */
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

/** The type of a reply is that of its request plus this. */
export const REPLY_OFFSET = 10;

/** One message, without its header. */
export interface Message {
  /** 0 to 1023. */
  readonly type: number;
  /** A reply has the id of its request. */
  readonly id: number;
  readonly body: Uint8Array;
}

const HEADER_BYTES = 10;
/** LLRP 1.0.1, which every reader speaks until another version is negotiated. */
const VERSION = 1;
/** LLRP 1.1 has the same form. */
const MAX_VERSION = 2;
/** No reader sends longer messages: a greater length is a sign that the bytes are something else. */
const MAX_MESSAGE_BYTES = 1 << 20;

/** Returns the bytes of a message. */
export function renderMessage({ type, id, body }: Message): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES + body.length);
  bytes.writeUInt16BE((VERSION << 10) | type, 0);
  bytes.writeUInt32BE(bytes.length, 2);
  bytes.writeUInt32BE(id, 6);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

/** What a chunk completed. */
export interface SplitMessages {
  /** The messages that the chunk completes, in order. */
  readonly messages: readonly Message[];
  /** True when the bytes after them are not LLRP: nothing can be read any more. */
  readonly isBroken: boolean;
}

/** Turns chunks, cut anywhere, into messages. */
export class MessageSplitter {
  private chunks: Uint8Array[] = [];
  private length = 0;
  private needed = HEADER_BYTES;

  /** Takes a chunk and returns the messages that it completes. */
  push(chunk: Uint8Array): SplitMessages {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.needed) return { messages: [], isBroken: false };
    const bytes = Buffer.concat(this.chunks);
    const messages: Message[] = [];
    let at = 0;
    while (bytes.length - at >= HEADER_BYTES) {
      const length = bytes.readUInt32BE(at + 2);
      if (!isHeader(bytes.readUInt16BE(at), length)) return { messages, isBroken: true };
      this.needed = length;
      if (bytes.length - at < length) break;
      messages.push(messageAt(bytes, at, length));
      at += length;
      this.needed = HEADER_BYTES;
    }
    this.chunks = [bytes.subarray(at)];
    this.length = bytes.length - at;
    return { messages, isBroken: false };
  }
}

function isHeader(start: number, length: number): boolean {
  const version = (start >> 10) & 0b111;
  return version >= VERSION && version <= MAX_VERSION && start >> 13 === 0 && length >= HEADER_BYTES && length <= MAX_MESSAGE_BYTES;
}

function messageAt(bytes: Buffer, at: number, length: number): Message {
  return { type: bytes.readUInt16BE(at) & 0x3ff, id: bytes.readUInt32BE(at + 6), body: bytes.subarray(at + HEADER_BYTES, at + length) };
}
