import type { Decision } from '../model/command';
import type { RaceAct } from '../model/entry';
import type { Refusal, RefusalMessages, TextField, TextProblem } from '../model/refusal.messages';

/** The command is carried out with this act. */
export function act(done: RaceAct): Decision {
  return { ok: true, act: done };
}

/** The command is not carried out. */
export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

/** The command is not carried out, because of a value in it. */
export function refuseValue(params: RefusalMessages['bad-value']): Decision {
  return refuse({ code: 'bad-value', params });
}

/** The command is not carried out, because everything is as it wants it. */
export function refuseNoChange(params: RefusalMessages['no-change']): Decision {
  return refuse({ code: 'no-change', params });
}

const CONTROL_CHARACTER = /\p{Cc}/u;

/** What is wrong with a text that people typed, already trimmed; null when nothing is. */
export function textProblem(field: TextField, text: string, limits: { readonly from: number; readonly to: number }): TextProblem | null {
  if (CONTROL_CHARACTER.test(text)) return { problem: 'unprintable', field };
  if (text.length < limits.from) return { problem: 'missing', field };
  if (text.length > limits.to) return { problem: 'too-long', field, max: limits.to };
  return null;
}
