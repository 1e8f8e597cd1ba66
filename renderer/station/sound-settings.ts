import { useSyncExternalStore } from 'react';
import { RACE_SOUNDS, type RaceSound } from '../state/race-sounds';
import type { Tone } from '../ui/beep';
import { machineStore } from '../ui/storage';

/** What this device lets be heard. */
export interface SoundSettings {
  readonly on: Readonly<Record<RaceSound, boolean>>;
  /** From 0 to 1. */
  readonly volume: number;
  /** Bibs of riders to be called, as they were typed. */
  readonly called: string;
  /** Whose bib and name are spoken. */
  readonly spoken: Readonly<Record<'called' | 'finish', boolean>>;
}

/** Each can be told apart by its pitch and its rhythm: one high tick, a rising three, a low double, and a call of two and two. */
export const TONES: Readonly<Record<RaceSound, readonly Tone[]>> = {
  passing: [{ hertz: 1_320, after: 0, seconds: 0.07 }],
  finish: [
    { hertz: 660, after: 0, seconds: 0.12 },
    { hertz: 880, after: 0.13, seconds: 0.12 },
    { hertz: 1_175, after: 0.26, seconds: 0.3 },
  ],
  unknown: [
    { hertz: 220, after: 0, seconds: 0.18 },
    { hertz: 196, after: 0.2, seconds: 0.3 },
  ],
  called: [
    { hertz: 988, after: 0, seconds: 0.14 },
    { hertz: 740, after: 0.15, seconds: 0.14 },
    { hertz: 988, after: 0.34, seconds: 0.14 },
    { hertz: 740, after: 0.49, seconds: 0.2 },
  ],
};

const KEY = 'racetag.sounds';
const QUIET: SoundSettings = {
  on: { called: false, finish: false, unknown: false, passing: false },
  volume: 0.5,
  called: '',
  spoken: { called: false, finish: false },
};
const MAX_CALLED = 500;

/** Parses what this device stored; what is missing or wrong in it is as at first: quiet. */
export function readSoundSettings(stored: string | null): SoundSettings {
  const { on, volume, called, spoken } = recordOf(parsed(stored));
  const ons = recordOf(on);
  const says = recordOf(spoken);
  const isOn = (sound: RaceSound): boolean => ons[sound] === true;
  return {
    on: { called: isOn('called'), finish: isOn('finish'), unknown: isOn('unknown'), passing: isOn('passing') },
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : QUIET.volume,
    called: typeof called === 'string' ? called.slice(0, MAX_CALLED) : '',
    spoken: { called: says['called'] === true, finish: says['finish'] === true },
  };
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    // The next choice replaces it.
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

let settings: SoundSettings | null = null;
const listeners = new Set<() => void>();

export function soundSettings(): SoundSettings {
  settings ??= readSoundSettings(machineStore.getItem(KEY));
  return settings;
}

/** Changes the settings of this device and stores them. */
export function setSoundSettings(change: Partial<SoundSettings>): void {
  settings = { ...soundSettings(), ...change };
  machineStore.setItem(KEY, JSON.stringify(settings));
  for (const listener of listeners) listener();
}

export function useSoundSettings(): SoundSettings {
  return useSyncExternalStore(subscribe, soundSettings);
}

/** Whether anything of the race is to be heard. */
export function isAnySoundOn({ on, spoken }: SoundSettings): boolean {
  return RACE_SOUNDS.some((sound) => on[sound]) || spoken.called || spoken.finish;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
