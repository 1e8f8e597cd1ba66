import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Jamais lu par aucun lecteur : DNS',
  'not-seen-since-start': ({ at }, texts) => `Lu avant le départ, la dernière fois à ${texts.time(at)}, et plus depuis : DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'sans tour complet' : `après le tour ${lap}`;
    return `Non arrivé. Vu la dernière fois à ${texts.time(at)}, ${texts.duration(silent, 0)} avant la fin : DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Arrêté sans heure. Utiliser le dernier passage, ${texts.time(at)}, pour classer les participants arrêtés`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Statut ${status === 'dns' ? 'DNS' : 'DNF'}, mais ${counted(reads, 'lecture ensuite', 'lectures ensuite')}, la dernière à ${texts.time(at)} : de nouveau en course`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `Le tour de ${texts.time(from)} à ${texts.time(to)} ressemble à ${looks_like} tours. À vérifier sous Direct`,
  'tag-like': ({ tag, own }) => `La puce inconnue ${tag} diffère d’un caractère de sa puce ${own}. À vérifier sous Participants`,
  'tag-fits': ({ tag, laps }) =>
    `Jamais lu, alors que la puce inconnue ${tag} a ${counted(laps, 'tour', 'tours')}. À vérifier sous Participants`,
  'no-start': () => 'A des tours mais pas de départ individuel ; le temps court depuis le départ général ou la vague. Saisir le départ',
  'read-without-start': ({ at }, texts) =>
    `Lu la dernière fois à ${texts.time(at)}, mais sans départ individuel, et le départ n’est pas fixé ; rien ne compte. Saisir le départ`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `A atteint ${passage} après ${over(time, limit, texts)} ; barrière horaire ${texts.duration(limit, 0)} : hors délai`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} derrière le leader après le tour ${lap} ; 80 % du premier tour du leader font ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
