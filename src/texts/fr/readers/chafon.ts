import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in French. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `Le lecteur à ${link} ne répond pas. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `Le lecteur ne lit aucune puce : il refuse avec l’état ${hex(status)}. Réglez-le avec le programme du fabricant, puis rouvrez la liaison.`,
};

const ADVICE = {
  nothing: 'Vérifiez l’alimentation, le câble et la vitesse (57600 ou 115200).',
  noise: 'Il envoie des données illisibles : soit la vitesse est fausse (57600 ou 115200), soit c’est un autre type de lecteur.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
