import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'La station à RACETAG_HUB n’est pas la principale et n’accepte rien. Indiquez-y l’adresse de la principale et redémarrez.',
  'taken-over': 'Une autre station a repris sa course. Pour en faire un secours, choisissez « Passer en secours » là-bas, sous Stations.',
  'wrong-key':
    'Sa clé est celle d’un autre rôle, ou RACETAG_HUB_KEY manque. Créez à la principale une clé pour son rôle et démarrez-la avec ; d’ici là, les clés des personnes ne l’ouvrent pas quand elle reprend la course.',
  'no-race': 'La principale n’a pas de course ouverte. Ouvrez-la là-bas.',
  disk: 'La copie ne peut pas être enregistrée. Libérez de la place sur le disque de l’ordinateur qui copie.',
  'newer-version': 'La principale a une version plus récente du programme. Installez-la sur les deux.',
  'no-broker':
    'Le broker ne répond pas. Démarrez-le et vérifiez le réseau ; tout attend ici, et une autre station a pu reprendre la course entre-temps.',
  'broker-refused':
    'Le broker refuse l’utilisateur, le mot de passe ou les droits. Corrigez-les au broker, ou ici dans RACETAG_NATS_… et redémarrez.',
  'broker-full':
    'Le broker répond mais n’enregistre pas. Disque plein, JetStream arrêté ou max_payload sous 8MB : corrigez et redémarrez-le. Tout attend ici.',
  'foreign-stream':
    'Le broker a un stream RACE, ou un pour race.*, d’une autre application. Renommez-le ou retirez-le, ou donnez à la station un broker ou un compte à elle. Tout attend ici.',
  'unfit-stream':
    'Le stream RACE du broker supprime des messages, ou en a supprimé. Effacez ce stream, ou démarrez le broker avec un stockage vide : la station principale et les points le remplissent à nouveau. Tout est conservé ici.',
  'other-journal':
    'Au broker, cette place contient un autre fichier de course. Ouvrez celui-là, ou donnez à la station ou à la course une place vide.',
  'two-hubs':
    'Il y a une autre principale au broker, avec une autre course ou parce qu’elle a aussi repris celle-ci. Continuez sur l’une des deux. Sur l’autre, enregistrez une copie de la course et démarrez-la comme secours de la première ; fusionnez ensuite cette copie sur la première.',
  'certificate-expired':
    'Le certificat à son adresse n’est pas valable à cette date, ou l’horloge de cet ordinateur est fausse. Réglez l’horloge, ou renouvelez le certificat là-bas.',
  'certificate-unknown':
    'Personne ne se porte garant du certificat à son adresse. Indiquez ici le fichier du certificat de son émetteur, pour un broker dans RACETAG_NATS_CA et pour une principale dans NODE_EXTRA_CA_CERTS, et redémarrez.',
  'certificate-name':
    'Le certificat à son adresse porte un autre nom. Prenez le nom du certificat comme adresse, ou renouvelez le certificat pour cette adresse.',
  'needs-https': 'La principale ne répond que chiffrée. Commencez son adresse par https:// et redémarrez.',
  'needs-http': 'À cette adresse, rien n’est chiffré. Commencez-la par http://, ou prenez le port qui chiffre, et redémarrez.',
  'no-station':
    'À l’adresse de la principale répond autre chose qu’une station, par exemple un autre programme ou la page de connexion d’un réseau. Corrigez l’adresse, ou connectez-vous au réseau.',
  'hub-fault':
    'La principale répond et ne peut pas enregistrer. Son propre écran dit pourquoi ; ce qui est enregistré ici attend et part dès qu’elle enregistre de nouveau.',
  'older-file':
    'Le fichier de course de ce point est plus ancien que ce qu’il a envoyé, et ce qu’il enregistre maintenant n’est pas envoyé. Ouvrez-y le fichier plus récent. S’il est perdu, créez une nouvelle course au point, et fusionnez une copie de l’ancien fichier à la principale.',
};
