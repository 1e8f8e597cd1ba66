import type { Decision } from '../model/command';
import type { RaceAct } from '../model/entry';
import type { Refusal, RefusalMessages, TextField, TextProblem } from '../model/refusal.messages';

/** Returns the decision to carry out the command with this act. */
export function act(done: RaceAct): Decision {
  return { ok: true, act: done };
}

/** Returns a refusal of the command. */
export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

/** Returns a refusal because of an invalid value in the command. */
export function refuseValue(params: RefusalMessages['bad-value']): Decision {
  return refuse({ code: 'bad-value', params });
}

/** Returns a refusal because the command would change nothing. */
export function refuseNoChange(params: RefusalMessages['no-change']): Decision {
  return refuse({ code: 'no-change', params });
}

const CONTROL_CHARACTER = /\p{Cc}/u;

/** Returns the problem of a trimmed text that people typed; null when it is valid. */
export function textProblem(field: TextField, text: string, limits: { readonly from: number; readonly to: number }): TextProblem | null {
  if (CONTROL_CHARACTER.test(text)) return { problem: 'unprintable', field };
  if (text.length < limits.from) return { problem: 'missing', field };
  if (text.length > limits.to) return { problem: 'too-long', field, max: limits.to };
  return null;
}
