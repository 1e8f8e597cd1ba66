import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in French. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'Le lecteur n’enregistre pas ses lectures. Ce qu’il lit pendant une coupure serait perdu. Activer l’enregistrement avec le programme du fabricant.',
  'ipico-marked':
    'Le lecteur a enregistré des lectures qu’aucun programme n’a encore téléchargées. Si la station perd la connexion pendant une course, elle les prend toutes, et le lecteur les tient alors pour téléchargées : un programme qui ne télécharge que les nouvelles lectures ne les trouverait pas. Téléchargez-les d’abord avec lui, ou faites-lui tout prendre ensuite.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `Le lecteur envoie tout ce qu’il a enregistré (${texts.number(records)} enregistrements, environ ${durationName(takes, texts)}). La station prend ce qui manque.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'Le lecteur s’est arrêté avant d’avoir envoyé tout ce qu’il a enregistré. Chercher les tours manquants ou importer le journal du lecteur.',
};

const MARKED =
  ' Le lecteur les tient alors pour téléchargées : un programme qui ne télécharge que les nouvelles lectures ne les trouve pas ; faites-lui tout prendre.';
