import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in French. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Le lecteur n’enregistre pas ses lectures. Ce qu’il lit pendant une coupure serait perdu. Activer l’enregistrement avec le programme du fabricant.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `Le lecteur envoie tout ce qu’il a enregistré (${texts.number(records)} enregistrements, environ ${durationName(takes, texts)}). La station prend ce qui manque.`,
  'ipico-not-fetched':
    'Le lecteur s’est arrêté avant d’avoir envoyé tout ce qu’il a enregistré. Chercher les tours manquants ou importer le journal du lecteur.',
};
