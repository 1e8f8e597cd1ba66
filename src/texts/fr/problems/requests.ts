import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Réservé au chronométreur. Envoyez le jeton du chronométreur que la station affiche au lancement.',
  'key-revoked': 'Cette clé a été révoquée. Demandez-en une nouvelle au chronométreur.',
  'too-many-guesses': ({ seconds }) =>
    `Trop de faux jetons de cette adresse. Attendez ${counted(seconds, 'seconde', 'secondes')}, puis réessayez avec le jeton que la station affiche au lancement.`,
  'key-not-allowed': () => 'Votre clé ne le permet pas. Demandez au chronométreur.',
  'key-name-taken': ({ name }) => `Le nom « ${name} » est déjà pris. Choisissez-en un autre, ou révoquez d’abord la clé de ce nom.`,
  'too-many-keys': ({ max }, texts) => `Il y a déjà ${texts.number(max)} clés. Révoquez-en une d’abord.`,
  'unknown-key': ({ name }) => `Il n’y a pas de clé de « ${name} ».`,
  'foreign-host': 'La station ne reconnaît pas ce nom d’hôte comme le sien. Utilisez son adresse IP, ou ajoutez le nom à RACETAG_HOSTS.',
  'foreign-origin': 'Les pages web d’autres sites ne doivent rien modifier sur cette station.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'autre erreur', 'autres erreurs')} dans cette requête.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Rien n’a été enregistré.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'autre modification l’a précédée', 'autres modifications l’ont précédée')}.`;
    return `Ceci a été modifié pendant que vous l’éditiez : « ${texts.say('act', act)} », par ${by} à ${texts.time(at)}.${others} Votre modification n’a pas été enregistrée. Regardez l’état actuel, puis modifiez de nouveau.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Jusqu’à l’entrée ${texts.number(after)}, la copie qui suit n’est pas la même que « ${race} » ici. L’une des deux est une copie plus ancienne de la course. Ouvrez ici la plus récente.`,
  'merge-other-race': ({ file }) =>
    `${file} est un fichier d’une autre course : aucune de ses lectures n’est ici. Pour prendre ses lectures malgré tout, regardez-le d’abord, puis prenez-les.`,
  'merge-with-itself': ({ file }) => `${file} est la course ouverte. Choisissez l’autre fichier de la course.`,
  'not-a-standby': 'Seule une station de secours qui suit la station principale peut reprendre sa course.',
  'not-taken-over': 'Aucune autre station n’a repris la course ouverte ici : il n’y a rien à céder.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `La station ${hub} n’a pas encore pris ${number(reads)} ${plural(reads, { one: 'lecture', other: 'lectures' })} de cette station. Elle les prend d’elle-même tant qu’elle l’atteint. Cédez de nouveau ensuite.`,
  'hub-refuses-key': ({ hub }) => `La station ${hub} refuse la clé. Créez-y une clé de secours et saisissez-la ici.`,
  'hub-address-missing': ({ hub }) =>
    `Ici, la nouvelle principale n’est connue que par son nom au broker, ${hub}. Saisissez son adresse, par exemple http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub} : ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Rien n’a été modifié.`,
  'hub-not-reached': ({ hub }) =>
    `La station ${hub} ne répond pas comme une station principale. Rien n’a été modifié. Vérifiez l’adresse et le réseau.`,
  'too-large': 'La requête est trop grosse. Rien n’a été enregistré. Envoyez-la en plusieurs parties.',
  'no-room':
    'La station reçoit trop de grosses requêtes en ce moment. Rien de celle-ci n’a été enregistré. Renvoyez-la dans quelques secondes.',
  'bad-request': ({ cause }) => `La requête a été refusée : ${cause}.`,
  'not-http': 'Ce n’est pas une requête HTTP.',
  'repeated-header': ({ name }) => `La requête contient l’en-tête ${name} plus d’une fois. Envoyez-le une seule fois.`,
  'no-host': 'La requête n’a pas d’en-tête Host. Envoyez-le avec l’adresse de la station.',
  'headers-too-large': 'Les en-têtes de la requête sont trop gros.',
  'request-timeout': 'La requête n’est pas arrivée à temps.',
  'race-is-open': ({ file }) => `${file} est la course ouverte ; elle ne peut pas être retirée. Ouvrez d’abord une autre course.`,
  'race-runs': ({ name }) =>
    `« ${name} » est en cours, et rien n’a été changé. Arrêtez-la d’abord, ou envoyez la requête sans unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} continue à côté de la course ouverte. Réessayez une heure après sa fin, quand elle ne prend plus de lectures.`,
  'unknown-race-file': ({ file }) => `Le dossier de données n’a pas de fichier de course ${file}.`,
  'demo-beside-race': ({ name }) =>
    `« ${name} » est partie ou a des lectures, et une démo ne doit pas se mêler à une course. Créez une nouvelle course, ou ouvrez-en une sans lectures, puis lancez la démo.`,
  'demo-running': 'Une démo est déjà en cours. Arrêtez-la ou terminez-la d’abord.',
  'no-demo-race': 'La course ouverte n’est pas une course de démonstration ; rien n’a été terminé.',
  'unknown-template': ({ template }) => `Cette station n’a pas de modèle « ${template} ».`,
  'too-many-templates': ({ max }) =>
    `La station a déjà ${counted(max, 'modèle', 'modèles')}. Supprimez-en un, puis enregistrez celui-ci de nouveau.`,
  'unknown-webhook': ({ webhook }) => `Il n’y a pas de webhook ${webhook}.`,
  'rmonitor-set': 'Le flux RMonitor est fixé par RACETAG_RMONITOR_PORT. Pour le modifier ici, supprimez ce réglage et relancez la station.',
  'webhook-url':
    'L’adresse ne convient pas. Écrivez-la sous la forme https://serveur/chemin, sans utilisateur ni mot de passe. Rien n’a été enregistré.',
  'too-many-webhooks': ({ max }) => `Il y a déjà ${counted(max, 'webhook', 'webhooks')}. Supprimez-en d’abord un.`,
  'unknown-publisher': ({ publisher }) => `Rien n’est publié sous le nom « ${publisher} ».`,
  'publisher-without': ({ field, target }) =>
    `« ${field} » manque ou est faux. Une publication vers ${target} en a besoin. Rien n’a été enregistré.`,
  'publisher-path':
    'Saisissez le chemin complet du dossier, à partir du lecteur, comme /media/stick/resultats ou E:\\resultats. Rien n’a été enregistré.',
  'publisher-has-no': ({ field, target }) =>
    `Une publication vers ${target} n’a pas de « ${field} ». Supprimez ce champ. Rien n’a été enregistré.`,
  'publisher-needs-secret':
    'Saisissez le mot de passe ou la clé. Il faut le ressaisir quand le serveur, l’utilisateur ou le chiffrement changent, car il irait à quelqu’un d’autre. Rien n’a été enregistré.',
  'too-many-publishers': ({ max }) => `Les résultats sont déjà publiés à ${counted(max, 'endroit', 'endroits')}. Supprimez-en d’abord un.`,
  'unknown-reader': ({ reader }) => `Cette station n’a pas de lecteur ${reader}.`,
  'unknown-bib': ({ bib }) => `Personne dans cette course n’a le dossard ${bib}.`,
  'unknown-report': 'La station n’a pas de signalement avec cette clé dans la course ouverte.',
  'unknown-gun': 'La station n’a pas de signal de départ avec cet identifiant.',
  'reports-off': 'Le chronométreur ne prend pas de signalements en ce moment. Allez au poste de chronométrage.',
  'reports-full': 'Tant de signalements attendent qu’aucun autre n’est pris. Allez au poste de chronométrage.',
  'too-many-reports': ({ max, minutes }) =>
    `Cette adresse a envoyé ${counted(max, 'signalement', 'signalements')} en ${counted(minutes, 'minute', 'minutes')}. Celui-ci sera renvoyé plus tard.`,
  'report-decided': 'Ce signalement a été réglé entre-temps. Rechargez la liste. Rien n’a été modifié.',
  'report-not-together':
    'Une correction va seulement avec « corrected », une raison avec « unchanged » ou avec une correction. Rien n’a été enregistré.',
  'report-needs-reason': 'Dites pourquoi rien n’est modifié : le participant le lit. Rien n’a été enregistré.',
  'push-no-reader': ({ reader }) =>
    `Aucun lecteur de cette station ne s’appelle « ${reader} ». Ajoutez-le à la page Lecteurs, ou corrigez la fin de l’adresse dans le lecteur.`,
  'push-wrong-key':
    'La clé manque ou est fausse. Saisissez la clé de ce lecteur comme mot de passe, comme jeton bearer ou à la fin de l’adresse sous la forme ?key=…',
  'push-closed': ({ reader }) => `Le chronométreur a déconnecté ${reader}. Reconnectez-le à la page Lecteurs, puis renvoyez ceci.`,
  'push-unknown':
    'Rien de cet envoi n’est connu. Sont attendus des événements de l’interface IoT d’Impinj, de l’IoT Connector de Zebra ou de Speedway Connect, en JSON ou sous forme de son formulaire.',
  'push-not-stored':
    'Les lectures ne sont pas encore sur le disque. Elles sont gardées en mémoire ; renvoyez-les jusqu’à ce qu’elles soient prises.',
  'unknown-sheet': ({ sheet, known }, texts) => `Il n’y a pas de feuille ${sheet}. Feuilles : ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Cette course n’a ni classement ni catégorie ${of}. ${known.length === 0 ? 'Elle n’en a aucun.' : `Elle a : ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `La feuille ${sheet} ne connaît pas « ${parameter} ». Supprimez ce paramètre.`,
  'since-missing': 'Indiquez avec « since » depuis quelle révision. La révision figure sur chaque feuille.',
  'unknown-bibs': ({ bibs }, texts) =>
    `Personne n’a le dossard ${texts.list(bibs)}. Corrigez « rider » : des dossards, séparés par des virgules.`,
  'sheet-without-parts': ({ sheet }) => `La feuille ${sheet} porte sur toute la course. Supprimez « of ».`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Cette course n’a pas de classement ${classification}. ${known.length === 0 ? 'Elle n’en a aucun.' : `Elle a : ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'Le corps' : field;
  return field === '' ? `L’événement ${index}` : `Événement ${index} : ${field}`;
}
