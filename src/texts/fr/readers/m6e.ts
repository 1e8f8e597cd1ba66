import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in French. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `Le module à ${link} répond trop lentement. Vérifiez le réseau, le câble et tout adaptateur entre les deux.`
      : `Le module à ${link} ne répond pas. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`région ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antennes ${antennas.join(' + ')}`,
    ].join(', ');
    return `La station a réglé le module : ${settings}. Sans courant, il l’oublie ; il est réglé de nouveau à la prochaine liaison.`;
  },
  'm6e-no-region':
    'Le module n’a pas de région et ne lit pas sans elle. Choisissez ici, dans les réglages du lecteur, la région de ce pays.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'Le module a cessé de lire et a été réglé de nouveau. Ceux qui sont passés entre-temps manquent peut-être. Vérifiez son alimentation.',
  'm6e-hot': 'Le module est trop chaud et lit moins. Mettez-le à l’ombre ou au frais, ou baissez sa puissance.',
  'm6e-antenna': 'L’antenne renvoie ce que le module émet. Vérifiez qu’elle est branchée et faite pour cette fréquence.',
  'm6e-fault': ({ status }) =>
    `Le module signale l’erreur ${hex(status)} pendant la lecture. S’il manque des puces, coupez un instant son courant.`,
};

const ADVICE = {
  nothing: 'Vérifiez l’alimentation, le câble et la vitesse (115200).',
  noise: 'Il envoie des données illisibles : soit la vitesse est fausse (115200), soit c’est un autre type de lecteur.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'le type de puces',
  region: 'la région',
  power: 'la puissance',
  antennas: 'les antennes',
  filter: 'l’annonce de chaque lecture',
};

function settingRefused(what: string, status: number | null): string {
  return status === null ? `Le module ne répond pas au réglage : ${what}.` : `Le module n’accepte pas ${what} : état ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'Le module ne répond pas quand il doit lire. La station essaie de nouveau.'
    : `Le module refuse de lire : état ${hex(status)}. Vérifiez région, puissance et antennes dans ses réglages ici ; la station essaie de nouveau.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
