import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in French. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Pas encore connecté.',
  opening: 'Connexion et réglage du lecteur en cours.',
  ready: 'Connecté, en attente de puces.',
  reading: 'Les lectures arrivent.',
  disconnected: 'Déconnecté par le chronométreur.',
  removed: 'Ce lecteur a été supprimé.',
  'no-answer': ({ connects }) =>
    connects
      ? 'L’expéditeur a disparu. Vérifiez que son programme tourne et que son ordinateur est sur le réseau. Il se reconnecte de lui-même.'
      : 'Le lecteur ne répond plus. Vérifiez son alimentation et son câble. La station continue d’essayer.',

  unreadable:
    'Rien de ce que le lecteur envoie n’est compris. Vérifiez sa vitesse (baud), son type et son modèle de ligne ; sa trace des échanges montre ce qu’il envoie.',
  'driver-failed': ({ reason }) =>
    `Le pilote du lecteur a échoué${reason === '' ? '' : ` (${reason})`} et a été relancé. Enregistrez la trace des échanges et signalez cette erreur.`,
  'not-stored': ({ reason }) =>
    `Des lectures n’ont pas pu être enregistrées (${reason}). Elles sont gardées en mémoire, avec un nouvel essai chaque seconde. Ne fermez pas la station.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Une lecture est arrivée ${seconds(back, texts)} après l’heure que lui donne l’horloge ${ownerText(sender)}`;
    return kept
      ? `${late}. Si elle y était stockée, tout va bien. Si cette horloge a été retardée, vérifiez les tours depuis ; la station la suit après quelques autres lectures.`
      : `${late}, et des lectures plus tardives l’avaient précédée : cette horloge a été retardée, ou d’anciennes lectures sont renvoyées. La lecture a l’heure de son arrivée jusqu’à ce que d’autres lectures le montrent. Vérifiez son tour.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `L’horloge de cet ordinateur a été ${by > 0 ? 'avancée' : 'retardée'} de ${seconds(by, texts)} pendant la course. Les lectures de ce lecteur gardent l’heure d’avant, pour que ses tours restent justes : ne les corrigez pas.`,

  'already-linked': ({ address, reader }) => `${address} est déjà utilisé, par le lecteur ${reader}.`,
  'other-kind': ({ reader, kind }) =>
    `${reader} est un lecteur ${kind}. Pour en utiliser un d’un autre type, supprimez-le et ajoutez l’autre lecteur.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `à ${texts.time(first)}` : `de ${texts.time(first)} à ${texts.time(last)}`;
  const reads = counted(count, 'lecture enregistrée', 'lectures enregistrées');
  const delayed = `le réseau ${count === 1 ? 'l’avait retardée' : 'les avait retardées'}`;
  const why = cause === 'clock-set' ? `l’horloge ${ownerText(sender)} avait été changée` : delayed;
  return `${reads} ${when} ${mixed ? 'environ ' : ''}${seconds(by, texts)} trop ${by > 0 ? 'tôt' : 'tard'}, car ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'D’autres appareils envoient sous le même nom, et une correction changerait aussi leurs lectures : vérifiez à la main les tours de ce moment, et donnez à chaque appareil un nom à lui.';
  if (mixed) return 'L’erreur n’est pas la même pour toutes, ou d’autres sont entre elles : vérifiez à la main les tours de ce moment.';
  if (cause === 'clock-set') return 'Corrigez l’horloge pour ce moment.';
  return `Corrigez l’horloge pour ce moment, sauf si l’horloge ${ownerText(sender)} a été avancée juste après.`;
}

/** Whose clock it is, after `l’horloge`. */
function ownerText(sender: string | undefined): string {
  return sender === undefined ? 'du lecteur' : `de ${sender}`;
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `L’horloge ${owner} n’est pas réglée ; ses lectures ont l’heure de leur arrivée. Appuyez sur Régler l’horloge sur sa carte, si ce bouton y est ; sinon, réglez-la sur le lecteur, ou redémarrez-le et reconnectez-le.`;
    case 'jumped':
      return `L’horloge ${owner} a été ${problem.by > 0 ? 'avancée' : 'retardée'} de ${seconds(problem.by, texts)}. Les lectures sont corrigées à partir de maintenant. Celles qui ont été enregistrées avec une heure fausse sont citées dans les messages de ce lecteur.`;
    case 'not-compared':
      return `L’horloge ${owner} n’a pas été comparée depuis plus de ${texts.number(problem.after / 60_000)} minutes. Ses heures sont corrigées d’après la dernière comparaison. Vérifiez que le lecteur répond encore.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
