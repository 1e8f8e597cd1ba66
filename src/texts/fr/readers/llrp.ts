import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in French. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `Le lecteur signale un défaut : ${withoutStop(text) || 'sans précision'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}La mémoire du lecteur était pleine et il a perdu des lectures. Vérifiez le réseau jusqu’au lecteur, et cherchez des tours manqués.`,
  'reader-closing': 'Le lecteur ferme la connexion. Il redémarre peut-être.',
  'others-tried': 'Un autre programme a essayé d’utiliser ce lecteur et a été refusé.',
  'keeps-no-reads': 'Ce lecteur ne garde pas les lectures pendant une coupure. Cherchez des tours manqués après chaque interruption.',
  'tells-no-troubles':
    'Ce lecteur ne signale ni une antenne débranchée ni un arrêt de la lecture. Surveillez les lectures de chaque antenne.',
  'power-unknown': ({ dbm }) =>
    `Le lecteur ne donne pas la liste de ses puissances. Il garde son réglage au lieu de ${dbm} dBm. Réglez la puissance sur la page web du lecteur.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `Le lecteur n’offre pas ${dbm} dBm et émet avec ${used} dBm. Il offre de ${lowest} à ${highest} dBm.`,
  'job-ended':
    'Le lecteur a cessé de lire de lui-même et est relancé. Cherchez des tours manqués. Si cela se reproduit, consultez la page web du lecteur ou redémarrez-le.',
  'llrp-port-refused': ({ link }) =>
    `${link} a refusé la connexion. Attendez que le lecteur ait démarré, et fermez les autres programmes qui l’utilisent. Sur un Impinj R700 ou R720, LLRP est d’abord désactivé : réglez l’interface RFID sur LLRP dans la page web du lecteur.`,
  'llrp-other-protocol': ({ link }) => `Les données de ${link} ne sont pas du LLRP. Vérifiez l’adresse et le port (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `Le lecteur de ${link} ne répond pas comme un lecteur LLRP. Vérifiez le port (5084), et que LLRP est activé dans le lecteur.`,
  'llrp-hung-up': ({ link }) =>
    `Le lecteur de ${link} a aussitôt fermé la connexion. Fermez les autres programmes qui l’utilisent, ou attendez qu’il ait démarré.`,
  'llrp-in-use': ({ link }) => `Le lecteur de ${link} est utilisé par un autre programme. Fermez ce programme, ou redémarrez le lecteur.`,
  'llrp-connection-refused': ({ link }) => `Le lecteur de ${link} refuse la connexion sans motif. Redémarrez le lecteur.`,
  'llrp-no-reply': ({ link, request }) => `Le lecteur de ${link} n’a pas répondu à la demande ${REQUESTS[request]}. Redémarrez le lecteur.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `Le lecteur de ${link} a refusé ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)} : ${refusal(reason, status)}. Vérifiez ses réglages ici et sur sa page web, ou redémarrez-le.`,
  'llrp-silent': ({ link }) =>
    `Le lecteur de ${link} n’envoie rien, pas même les signaux de présence. Vérifiez son alimentation et son câble.`,
};

const REQUESTS = {
  'factory-settings': 'de remettre ses réglages d’usine',
  'keep-alive': 'd’envoyer des signaux de présence',
  'delete-jobs': 'de supprimer sa tâche précédente',
  'add-job': 'de lire',
  'start-job': 'de commencer à lire',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` sur ${writer.plural(antennas.length, { one: 'l’antenne', other: 'les antennes' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (il en a ${has})`}${dbm === null ? '' : ` avec ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'sans motif' : `statut ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
