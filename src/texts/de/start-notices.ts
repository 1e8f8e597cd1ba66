import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Ausgelassen wegen DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Nicht in der Rangliste, deshalb hinter allen anderen: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `In der Rangliste, aber nicht im Rennen: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Kein Teilnehmer hat diese Kategorie: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Noch keine Teilnehmer. Zuerst Teilnehmer hinzufügen oder die Meldeliste importieren.'
      : 'Für diese Liste bleibt niemand übrig.',
  'start-replaced': (some, texts) => `Ein anderer eigener Start wird ersetzt: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Es sind schon Runden gezählt, die sich ändern können: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) =>
    `Der Start liegt in der Vergangenheit (jetzt ist ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `Der Start liegt vor dem Start des Rennens um ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Nicht auf dieser Liste, aber zur selben Zeit am Start wie jemand darauf: ${bibs(some, texts)}.`,
};

/** `bibs 1, 2 and 5 more`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'weitere', 'weitere')] : named;
  return `${riders === 1 ? 'Startnummer' : 'Startnummern'} ${list(all)}`;
}
