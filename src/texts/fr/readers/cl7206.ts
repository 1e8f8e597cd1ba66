import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in French. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `Le lecteur à ${link} ne répond pas. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'Le lecteur ne commence pas à lire : il ne répond pas. Vérifiez ses antennes, puis rouvrez la liaison.'
      : `Le lecteur ne commence pas à lire : il refuse avec l’état ${status}. Vérifiez les antennes dans ses réglages ici, puis rouvrez la liaison.`,
  'cl7206-stopped':
    'Le lecteur a cessé de lire de lui-même. La station l’a fait lire de nouveau ; ceux qui sont passés entre-temps manquent peut-être.',
  'cl7206-no-store':
    'La mémoire de puces (tag cache) de ce lecteur est désactivée : ses lectures ont l’heure de leur arrivée, et celles faites sans liaison sont perdues. Activez-la avec le programme du fabricant : le lecteur garde alors ses lectures, avec sa propre heure, jusqu’à ce que la station les ait.',
  'cl7206-other-order':
    'Ce lecteur écrit ses puces dans un ordre connu par un seul programme (protocol control en premier). Ses puces sont lues ; présentez une puce d’essai à chaque antenne et comparez ici son numéro et son antenne avec ce qui est imprimé.',
};

const ADVICE = {
  nothing: 'Vérifiez l’alimentation, le câble et l’adresse ; sur le réseau, son port est 9090.',
  noise: 'Il envoie des données illisibles : soit la vitesse est fausse (115200), soit c’est un autre type de lecteur.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
