import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Laissés de côté, car marqués DNS : ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Sans rang, donc classés derrière tous les autres : ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `Le classement cite des participants absents de la course : ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Aucun participant n’a cette catégorie : ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Pas encore de participants. Ajoutez des participants ou importez d’abord la liste des engagés.'
      : 'Il ne reste aucun participant pour cette liste.',
  'start-replaced': (some, texts) => `Un autre départ individuel est remplacé : ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Des tours sont déjà comptés et peuvent changer : ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `Le départ est passé (il est ${texts.time(now)}) : ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `Le départ précède celui de la course, à ${texts.time(gun_at)} : ${bibs(some, texts)}.`,
  'start-shared': (some, texts) =>
    `Absents de cette liste, mais au départ à la même heure qu’un participant de la liste : ${bibs(some, texts)}.`,
};

/** `dossards 1, 2 et 5 autres`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'autre', 'autres')] : named;
  return `${riders === 1 ? 'dossard' : 'dossards'} ${list(all)}`;
}
