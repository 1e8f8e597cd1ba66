import type { Carried } from './nats-transport';

/** So many pings without an answer are suspicious; one more for each so many bytes that the line carried meanwhile. */
const UNANSWERED_PINGS = 5;
const BYTES_A_PING = 10_000;

/**
 * Tells a broker that is there and does nothing that it is asked for from one that is gone: a server whose store hangs reads nothing more of a
 * connection that asked for something, not even pings. It still sends pings of its own, and takes a new connection at once.
 */
export class AnswerWatch {
  /** Whether the broker is such a one. */
  isStuck = false;
  private answered: Carried | null = null;
  private isSuspect = false;
  private attempts = 0;

  /** With each ping: how many have no answer, with this one. */
  pinged(pending: number, carried: Carried): void {
    if (pending <= 1 || this.answered === null) {
      this.answered = carried;
      this.isSuspect = false;
      return;
    }
    const received = carried.received - this.answered.received;
    const moved = received + carried.sent - this.answered.sent;
    this.isSuspect = pending >= UNANSWERED_PINGS + Math.floor(moved / BYTES_A_PING);
    if (this.isSuspect && received > 0) this.isStuck = true;
  }

  /** A connection is tried after a loss. */
  reconnecting(): void {
    this.attempts += 1;
    if (this.attempts > 1) this.gone();
  }

  /** Nobody is there. */
  gone(): void {
    this.isSuspect = false;
    this.isStuck = false;
  }

  connected(): void {
    if (this.isSuspect) this.isStuck = true;
    this.isSuspect = false;
    this.answered = null;
    this.attempts = 0;
  }

  /** What it was asked for came. */
  done(): void {
    this.isStuck = false;
  }
}
