import type { Mangle } from './memory-port';

/** Makes the fault of one connection. Every random choice comes from `random`; `later` calls back in a later turn. */
export type WireFault = (random: () => number, later: (act: () => void) => void) => Mangle;

export const whole: WireFault = () => (message, emit) => emit(message);

export const cut: WireFault = (random) => (message, emit) => cutUpTo(random() < 0.1 ? 1 : 20, random, message, emit);

function cutUpTo(longest: number, random: () => number, message: Uint8Array, emit: (piece: Uint8Array) => void): void {
  for (let from = 0; from < message.length; ) {
    const to = from + 1 + Math.floor(random() * longest);
    emit(message.subarray(from, to));
    from = to;
  }
}

/** Joins all messages that the device sends in one turn into one piece. */
export const joined: WireFault = (_, later) => {
  const held: Uint8Array[] = [];
  return (message, emit) => {
    held.push(message);
    if (held.length === 1) later(() => emit(Uint8Array.from(Buffer.concat(held.splice(0)))));
  };
};

/** Adds noise before every fifth message. */
export const noisy =
  (noise: (random: () => number) => Uint8Array): WireFault =>
  (random) =>
  (message, emit) => {
    if (random() < 0.2) emit(noise(random));
    emit(message);
  };

/** Applies all faults at random, and delays pieces by some turns, so that the cable may be pulled in the middle of a message. */
export const mixed =
  (noise: (random: () => number) => Uint8Array): WireFault =>
  (random, later) => {
    let onTheWay: Uint8Array[] = [];
    /** Pieces at the front that have arrived: taking each off the array would cost its length. */
    let arrived = 0;
    return (message, emit) => {
      const isIdle = onTheWay.length === 0;
      if (random() < 0.2) onTheWay.push(noise(random));
      // Long messages in longer pieces: a line that is slower than its device never catches up.
      cutUpTo(Math.max(20, message.length / 10), random, message, (piece) => onTheWay.push(piece));
      const travel = (): void => {
        const pieces = onTheWay.slice(arrived, arrived + 1 + Math.floor(random() * 12));
        arrived += pieces.length;
        const isEmpty = arrived === onTheWay.length;
        if (isEmpty) {
          onTheWay = [];
          arrived = 0;
        }
        emit(Uint8Array.from(Buffer.concat(pieces)));
        if (!isEmpty) later(travel);
      };
      if (isIdle) later(travel);
    };
  };
