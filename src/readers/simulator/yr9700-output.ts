import type { DevicePort } from './port';

/** Faults of the line between reader and station. Numbers count down to 0 as they happen, except `garbage`. */
export interface OutputFaults {
  /** Frames are cut at random places into pieces. */
  isSplit: boolean;
  /** Up to this many random bytes come before each frame. */
  garbage: number;
  /** This many frames have a wrong check. */
  badChecks: number;
  /** This many frames come after a false head that announces the longest frame. */
  falseHeads: number;
  /** This many frames are held back until the one after them was sent. */
  late: number;
  /** Nothing is sent at all. */
  isMute: boolean;
}

/** Sends the frames of the reader to the station, with the faults of real lines. */
export class Output {
  readonly faults: OutputFaults = { isSplit: false, garbage: 0, badChecks: 0, falseHeads: 0, late: 0, isMute: false };
  private port: DevicePort | null = null;
  private held: Uint8Array[] = [];

  constructor(private readonly random: () => number) {}

  /** Sends to this port from now on; null sends nowhere. */
  connect(port: DevicePort | null): void {
    this.port = port;
    this.held = [];
  }

  /** Sends a frame, with the faults that are set. */
  frame(bytes: Uint8Array): void {
    const { faults } = this;
    if (faults.late > 0) {
      faults.late -= 1;
      this.held.push(bytes);
      return;
    }
    this.raw(this.withFaults(bytes));
    for (const late of this.held.splice(0)) this.raw(late);
  }

  /** Sends bytes as they are, e.g. of another protocol. */
  raw(bytes: Uint8Array): void {
    if (this.faults.isMute || this.port === null) return;
    for (const piece of this.faults.isSplit ? this.pieces(bytes) : [bytes]) this.port.send(piece);
  }

  private withFaults(frame: Uint8Array): Uint8Array {
    const { faults } = this;
    const garbage = Uint8Array.from({ length: this.upTo(faults.garbage) }, () => this.upTo(0xff));
    const falseHead = faults.falseHeads > 0 ? [0xa0, 0xff] : [];
    if (faults.falseHeads > 0) faults.falseHeads -= 1;
    const bytes = Uint8Array.of(...garbage, ...falseHead, ...frame);
    if (faults.badChecks > 0) {
      faults.badChecks -= 1;
      bytes[bytes.length - 1] = ((bytes.at(-1) ?? 0) + 1) & 0xff;
    }
    return bytes;
  }

  private pieces(bytes: Uint8Array): Uint8Array[] {
    const pieces: Uint8Array[] = [];
    for (let start = 0; start < bytes.length; ) {
      const end = start + 1 + this.upTo(bytes.length - start - 1);
      pieces.push(bytes.slice(start, end));
      start = end;
    }
    return pieces;
  }

  private upTo(max: number): number {
    return Math.floor(this.random() * (max + 1));
  }
}
