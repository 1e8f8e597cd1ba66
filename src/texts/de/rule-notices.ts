import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `„${category}“${wave === category ? '' : ` in Welle „${wave}“`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regeln von „${category}“: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Eine erste Runde${categories.length === 0 ? '' : ` (${texts.list(categories)})`} darf ${durationName(lap, texts)} dauern, ein Durchgang bis ${durationName(window, texts)} nach dem Start gilt aber als Start und beendet keine Runde. Das Startfenster kürzer machen als die schnellste erste Runde, oder die Mindestrundenzeit so lang wie das Startfenster.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `${riderName(rider)} hat um ${texts.time(at)} dasselbe bekommen (Aktion ${entry}), und beides zählt. Wurde es zweimal gesendet, eines davon rückgängig machen.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Dieselben Lesungen von Lesegerät ${reader} wurden um ${texts.time(at)} schon um ebenso viel verschoben (Aktion ${entry}), und beides zählt. Wurde es zweimal gesendet, eines davon rückgängig machen.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `„${wave}“ ist um ${texts.time(start_at)} gestartet, vor dem Startschuss um ${texts.time(gun_at)}, und die Teilnehmer behalten diesen Start. Ist das falsch, den Start der Welle rückgängig machen oder verschieben.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `„${wave}“ ist um ${texts.time(start_at)} gestartet. Nach dieser Änderung behält keine Welle diesen Start: Die Teilnehmer starten wie geplant. Die Welle unter ihrem Namen oder einem neuen behalten, oder die andere Welle zu dieser Zeit starten.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'die Teilnehmer haben keine' : `bekannt: ${list(known)}`;
  return `Kein Teilnehmer hat diese Kategorie; ${others}. Namen hier oder in der Teilnehmerliste berichtigen.`;
}
