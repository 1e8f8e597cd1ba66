import type { P3Messages } from '../../../readers/p3/p3.messages';
import type { MessageTexts } from '../../catalogue';

/** What a P3 decoder reports, in French. */
export const p3Texts: MessageTexts<P3Messages> = {
  'p3-not-answering': ({ link }) =>
    `L’appareil à ${link} n’envoie aucun passage dans le protocole P3. Vérifiez l’adresse, et que pas plus de quatre programmes ne sont connectés au décodeur.`,
};
