import type { Timers } from '../kit/timers';

/** One step of a scenario, at `t` milliseconds from its beginning. */
export type ScenarioStep =
  | {
      readonly t: number;
      readonly kind: 'pass';
      readonly tag: string;
      readonly antenna: number;
      readonly stay: number;
      readonly rssi: number | null;
    }
  | { readonly t: number; readonly kind: 'fault'; readonly name: string; readonly value: FaultValue };

/** What a fault is set to: a number of times or milliseconds, a choice, or on and off. */
export type FaultValue = number | string | boolean;

/** A simulated reader, as a scenario acts on it. */
export interface Stage {
  /** A tag is near an antenna for `stay` milliseconds. */
  pass(step: Extract<ScenarioStep, { kind: 'pass' }>): void;
  /** False for a fault that this reader does not have. */
  fault(name: string, value: FaultValue): boolean;
}

const DEFAULT_STAY_MS = 800;

/**
 * Parses a scenario: JSON, one step on each line, comments after `//`. A pass is `{"t":0,"tag":"E200…","antenna":1}` with optional `stay`
 * and `rssi`, a fault `{"t":5000,"fault":"reboot","value":5000}`. The same scenario fits every reader.
 */
export function parseScenario(text: string): { readonly steps: readonly ScenarioStep[]; readonly problems: readonly string[] } {
  const steps: ScenarioStep[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('//')) continue;
    const step = parseStep(line);
    if (step === null) problems.push(`Line ${index + 1} is neither a pass nor a fault: ${line.trim()}`);
    else steps.push(step);
  }
  return { steps: steps.sort((a, b) => a.t - b.t), problems };
}

/** Plays a scenario. Resolves with the names of faults that the reader does not have, after the last step or when the signal aborts. */
export async function playScenario(
  steps: readonly ScenarioStep[],
  stage: Stage,
  { timers, signal }: { readonly timers: Timers; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const begun = timers.now();
  const unknown: string[] = [];
  for (const step of steps) {
    await wait(begun + step.t - timers.now(), timers, signal);
    if (signal.aborted) break;
    if (step.kind === 'pass') stage.pass(step);
    else if (!stage.fault(step.name, step.value)) unknown.push(step.name);
  }
  return unknown;
}

/** Resolves after `delay` milliseconds, at once for 0 or less, or when the signal aborts. */
export function wait(delay: number, timers: Timers, signal: AbortSignal): Promise<void> {
  if (delay <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = timers.after(delay, done);
    signal.addEventListener('abort', done, { once: true });
  });
}

function parseStep(line: string): ScenarioStep | null {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return null;
  const step: Readonly<Record<string, unknown>> = { ...value };
  const t = amount(step['t']);
  if (t === null) return null;
  if (typeof step['fault'] === 'string') {
    const set = step['value'] ?? true;
    const isValue = typeof set === 'number' || typeof set === 'string' || typeof set === 'boolean';
    return isValue ? { t, kind: 'fault', name: step['fault'], value: set } : null;
  }
  const antenna = amount(step['antenna'] ?? 1);
  const stay = amount(step['stay'] ?? DEFAULT_STAY_MS);
  const rssi = typeof step['rssi'] === 'number' ? step['rssi'] : null;
  const tag = step['tag'];
  if (typeof tag !== 'string' || !/^([0-9a-f]{2})+$/i.test(tag) || antenna === null || stay === null) return null;
  return { t, kind: 'pass', tag: tag.toUpperCase(), antenna, stay, rssi };
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function parseJson(text: string): unknown {
  try {
    // Editors of Windows write a byte order mark before the first line.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
