import { HOUR, MINUTE, type Ms } from '../../domain/model/time';
import type { Writer } from '../catalogue';
import { counted } from './counted';

/** A duration within a sentence: `8 s`, `1,5 s`, `30 min`, `2 horas`; `0:01:30` where it is not whole minutes. */
export function durationName(span: Ms, texts: Writer): string {
  if (span < MINUTE) return `${texts.number(span / 1000)} s`;
  if (span % HOUR === 0) return counted(span / HOUR, 'hora', 'horas');
  if (span % MINUTE === 0) return `${span / MINUTE} min`;
  return exactDuration(span, texts);
}

/** A duration as `h:mm:ss`, with milliseconds where it has any. */
export function exactDuration(span: Ms, texts: Writer): string {
  return texts.duration(span, span % 1000 === 0 ? 0 : 3);
}
