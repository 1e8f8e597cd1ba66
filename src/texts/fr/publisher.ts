import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `Aucun serveur nommé ${host} n’a été trouvé. Vérifiez le nom et la connexion internet.`,
  unreachable: ({ host, cause }) => `${host} est injoignable (${cause}). Vérifiez la connexion internet, l’adresse et le port.`,
  'connection-lost': ({ host, cause }) =>
    `La connexion avec ${host} a été perdue pendant l’envoi (${cause}). Vérifiez la connexion internet.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host} : rien n’a avancé pendant ${number(seconds)} s. La connexion internet est trop lente, ou le serveur est bloqué.`,
  'login-refused': ({ host, cause }) =>
    `${host} a refusé l’identification (${cause}). Vérifiez l’utilisateur et le mot de passe, et saisissez-les de nouveau.`,
  refused: ({ host, cause }) =>
    `${host} a refusé l’envoi : ${cause.replace(/\.$/, '')}. Vérifiez le dossier et le droit de cet utilisateur d’y écrire.`,
  'no-space': ({ place }) => `Plus de place sur ${place}. Supprimez-y des fichiers, ou choisissez un autre endroit.`,
  'folder-missing': ({ place }) => `Le dossier ${place} est introuvable. Créez-le, ou branchez la clé ou le partage qui le contient.`,
  'not-allowed': ({ place }) => `Il n’est pas permis d’écrire dans ${place}. Autorisez-le, ou choisissez un autre dossier.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Le certificat de ${host} n’est pas reconnu ; rien n’a été envoyé. Si son empreinte est ${fingerprint}, confirmez-la dans les réglages.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `La clé de ${host} n’est pas confirmée ; rien n’a été envoyé. Si son empreinte est ${fingerprint}, confirmez-la dans les réglages.`,
  'secret-missing': 'Le mot de passe ou la clé manque. Saisissez-le dans les réglages.',
  'secret-unreadable': ({ cause }) => `Le mot de passe enregistré est illisible (${cause}). Saisissez-le de nouveau.`,
  'pages-not-made': ({ cause }) => `Les pages n’ont pas pu être créées : ${cause}. La course n’est pas touchée.`,
  'no-race': 'Aucune course n’est ouverte ; il n’y a rien à publier.',
  'demo-race': 'Une course de démonstration est ouverte, et celles-ci ne sont pas publiées. Terminez la démo.',
  failed: ({ cause }) => `L’envoi a échoué : ${cause}.`,
};
