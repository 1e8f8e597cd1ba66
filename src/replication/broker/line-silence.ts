import type { Carried } from './nats-transport';

/** With nothing to send, a line of which nothing came for so many pings is dead. */
const SILENT_PINGS = 5;
/** What is sent is waited for as long as it takes a line that carries so many bytes from ping to ping. */
const BYTES_A_PING = 10_000;
/** However much was sent. */
const MOST_SILENT_PINGS = 60;

/**
 * Tells a line that is dead without a word from one that is slow. Every byte is life; an answer to a ping may wait behind much else. Pings are
 * counted, not time: while the process itself stands still, none is sent.
 */
export class LineSilence {
  private last: Carried = { received: 0, sent: 0 };
  private pings = 0;

  /** Whether the line is dead; to be called with each ping. */
  isDead(carried: Carried): boolean {
    if (carried.received !== this.last.received) {
      this.last = carried;
      this.pings = 0;
      return false;
    }
    this.pings += 1;
    const sent = Math.max(0, carried.sent - this.last.sent);
    const isDead = this.pings >= Math.min(MOST_SILENT_PINGS, SILENT_PINGS + Math.floor(sent / BYTES_A_PING));
    if (isDead) this.pings = 0;
    return isDead;
  }
}
