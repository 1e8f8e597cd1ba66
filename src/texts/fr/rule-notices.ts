import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { capitalized, riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `« ${category} »${wave === category ? '' : ` dans la vague « ${wave} »`} : ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Règles de « ${category} » : ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Un premier tour${categories.length === 0 ? '' : ` (${texts.list(categories)})`} peut durer ${durationName(lap, texts)}, mais un passage dans les ${durationName(window, texts)} après le départ est pris pour le départ et ne termine aucun tour. Choisissez une fenêtre de départ plus courte que le premier tour le plus rapide, ou un temps minimum par tour aussi long que la fenêtre.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `${capitalized(riderName(rider))} : la même décision a été prise à ${texts.time(at)} (action ${entry}), et les deux comptent. Si elle a été envoyée deux fois, annulez l’une des deux.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Les mêmes lectures du lecteur ${reader} ont déjà été décalées d’autant à ${texts.time(at)} (action ${entry}), et les deux corrections comptent. Si elle a été envoyée deux fois, annulez l’une des deux.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `« ${wave} » est partie à ${texts.time(start_at)}, avant le départ de la course à ${texts.time(gun_at)}, et ses participants gardent ce départ. Si c’est une erreur, annulez le départ de la vague ou déplacez-le.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `« ${wave} » est partie à ${texts.time(start_at)}. Après cette modification, aucune vague ne garde ce départ : ses participants partent comme prévu. Gardez la vague sous son nom ou un nouveau, ou donnez le départ de l’autre vague à cette heure.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'les participants n’en ont pas' : `connues : ${list(known)}`;
  return `aucun participant n’a cette catégorie ; ${others}. Corrigez le nom ici ou dans la liste des participants.`;
}
