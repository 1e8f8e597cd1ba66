import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { STATUS_NAMES, toRider } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Compté comme tour ${lap}${unknown_tag ? ' d’une puce sans participant' : ''}${finish ? ' : arrivée' : ''}.`,
  start: 'Départ individuel (départ réel) : début du tour 1.',
  'same-crossing': ({ at }, texts) => `Même passage que ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Vu à ${texts.timeToSecond(at)}${antenna === null ? '' : `, antenne ${antenna}`}. Le départ n’est pas fixé ; ne compte pas.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Trop tôt après le départ à ${texts.time(start_at)} : un tour dure au moins ${durationName(min_lap, texts)} ; ignoré.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Seulement ${durationName(ridden, texts)} de course depuis le passage à ${texts.time(at)}, car la course était neutralisée : un tour dure au moins ${durationName(min_lap, texts)} ; ignoré.`,
  neutralised: ({ from, until }, texts) =>
    `Pendant la neutralisation ${until === null ? `depuis ${texts.time(from)}` : `de ${texts.time(from)} à ${texts.time(until)}`} ; ignoré.`,
  'before-start': ({ start_at }, texts) => `Avant le départ à ${texts.time(start_at)} ; ignoré.`,
  'after-stop': ({ stopped_at }, texts) => `Après l’arrêt de la course à ${texts.time(stopped_at)} ; ignoré.`,
  'after-time': ({ ended_at }, texts) => `Après la fin du temps à ${texts.time(ended_at)} ; ignoré.`,
  'after-finish': ({ finish_at }, texts) => `Nouveau passage après l’arrivée à ${texts.time(finish_at)} ; ignoré.`,
  'clock-ahead': 'Daté de plus d’un jour après son arrivée : l’horloge du lecteur était fausse. Il comptera une fois l’horloge corrigée.',
  voided: ({ reason }) => `Invalidé par le chronométreur${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const how = [...(rider === null ? [] : [`attribué ${toRider(rider)}`]), ...(at === null ? [] : [`déplacé à ${texts.time(at)}`])].join(
      ', ',
    );
    return `Corrigé par le chronométreur${how === '' ? '' : ` : ${how}`}${inBrackets(reason)}.`;
  },
  departure: 'Les événements « puce partie » ne comptent pas.',
  'not-started': 'Le participant est marqué DNS ; ignoré.',
  withdrawn: ({ status, at }, texts) => `Après le statut ${STATUS_NAMES[status]} à ${texts.time(at)} ; ignoré.`,
  parked: ({ from }, texts) => `Puce immobile : lue sans pause depuis ${texts.time(from)}, ce qui compte une fois.`,
  muted: 'Cette puce est ignorée.',
  'superseded-start': 'Remplacé par un passage ultérieur au départ.',
  passage: ({ passage, lap }) => `${passage}, tour ${lap}.`,
  'extra-passage': ({ point, lap }) => `Encore une fois à ${point} dans le tour ${lap} : le parcours n’y passe pas de nouveau ; ignoré.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Trop tôt ici${point === '' ? '' : ` (${point})`} : moins de ${durationName(not_before, texts)} après ${texts.time(from)}, début du tour ; ignoré.`,
  'start-point': ({ point }) => `Au point de départ ${point}, après le départ individuel ; ignoré.`,
  elsewhere: ({ point }) => `Ailleurs : ${point} n’est pas sur le parcours de ce participant ; ignoré.`,
  'ignored-point': ({ point }) => `À ${point}, où les lectures ne comptent pas.`,
  'no-point': ({ reader }) =>
    reader === '' ? 'Ailleurs : à aucun point de cette course ; ignoré.' : `Ailleurs : le lecteur ${reader} n’est à aucun point ; ignoré.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
