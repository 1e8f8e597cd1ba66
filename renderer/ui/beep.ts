let audio: AudioContext | null = null;

/** Allows sound; call it with every click and key press. A browser plays sound only after one, the desktop always. */
export function unlockSound(action?: Event): void {
  // Older browsers do not say whether there was one; there a click or key press itself shows it.
  const activation = navigator.userActivation as UserActivation | undefined;
  const isAllowed = activation?.hasBeenActive ?? action !== undefined;
  if (!isAllowed && window.desktop === undefined) return;
  try {
    audio ??= new AudioContext();
    if (audio.state === 'suspended') audio.resume().catch(ignored);
  } catch {
    // No sound on this machine: `canSound` says so.
  }
}

/** The next click or key press tries again. */
function ignored(): void {}

/** Whether the browser would play an alarm now. */
export function canSound(): boolean {
  return audio?.state === 'running';
}

/** The browser begins to play within a few milliseconds of the click that allows it, on a slow computer later. */
const LONGEST_WAIT_MS = 2_000;

/** Allows sound by this click or key press, and waits until the browser would play. False when it does not. */
export async function allowSound(action: Event): Promise<boolean> {
  unlockSound(action);
  const context = audio;
  if (context !== null && context.state !== 'running') {
    await new Promise<void>((done) => {
      context.addEventListener('statechange', () => done(), { once: true });
      setTimeout(done, LONGEST_WAIT_MS);
    });
  }
  return canSound();
}

/** A tone of a sound. */
export interface Tone {
  readonly hertz: number;
  /** Seconds from the beginning of the sound. */
  readonly after: number;
  readonly seconds: number;
}

const ALARM: readonly Tone[] = [
  { hertz: 880, after: 0, seconds: 0.2 },
  { hertz: 660, after: 0.22, seconds: 0.2 },
];

/** Loud enough to be heard, and below what a small loudspeaker distorts. */
const LOUDEST = 0.5;

/** Plays two short tones that can be heard beside a loudspeaker van. */
export function beep(): void {
  playTones(ALARM, 0.5);
}

/** Plays a sound now, with a volume from 0 to 1; nothing where the browser allows no sound. */
export function playTones(tones: readonly Tone[], volume: number): void {
  if (audio === null || audio.state !== 'running' || volume <= 0) return;
  for (const tone of tones) play(audio, tone, volume * LOUDEST);
}

function play(context: AudioContext, { hertz, after, seconds }: Tone, gain: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const begin = context.currentTime + after;
  oscillator.type = 'square';
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(gain, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + seconds * 0.9);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(begin + seconds);
}
