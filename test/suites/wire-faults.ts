import type { Mangle } from './memory-port';

/** Makes the fault of one connection; every random choice comes from `random`. */
export type WireFault = (random: () => number) => Mangle;

export const whole: WireFault = () => (message, emit) => emit(message);

export const cut: WireFault = (random) => (message, emit) => {
  const longest = random() < 0.1 ? 1 : 20;
  for (let from = 0; from < message.length; ) {
    const to = from + 1 + Math.floor(random() * longest);
    emit(message.subarray(from, to));
    from = to;
  }
};

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
