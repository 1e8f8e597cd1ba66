import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { capitalized, riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `“${category}”${wave === category ? '' : ` in wave “${wave}”`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Rules of “${category}”: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `A first lap${categories.length === 0 ? '' : ` of ${texts.list(categories)}`} may take ${durationName(lap, texts)}, but a passing up to ${durationName(window, texts)} after the start is taken for the start and ends no lap. Make the start window shorter than the fastest first lap, or the minimum lap time as long as the window.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `${capitalized(riderName(rider))} was given the same at ${texts.time(at)} (action ${entry}), and both count. If it was sent twice, undo one of them.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `The same reads of reader ${reader} were moved by as much at ${texts.time(at)} (action ${entry}), and both count. If it was sent twice, undo one of them.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `“${wave}” started at ${texts.time(start_at)}, before the gun at ${texts.time(gun_at)}, and its riders keep that start. If that is wrong, undo the start of the wave, or move it.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `“${wave}” started at ${texts.time(start_at)}. No wave keeps that start after this change: its riders start as planned. Keep the wave under its name or a new one, or start the other wave at that time.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'riders have none' : `known: ${list(known)}`;
  return `no rider has this category; ${others}. Correct the name here or in the list of riders.`;
}
