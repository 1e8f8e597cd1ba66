import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in French. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'Aucune antenne n’est connectée au lecteur. Vérifiez les câbles.',
  'no-such-antenna': ({ antenna }) => `Le lecteur n’a pas de port pour l’antenne ${antenna}. Corrigez les antennes dans ses réglages.`,
  'antenna-error': ({ antenna, error }) => `Défaut de l’antenne ${antenna} : ${errorText(error)}. Vérifiez son câble.`,
  'power-refused': ({ dbm, error, kept }) =>
    `Le lecteur a refusé une puissance de ${dbm} dBm : ${error === null ? 'pas de réponse' : errorText(error)}. Il garde ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Ce lecteur ne donne pas d’heures. Chaque lecture a l’heure de son arrivée, avec un retard d’environ ${writer.number(late / 1000)} s au plus. Départagez les arrivées plus serrées à l’œil ou à la photo.`,
  gap: ({ length }, writer) =>
    `Le lecteur n’a pas lu pendant ${longDuration(length, writer)}. Les passages de ce moment manquent : ajoutez-les à la main.`,
  'battery-low': ({ tag }) => `La pile de la puce ${tag} est faible. Remplacez-la avant la prochaine course.`,
  'reader-error': ({ error, restarting }) =>
    `Le lecteur signale une erreur : ${errorText(error)}. ${restarting ? 'Il est relancé.' : 'Il ne lit aucune puce jusqu’à la fin du défaut : vérifiez ses antennes, puis éteignez-le et rallumez-le.'}`,
  restarts: ({ count }, writer) =>
    `Le lecteur a été relancé ${writer.number(count)} fois et reste en défaut. Éteignez-le et rallumez-le, et notez les passages à la main jusqu’à ce qu’il lise.`,
  silent: 'Le lecteur ne répond plus. Vérifiez son alimentation et son câble. La station continue d’essayer.',
  'other-reader-type': 'Cet appareil parle un autre protocole (SW/CT), que la station ne prend pas en charge. Ce n’est pas un YR9700.',
  'yr9700-not-answering': ({ link, received }) => `Le lecteur de ${link} ne répond pas. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Vérifiez son alimentation et son câble, ses interrupteurs (3 et 4 sur ON pour le réseau, 7 et 8 sur ON pour la liaison série) et la vitesse (115200 ou 38400).',
  noise: 'Il envoie des données illisibles : la vitesse est fausse (115200 ou 38400), ou c’est un autre type de lecteur.',
  'other-protocol': 'Il parle un autre protocole (SW/CT) et n’est pas un YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'la commande a échoué',
  32: 'son contrôleur a été réinitialisé',
  33: 'son émetteur n’a pas pu être allumé',
  34: 'l’antenne manque',
  35: 'sa mémoire n’a pas pu être écrite',
  36: 'sa mémoire n’a pas pu être lue',
  37: 'la puissance d’émission n’a pas pu être réglée',
  49: 'l’inventaire a échoué',
  54: 'aucune puce à proximité',
  56: 'son tampon est vide',
  65: 'commande ou valeur inconnue',
  70: 'l’adresse n’est pas permise',
  71: 'le numéro d’antenne n’est pas permis',
  72: 'la puissance n’est pas permise',
  73: 'la région n’est pas permise',
  79: 'la fréquence n’est pas permise',
  82: 'sa radio n’est calée sur aucune fréquence',
  83: 'sa puce radio ne répond pas',
  84: 'il n’atteint pas la puissance demandée',
  86: 'la région ne permet pas cet usage du spectre',
  87: 'la puissance d’émission est trop faible',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `erreur ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'sa puissance précédente';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
