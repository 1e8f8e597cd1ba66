import type { Mangle } from './memory-port';

/** Makes the fault of one connection; every random choice comes from `random`. */
export type WireFault = (random: () => number) => Mangle;

export const whole: WireFault = () => (message, emit) => emit(message);

export const cut: WireFault = (random) => (message, emit) => cutUpTo(random() < 0.1 ? 1 : 20, random, message, emit);

function cutUpTo(longest: number, random: () => number, message: Uint8Array, emit: (piece: Uint8Array) => void): void {
  for (let from = 0; from < message.length; ) {
    const to = from + 1 + Math.floor(random() * longest);
    emit(message.subarray(from, to));
    from = to;
  }
}

/** Everything that the device says in one turn comes in one piece. */
export const joined: WireFault = () => {
  const held: Uint8Array[] = [];
  return (message, emit) => {
    held.push(message);
    if (held.length === 1) setImmediate(() => emit(Uint8Array.from(Buffer.concat(held.splice(0)))));
  };
};

/** Noise in front of every fifth message. */
export const noisy =
  (noise: (random: () => number) => Uint8Array): WireFault =>
  (random) =>
  (message, emit) => {
    if (random() < 0.2) emit(noise(random));
    emit(message);
  };

/** All of it at random, and late: pieces wait on the line for some turns, so that whoever pulls the cable finds half a message there. */
export const mixed =
  (noise: (random: () => number) => Uint8Array): WireFault =>
  (random) => {
    const onTheWay: Uint8Array[] = [];
    return (message, emit) => {
      const isIdle = onTheWay.length === 0;
      if (random() < 0.2) onTheWay.push(noise(random));
      // Long messages in longer pieces: a line that is slower than its device never catches up.
      cutUpTo(Math.max(20, message.length / 10), random, message, (piece) => onTheWay.push(piece));
      const travel = (): void => {
        emit(Uint8Array.from(Buffer.concat(onTheWay.splice(0, 1 + Math.floor(random() * 12)))));
        if (onTheWay.length > 0) setImmediate(travel);
      };
      if (isIdle) setImmediate(travel);
    };
  };
