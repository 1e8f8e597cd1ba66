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

/** Plays two short tones that can be heard beside a loudspeaker van. */
export function beep(): void {
  if (audio === null || audio.state !== 'running') return;
  tone(audio, 880, 0);
  tone(audio, 660, 0.22);
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const begin = context.currentTime + after;
  oscillator.type = 'square';
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.25, begin);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.18);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(begin + 0.2);
}
