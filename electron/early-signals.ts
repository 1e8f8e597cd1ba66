/** Signals that ask the program to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP'] as const;

/** A program that does not come to its end by itself is ended after so long: nobody may be there to answer a dialog of the start. */
export const END_LIMIT_MS = 20_000;

interface EarlySignalsParts {
  readonly signals: { on(signal: (typeof SIGNALS)[number], listener: () => void): unknown };
  /** Ends the program at once. */
  readonly exit: () => void;
  readonly limitMs?: number;
}

/**
 * Takes the signals from now on, also before there is anything to close: the system's own handler would quit like a user, who is asked
 * about a race that runs. Returns how to name what a signal does; one that came before does it at once. Where that does not end the
 * program in time, or where it is still starting then, it is ended. Call it when the program is ready: before, its own handlers replace these.
 */
export function takeEndSignals({ signals, exit, limitMs = END_LIMIT_MS }: EarlySignalsParts): (onSignal: () => void) => void {
  let isAsked = false;
  let end: (() => void) | null = null;
  const onSignal = (): void => {
    if (!isAsked) setTimeout(exit, limitMs);
    isAsked = true;
    end?.();
  };
  for (const signal of SIGNALS) signals.on(signal, onSignal);
  return (onEnd) => {
    end = onEnd;
    if (isAsked) onEnd();
  };
}
