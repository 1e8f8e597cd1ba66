import type { Beep } from './next-starts';

/** Safari before 14.1 has it under this name only. */
type AudioWindow = typeof window & { readonly webkitAudioContext?: typeof AudioContext };

const TONES: Readonly<Record<Beep, { readonly hertz: number; readonly seconds: number }>> = {
  ready: { hertz: 660, seconds: 0.15 },
  count: { hertz: 880, seconds: 0.15 },
  go: { hertz: 1_320, seconds: 0.7 },
};

/** The sound of the countdown. A browser plays it only after somebody tapped the page, so it begins switched off. */
export class StartSound {
  #audio: AudioContext | null = null;
  #isWanted = false;

  /** Whether a sound can be heard now; false as well while the system has interrupted it. */
  get isOn(): boolean {
    return this.#isWanted && this.#audio?.state === 'running';
  }

  /** Call it with a tap or a key press. Resolves once it is known whether there is sound. */
  async turnOn(): Promise<void> {
    this.#isWanted = true;
    try {
      this.#audio = this.#audio ?? createAudio();
      await this.#audio?.resume();
    } catch {
      // This machine has no sound: `isOn` says so.
    }
  }

  turnOff(): void {
    this.#isWanted = false;
  }

  /** Plays a sound after so many milliseconds; nothing while it is off. */
  play(beep: Beep, afterMs: number): void {
    if (!this.isOn || this.#audio === null) return;
    const { hertz, seconds } = TONES[beep];
    const begin = this.#audio.currentTime + Math.max(0, afterMs) / 1_000;
    const oscillator = this.#audio.createOscillator();
    const volume = this.#audio.createGain();
    oscillator.type = 'square';
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0.3, begin);
    volume.gain.setValueAtTime(0.3, begin + seconds * 0.8);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + seconds);
    oscillator.connect(volume);
    volume.connect(this.#audio.destination);
    oscillator.start(begin);
    oscillator.stop(begin + seconds);
  }
}

function createAudio(): AudioContext | null {
  const Audio = (window.AudioContext as typeof AudioContext | undefined) ?? (window as AudioWindow).webkitAudioContext;
  return Audio === undefined ? null : new Audio();
}
