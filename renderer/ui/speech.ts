import { useSyncExternalStore } from 'react';

/** What waits to be said; of more, the oldest are left out: riders of a bunch would be named for minutes. */
const MOST_WAITING = 3;
/** Later, it is no news. */
const SAID_WITHIN_MS = 8_000;

interface Waiting {
  readonly text: string;
  readonly language: string;
  readonly volume: number;
  readonly since: number;
}

let waiting: readonly Waiting[] = [];
let isSpeaking = false;

/** A voice on this machine itself for a language (BCP 47); null where there is none. Others would send names to a server, or fail without a network. */
function localVoice(language: string): SpeechSynthesisVoice | null {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  const local = (synthesis?.getVoices() ?? []).filter(({ localService }) => localService);
  const [base = ''] = language.toLowerCase().split('-');
  const of = (voice: SpeechSynthesisVoice): string => voice.lang.toLowerCase().replace('_', '-');
  return local.find((voice) => of(voice) === language.toLowerCase()) ?? local.find((voice) => of(voice).split('-')[0] === base) ?? null;
}

/** Whether this machine can speak a language by itself. Browsers find their voices some time after the page is there. */
export function useCanSpeak(language: string): boolean {
  return useSyncExternalStore(onVoices, () => localVoice(language) !== null);
}

function onVoices(listener: () => void): () => void {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

/** Says a text after what is being said; nothing where this machine has no voice for the language. */
export function say(text: string, language: string, volume: number): void {
  if (localVoice(language) === null) return;
  waiting = [...waiting, { text, language, volume, since: performance.now() }].slice(-MOST_WAITING);
  sayNext();
}

function sayNext(): void {
  if (isSpeaking) return;
  waiting = waiting.filter(({ since }) => performance.now() - since < SAID_WITHIN_MS);
  const [next, ...rest] = waiting;
  const voice = next === undefined ? null : localVoice(next.language);
  if (next === undefined || voice === null) return;
  waiting = rest;
  isSpeaking = true;
  const utterance = new SpeechSynthesisUtterance(next.text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.volume = next.volume;
  const goOn = (): void => {
    isSpeaking = false;
    sayNext();
  };
  utterance.addEventListener('end', goOn);
  utterance.addEventListener('error', goOn);
  window.speechSynthesis.speak(utterance);
}
