import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) =>
    `Le disque de ${path} est plein ; rien ne peut être enregistré. Libérez de la place ; il n’est pas nécessaire de redémarrer.`,
  'quota-exceeded': ({ path }) =>
    `La limite de vos fichiers sur le disque de ${path} est atteinte ; rien ne peut être enregistré. Supprimez-y des fichiers, ou demandez une limite plus haute ; il n’est pas nécessaire de redémarrer.`,
  'disk-read-only': ({ path }) =>
    `Le disque de ${path} est en lecture seule. Autorisez l’écriture (beaucoup de clés ont un verrou), ou ouvrez une copie de la course sur un autre disque.`,
  'folder-not-writable': ({ path }) =>
    `Impossible d’écrire dans ${path} : accès refusé. Autorisez l’écriture dans le fichier et son dossier, ou choisissez un autre dossier.`,
  'folder-missing': ({ path }) => `Le dossier de ${path} n’existe pas. Créez-le, ou choisissez un autre dossier.`,
  'not-a-folder': ({ path }) =>
    `Sur le chemin de ${path}, un fichier ou un lien brisé se trouve à la place d’un dossier. Déplacez-le, ou choisissez un autre dossier.`,
  'path-too-long': ({ path }) => `Le chemin ${path} est trop long. Choisissez un dossier ou un fichier au nom plus court.`,
  'too-many-open-files': ({ path }) =>
    `Cet ordinateur ne peut pas ouvrir un fichier de plus ; ${path} ne peut pas être utilisé. Fermez d’autres programmes ; il n’est pas nécessaire de redémarrer la station.`,
  'file-corrupt': ({ path }) =>
    `${path} est endommagé. Il n’a pas été modifié. Ouvrez une copie enregistrée de la course, ou créez une nouvelle course.`,
  'file-altered': ({ path }) =>
    `Un autre programme a ajouté à ${path}, ou en a retiré, quelque chose qu’il faut à la station. Le fichier n’a pas été modifié. Ouvrez une copie enregistrée de la course.`,
  'journal-beside': ({ path }) =>
    `À côté de ${path} se trouve le fichier ${path}-journal, laissé par un autre programme. La course n’a pas été modifiée. Déplacez ce fichier dans un autre dossier, puis rouvrez la course.`,
  'file-from-newer-version': ({ path }) =>
    `${path} a été enregistré par une version plus récente de Racetag Station. Installez cette version pour l’ouvrir.`,
  'file-not-a-race': ({ path }) => `${path} n’est pas un fichier de course. Choisissez un fichier enregistré par Racetag Station.`,
  'file-in-use': ({ path }) =>
    `${path} est ouvert dans un autre programme, peut-être dans une deuxième station. Fermez-le dans ce programme, puis réessayez.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} est introuvable. Remettez le fichier à sa place, ou ouvrez une autre course.`
      : `${path} a été déplacé, renommé ou supprimé pendant que la course était ouverte ; les nouvelles lectures sont refusées. Tout ce qui était enregistré se trouve aussi dans ${copy}. Remettez le fichier à sa place, ou ouvrez cette copie.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Un autre programme a modifié ${path} ou le fichier ${path}-wal pendant que la course était ouverte ; les nouvelles lectures sont refusées. Enregistrez une copie de la course et ouvrez la copie.`
      : `Un autre programme a modifié ${path} ou le fichier ${path}-wal pendant que la course était ouverte ; les nouvelles lectures sont refusées. Tout ce qui était enregistré se trouve dans ${copy}. Ouvrez cette copie.`,
  'file-exists': ({ path }) => `${path} existe déjà. Choisissez un autre nom.`,
  'disk-error': ({ path }) =>
    `Erreur du disque à la lecture ou à l’écriture de ${path}. Contrôlez le disque et enregistrez une copie de la course sur un autre.`,
  'entries-missing': ({ path, missing, stored, log }, { number }) => {
    const lost = `${counted(missing, 'entrée manque', 'entrées manquent')} sur ${number(stored)} dans ${path}`;
    const kept = log === undefined ? '' : ` La partie endommagée est conservée dans ${log}.`;
    return `${lost} : ce fichier, ou le fichier ${path}-wal qui l’accompagnait, a été endommagé ou remplacé.${kept} Les nouvelles lectures sont enregistrées. Si vous avez une meilleure copie de la course, ouvrez-la ; pour continuer avec celle-ci, ouvrez-la encore une fois.`;
  },
  'entries-changed': ({ path }) =>
    `${path} n’est plus tel que la station l’a fermé : un autre programme ou un défaut du disque l’a modifié, ou un autre fichier a pris sa place. Des entrées peuvent manquer, et des temps, des puces ou des noms peuvent être faux. Les nouvelles lectures sont enregistrées. Si vous avez une copie de la course, ouvrez-la ; pour continuer avec ce fichier, ouvrez-le encore une fois.`,
  'read-only': ({ hub }) => `Cette station en suit une autre et ne fait qu’afficher la course. Faites-le sur la station ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Tout a été transmis.'
        : `Jamais transmis : ${number(acts)} ${plural(acts, { one: 'saisie du chronométreur', other: 'saisies du chronométreur' })} et ${number(reads)} ${plural(reads, { one: 'lecture', other: 'lectures' })}. Refaites là-bas ce qui manque.`;
    return `La station ${hub} a repris cette course : plus rien n’est enregistré ici. ${left}`;
  },
  'no-race-open': 'Aucune course n’est ouverte. Ouvrez un fichier de course ou créez une nouvelle course.',
  'kept-race-unwritable': ({ name, path }) =>
    `Les lectures de la course « ${name} » ne peuvent pas être enregistrées dans son fichier ${path}. Elles le sont dans la course ouverte, comme puces sans participant. Ouvrez cette course pour voir ce qui ne va pas avec son fichier.`,
  'reads-left-behind': ({ races }) => races.map(unstoredReads).join(' '),
  'export-failed': ({ format, cause }) =>
    `Le fichier ${format} n’a pas pu être créé : ${cause}. La course n’est pas touchée. Réessayez, ou choisissez un autre format.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace): string {
  const unsaved = counted(reads, 'lecture n’est', 'lectures ne sont');
  return `Course « ${name} » : ${unsaved} qu’en mémoire, car ${path} n’a pas pu être écrit. Réparez ce fichier ou son disque et ouvrez de nouveau cette course. Ne fermez pas la station avant.`;
}
