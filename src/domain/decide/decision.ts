import type { Decision, RefusalCode } from '../model/command';
import type { RaceAct } from '../model/entry';

/** The command is carried out with this act. */
export function act(done: RaceAct): Decision {
  return { ok: true, act: done };
}

/** The command is not carried out; the sentence names who or what is in the way and what to do. */
export function refuse(code: RefusalCode, sentence: string): Decision {
  return { ok: false, refusal: { code, sentence } };
}

const CONTROL_CHARACTER = /\p{Cc}/u;

/** What is wrong with a text that people typed, already trimmed, as a sentence; null when nothing is. */
export function textProblem(what: string, text: string, limits: { readonly from: number; readonly to: number }): string | null {
  if (CONTROL_CHARACTER.test(text)) return `${what} contains a character that cannot be printed. Remove it.`;
  if (text.length < limits.from) return `${what} is missing. Type it.`;
  if (text.length > limits.to) return `${what} is longer than ${limits.to} characters. Shorten it.`;
  return null;
}
