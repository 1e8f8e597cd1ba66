import { createInterface } from 'node:readline';
import type { SimulatorWorld } from './command';

/** The terminal that the process runs in; SIGINT, SIGTERM and SIGQUIT end the command. */
export function terminalWorld(textOf: SimulatorWorld['textOf']): SimulatorWorld {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGQUIT'] as const) process.once(name, () => stop.abort());
  return {
    signal: stop.signal,
    textOf,
    say: (line) => void process.stdout.write(`${line}\n`),
    trace: (line) => void process.stderr.write(`${line}\n`),
    listen: (take) => {
      const typed = createInterface({ input: process.stdin });
      typed.on('line', take);
      return () => typed.close();
    },
  };
}
