import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in French. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `L’heure « ${time} » n’est pas comprise ; ces lectures ont l’heure de leur arrivée. Formats compris : 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 et secondes depuis 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Signal de départ du lecteur à ${texts.time(at)}. Heure d’arrivée du signal, car l’horloge du lecteur n’a pas encore été comparée : elle indique ${shown}. Il ne donne pas le départ de lui-même : si c’était le départ, utilisez cette heure comme heure de départ. Si le signal est arrivé en retard, saisissez l’heure de départ à la main.`
      : `Signal de départ du lecteur à ${texts.time(at)} (${shown} à son horloge). Il ne donne pas le départ de lui-même : si c’était le départ, utilisez cette heure comme heure de départ.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} à son horloge)`;
    return count === 1
      ? `Un temps sans numéro${onChannel(antenna)} à ${time}. Il ne compte pas. Si c’était un participant, ajoutez le passage à la main.`
      : `${texts.number(count)} temps sans numéro${onChannel(antenna)}, le dernier à ${time}. Ils ne comptent pas. Si c’étaient des participants, ajoutez les passages à la main ; la trace des échanges contient les temps.`;
  },
  'link-back': ({ since }, texts) =>
    `Le lecteur est de nouveau connecté. Des lectures faites depuis ${texts.time(since)} peuvent manquer, car il n’envoie chacune qu’une fois : cherchez des tours manqués depuis, ou importez le journal du lecteur.`,
  'log-begun-anew': ({ since }, texts) =>
    `Le lecteur a vidé sa mémoire, ou a été remplacé, pendant qu’il n’était pas connecté. Des lectures faites avant cela et après ${texts.time(since)} peuvent manquer : cherchez des tours manqués depuis.`,
  'log-gap': (gap) => `${lacking(gap)} du journal du lecteur. La station ${isOne(gap) ? 'la' : 'les'} demande au lecteur.`,
  'log-filled': (gap) => `${entries(gap)} du journal du lecteur : tout est arrivé, rien ne manque.`,
  'log-not-filled': (gap, texts) => {
    const missing = isOne(gap) ? lacking(gap) : `Il manque ${texts.number(gap.count)} des entrées ${range(gap)}`;
    return `${missing} du journal du lecteur, bien que la station ${isOne(gap) ? 'l’ait demandée' : 'les ait demandées'}. Cherchez des tours manqués, ou récupérez ces données avec le programme du lecteur.`;
  },
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`numéro ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} à son horloge)`);
}

const CHANGES = {
  cleared: (number, time) => `L’appareil a retiré le temps du ${number} à ${time}. S’il compte ici, supprimez ce passage.`,
  disqualified: (number, time) =>
    `L’appareil a retiré le temps du ${number} à ${time} et disqualifié le participant. S’il compte ici, supprimez ce passage, ou marquez le participant DSQ.`,
  entered: (number, time) =>
    `Un temps a été saisi sur l’appareil pour le ${number} : ${time}. Il ne compte pas ici : changez l’heure de ce passage, ou ajoutez-le.`,
  invalid: (number, time) => `L’appareil marque un temps du ${number} à ${time} comme non valable. Il ne compte pas.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` sur le canal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

function entries(gap: Gap): string {
  return `${isOne(gap) ? 'Entrée' : 'Entrées'} ${range(gap)}`;
}

function lacking(gap: Gap): string {
  return `Il manque ${isOne(gap) ? 'l’entrée' : 'les entrées'} ${range(gap)}`;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} à ${to}`;
}
