import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in French. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `La station a fermé la connexion avec ${link}.`,
  'link-opening-stopped': ({ link }) => `La connexion avec ${link} a été interrompue.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} n’a accepté aucune donnée pendant ${seconds(after, texts)}. Vérifiez le câble et le contrôle de flux.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `Pas de réponse de ${link} en ${seconds(after, texts)}. Vérifiez l’alimentation, le câble et l’adresse du lecteur.`,
  'tcp-ended': ({ link }) => `${link} a fermé la connexion. Le lecteur redémarre peut-être.`,
  'tcp-broke': ({ link, reason }) =>
    `La connexion avec ${link} est rompue${reason === '' ? '' : ` (${reason})`}. Vérifiez l’alimentation et le câble du lecteur.`,
  'tcp-refused': ({ link }) =>
    `${link} a refusé la connexion. Attendez que le lecteur ait démarré, et fermez les autres programmes qui l’utilisent.`,
  'tcp-unknown-host': ({ link }) => `Aucune adresse trouvée pour ${link}. Vérifiez le nom, ou saisissez l’adresse IP du lecteur.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} est injoignable. Vérifiez le câble, et que cet ordinateur a une adresse dans le réseau du lecteur.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} ne répond plus. Vérifiez l’alimentation et le câble du lecteur.`,
  'tcp-forbidden': ({ link }) => `Cet ordinateur ne permet pas de connexion avec ${link}. Vérifiez son pare-feu.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `Le certificat de ${link} est le sien, donc personne ne s’en porte garant. Si son empreinte est celle que montre le lecteur, saisissez certificate=${fingerprint} dans les réglages ; certificate=any accepte tout certificat.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} présente un autre certificat que celui qui a été confirmé : un autre appareil a son adresse, ou son certificat a été renouvelé. Son empreinte est ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} a été débranché. Rebranchez le câble ou l’adaptateur.`,
  'serial-other-adapter': ({ link }) =>
    `L’adaptateur de ${link} a disparu, et un autre adaptateur porte maintenant ce nom. Rebranchez le premier, ou choisissez un autre port.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} ne s’est pas ouvert en ${seconds(after, texts)}. Débranchez l’adaptateur et rebranchez-le.`,
  'serial-busy': ({ link }) =>
    `${link} est utilisé par un autre programme, ou par un autre lecteur de cette station. Fermez celui-là, ou choisissez un autre port.`,
  'serial-forbidden': ({ link, system }) => `Vous n’avez pas le droit d’ouvrir ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `Il n’y a pas de port ${link}. Branchez l’adaptateur, ou choisissez un autre port.`,
  'serial-not-a-port': ({ link }) => `${link} n’est pas un port série. Choisissez un port dans la liste.`,
  'serial-failed': ({ link, reason }) => `${link} n’a pas pu être ouvert (${reason}). Vérifiez que c’est un port série.`,
  'serial-driver': ({ link, reason }) =>
    `Le pilote de ${link} a échoué (${reason}). Débranchez l’adaptateur et rebranchez-le ; si cela n’aide pas, installez le pilote du fabricant, ou utilisez un autre adaptateur.`,
};

const LOCAL_NETWORK = {
  mac: ' Si les deux sont bons, autorisez-la dans Réglages Système › Confidentialité et sécurité › Réseau local.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Ajoutez votre utilisateur au groupe dialout (sudo usermod -aG dialout $USER) et rouvrez votre session.',
  other: 'Demandez à l’administrateur de cet ordinateur.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
