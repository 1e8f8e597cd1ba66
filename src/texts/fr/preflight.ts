import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

const participants = (count: number): string => counted(count, 'participant', 'participants');

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Fichier de course',
  'disk-title': 'Espace disque',
  'clock-title': 'Horloge de cet ordinateur',
  'zone-title': 'Fuseau horaire',
  'readers-title': 'Lecteurs',
  'reader-title': ({ reader }) => `Lecteur ${reader}`,
  'reader-clock-title': ({ reader }) => `Horloge du lecteur ${reader}`,
  'sender-title': ({ source, reader }) => `Lectures de ${source}, lecteur ${reader}`,
  'flood-title': 'Nombre de lectures',
  'antenna-title': ({ reader, antenna }) => `Antenne ${antenna} du lecteur ${reader}`,
  'tag-title': 'Test de puce',
  'screens-title': 'Écrans',
  'access-title': 'Accès',
  'line-title': 'Participants attendus',
  'first-laps-title': 'Premiers tours',
  'categories-title': 'Catégories',
  'bibs-title': 'Dossards',
  'teams-title': 'Classement par équipes',
  'starts-title': 'Liste de départ',
  'point-title': ({ point }) => `Point ${point}`,
  'segment-title': ({ segment }) => `Section ${segment}`,
  'riders-title': 'Participants',
  'tags-title': 'Puces des participants',
  'waves-title': 'Vagues',
  'points-title': 'Points de chronométrage',
  'gun-title': 'Départ de la course',
  'settings-title': 'Réglages enregistrés',
  'settings-damaged': ({ files }, { list }) =>
    `Illisible, en tout ou en partie : ${list(files.map(damagedFile))} dans le dossier de données. Réglez à nouveau ce qui manque, puis supprimez le fichier.`,
  'rmonitor-title': 'Flux RMonitor',
  'machine-title': ({ machine }) => `Station ${machine}`,
  'machine-live': 'Elle répond.',
  'machine-clock': ({ off }, texts) =>
    `Son horloge ${off > 0 ? 'avance' : 'retarde'} de ${span(Math.abs(off) as Ms, texts)}, ses temps aussi. Réglez les deux horloges par NTP.`,
  'machine-cut-off': 'Elle ne répond pas. Vérifiez le réseau ; ce qui attend arrivera à son retour.',
  'machine-refused':
    'La principale ne connaît pas la clé de cette station, ou RACETAG_HUB_KEY manque. Créez-y une nouvelle clé et démarrez cette station avec elle.',
  'machine-differs':
    'Sa copie de la course n’est pas celle de la principale : l’une des deux est plus ancienne. Ouvrez la plus récente sur la principale, ou reprenez la course sur le secours qui l’a.',
  'machine-two': 'Deux machines utilisent sa clé ou son nom au broker. Donnez à chacune le sien.',
  'machine-copied':
    'Deux stations utilisent des copies d’un même dossier de données. Continuez avec l’une d’elles. Démarrez l’autre avec un dossier de données vide, et avec une clé ou un nom au broker à elle. Ce qu’elle a enregistré est dans son ancien fichier de course : fusionnez-en une copie sur la principale.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'événement en attente', 'événements en attente')}.`,

  'riders-none': 'Pas encore de participants. Importez la liste des engagés, ou ajoutez des participants à la main.',
  'riders-ok': ({ riders }) => `${participants(riders)}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'Le participant a une puce.' : `Les ${riders} participants ont une puce.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${participants(some.riders)} sur ${texts.number(of)} sans puce : ${someBibs(some, texts)}. ${some.riders === 1 ? 'Attribuez-lui une puce, ou saisissez son dossard à la ligne' : 'Attribuez-leur une puce, ou saisissez leurs dossards à la ligne'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'puce lue n’est attribuée à personne', 'puces lues ne sont attribuées à personne')}. ${tags === 1 ? 'Si elle est à un participant, attribuez-la' : 'Attribuez celles des participants'} sous Participants, Puces inconnues.`,
  'riders-without-category': (some, texts) =>
    `Sans catégorie : ${someBibs(some, texts)}. Vagues et règles de catégorie ne s’appliquent pas à eux. Saisissez leur catégorie.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'vague', 'vagues')}.${others === 0 ? '' : ` ${counted(others, 'participant n’est dans aucune vague et part', 'participants ne sont dans aucune vague et partent')} au départ général.`}`,
  'points-ok': ({ points }) => `${counted(points, 'point de chronométrage', 'points de chronométrage')} sur le parcours.`,
  'gun-open': 'Pas encore partie. Au départ, appuyez sur « Départ maintenant », ou fixez avant une heure de départ.',
  'gun-by-list': 'Les participants partent selon la liste de départ. La course commence avec le premier.',
  'gun-ahead': ({ at }, { dateTime }) => `La course part le ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `La course part le ${dateTime(at)}, dans plus de 12 heures. Vérifiez la date.`,
  'gun-set': ({ at }, { dateTime }) => `La course est partie le ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `La course est partie le ${dateTime(at)}, il y a plus de 12 heures, et rien n’a été lu depuis. Vérifiez la date.`,
  'gun-stopped': ({ at }, { dateTime }) => `La course a été arrêtée le ${dateTime(at)}. Les lectures suivantes ne comptent pas.`,

  'journal-ok': 'Les lectures sont enregistrées dans le fichier de course.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'Le fichier de course ne peut pas être écrit ; les lectures seraient refusées. Ouvrez ou créez une course.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} libres.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} libres : assez pour une course, mais pas pour beaucoup.`,
  'disk-almost-full': ({ free }, texts) => `Seulement ${size(free, texts)} libres. Libérez de la place avant le départ.`,
  'disk-unknown': 'Espace disque libre inconnu. Vérifiez-le vous-même.',
  'clock-ok': ({ now }, { dateTime }) => `Elle indique ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) =>
    `Elle indique ${dateTime(now)}, ce qui est impossible. Réglez la date et l’heure avant le départ.`,
  'clock-stepped': ({ at, by }, texts) =>
    `Elle a été ${by > 0 ? 'avancée' : 'retardée'} de ${span(Math.abs(by) as Ms, texts)} à ${texts.time(at)}, alors que la station tournait. Ce qui est saisi à la main depuis est décalé d’autant par rapport à ce qui précède. Remettez-la comme avant, et désactivez le réglage automatique de l’heure jusqu’à la fin de la course.`,
  'zone-ok': ({ zone }) => `Les heures sont du fuseau ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `Le fuseau horaire de cet ordinateur est maintenant ${to}. La station continue avec ${from}, celui de son démarrage : pour les heures sur papier et pour les lecteurs qui envoient des heures sans fuseau. Si ${to} est juste, redémarrez la station quand personne n’est sur le point de passer.`,
  'zone-unknown': ({ name }) =>
    `TZ vaut « ${name} », qui n’est pas un fuseau horaire que la station connaît : elle compte en UTC. Donnez à TZ un nom comme Europe/Berlin, et redémarrez la station.`,
  'no-readers': 'Aucun lecteur n’est connecté à cette station, et aucun service de lecture n’a envoyé de lecture.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, lecteur ${reader}, a envoyé ${number(reads)} lectures à cette course, tous les autres ${number(others)}. Éloignez les puces de ses antennes. Si vous ne connaissez pas cet expéditeur, déconnectez-le et définissez une clé API.`,
  'tag-read': ({ ago }) => `Dernière lecture il y a ${wholeSeconds(ago)} s.`,
  'tag-read-long-ago': ({ ago }) => `Dernière lecture il y a ${wholeSeconds(ago)} s. Passez une puce devant chaque antenne.`,
  'tag-never-read': 'Aucune puce n’a encore été lue. Passez une puce devant chaque antenne.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'participant a', 'participants ont')} un tour 1 de ${texts.duration(longest, 1)} au plus et aucun tour suivant sous ${texts.duration(later, 1)} : ils étaient sans doute derrière la ligne au départ et ont été lus là. Sur la page Course, faites de la première lecture le début du tour 1, ou augmentez le temps minimum par tour. Si le tour 1 est si court, indiquez-y les longueurs des tours.`,
  'line-silent': ({ since, riders }, texts) =>
    `Rien n’a été lu depuis ${texts.timeToSecond(since)}, alors que ${counted(riders, 'participant aurait dû', 'participants auraient dû')} passer. Contrôlez le lecteur et ses antennes.`,
  'tag-clock-set-back': 'L’horloge a été retardée après la dernière lecture. Passez une puce devant chaque antenne.',
  'screens-connected': ({ screens }) => `${counted(screens, 'écran connecté', 'écrans connectés')}, celui-ci compris.`,
  'no-screens': 'Aucun écran n’est connecté.',
  'access-ok': 'L’envoi de lectures exige la clé API, et toute modification exige le jeton du chronométreur.',
  'no-api-key':
    'N’importe qui sur ce réseau peut envoyer des lectures, donc ajouter des tours. Sur un réseau que d’autres utilisent, définissez RACETAG_API_KEY ici et dans les services de lecture.',
  'token-short':
    'Le jeton choisi pour le chronométreur a moins de 16 caractères et peut être deviné. Choisissez un RACETAG_OPERATOR_TOKEN plus long.',
  'tokens-guessed': ({ guesses, source }) =>
    `${counted(guesses, 'faux jeton reçu', 'faux jetons reçus')} depuis le lancement, le dernier de ${source}. Quelqu’un utilise un ancien lien, ou cherche à deviner le jeton.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Aucun point ne cite le lecteur ${reader} : il est à la ligne, et ses lectures terminent des tours. Attribuez-le à un point sous Course, Points.`,
  'reader-at-no-point': ({ reader }) =>
    `Aucun point ne cite le lecteur ${reader} : ses lectures ne comptent pas. Attribuez-le à un point sous Course, Points ; ses lectures déjà reçues y compteront alors.`,
  'point-without-reader': ({ point }) => `Aucun lecteur au point ${point}. Attribuez-lui un lecteur, ou supprimez le point.`,
  'point-off-course': ({ point }) => `Aucun parcours ne passe par ${point} ; personne n’y aura de temps. Ajoutez ce point au parcours.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Aucun parcours n’a le point de passage ${passage}. ${known.length === 0 ? 'Saisissez d’abord le parcours.' : `Choisissez parmi : ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Aucun parcours ne passe par ${from} puis par ${to} ; personne n’aura de temps. Choisissez deux points de passage d’un même parcours, dans leur ordre.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `Les dossards ${bib} et ${other} sont deux participants${pairs > 1 ? ` (${counted(pairs, 'paire semblable', 'paires semblables')})` : ''}. S’il n’y en a qu’un, corrigez le dossard.`,
  'teams-none': ({ by, others }) => {
    const [what, all, other] =
      by === 'club' ? ['club', 'clubs', 'une équipe : classez par équipe'] : ['équipe', 'équipes', 'un club : classez par club'];
    const have = `${counted(others, 'participant a', 'participants ont')} ${other}, ou saisissez`;
    return `Le classement se fait par ${what}, et cette donnée manque pour tous les participants. ${others === 0 ? 'Saisissez' : have} les ${all} dans la liste des participants.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `« ${category} » (${participants(riders)}) et « ${other} » (${participants(others)}) sont deux catégories, chacune avec ses résultats. S’il n’y en a qu’une, donnez à ces participants la même catégorie.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'participant part', 'participants partent')} de ${texts.time(first_at)} à ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Selon les règles, les participants partent d’après une liste de départ, et aucune heure de départ n’est connue (${participants(riders)}). Établissez ou importez la liste de départ.`,
  'starts-missing': (some, texts) =>
    `Sans heure de départ : ${someBibs(some, texts)}. Départ général ou avec la vague, sauf si vous en donnez une.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `Départ avant celui de la course, à ${texts.time(gun_at)} : ${someBibs(some, texts)}. Vérifiez les deux heures.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Plus de participants à la même heure que d’habitude (${texts.number(usual)}) : ${someBibs(some, texts)}. Vérifiez la liste de départ.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `Le lecteur est arrêté et ne lit aucune puce. ${can_start ? 'Démarrez-le sous Lecteurs.' : 'Voyez ses avis sous Lecteurs, ou démarrez-le dans sa propre application ou sur ses propres pages.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Pas encore comparée, ou pas réglée. En attendant, les lectures ont l’heure de leur arrivée. Voir les messages du lecteur.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Identique à l’horloge de cet ordinateur.';
    const where = offset > 0 ? 'de retard' : 'd’avance';
    return `${span(Math.abs(offset) as Ms, texts)} ${where} sur cet ordinateur. L’heure des lectures est corrigée d’autant.`;
  },
  'sender-in-time': 'L’heure de ses lectures concorde avec l’horloge de cet ordinateur.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `L’heure du lecteur ${reader} est en avance de ${offText(off, texts)} sur l’horloge de cet ordinateur. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `L’heure du lecteur ${reader} est en retard de ${offText(off, texts)} sur l’horloge de cet ordinateur. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `L’horloge du lecteur ${reader} n’est pas réglée : ses lectures sont datées d’avant 2020. Réglez-la, et corrigez les lectures déjà reçues.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Les lectures du lecteur ${reader} arrivent ${offText(off, texts)} après leur heure. S’il était hors ligne, elles y étaient stockées et sont justes ; ce message disparaît alors aux prochaines lectures. Sinon, son horloge retarde. ${adviceText(off)}`,
  'sender-kept':
    'Ses dernières lectures sont arrivées en retard avec leur propre heure : elles étaient stockées pendant qu’il était hors ligne.',
  'sender-corrected': 'Une correction de son horloge rétablit l’heure de ses lectures.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `L’horloge du lecteur ${reader} est juste, mais une correction donne encore des heures en ${by > 0 ? 'retard' : 'avance'} de ${span(Math.abs(by) as Ms, texts)}. Corrigez de nouveau son horloge, d’autant dans l’autre sens.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'lecture', 'lectures')} dans la dernière minute.`,
  'antenna-quiet': 'Aucune lecture dans la dernière minute. Passez une puce devant l’antenne.',
  'antenna-disconnected': 'Le lecteur ne trouve pas d’antenne sur ce port. Vérifiez le câble.',
  'antenna-unknown': 'Inconnu tant que le lecteur n’est pas connecté.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Réglez l’horloge qui est fausse. D’autres lecteurs envoient sous le même nom, et une correction changerait aussi leurs lectures : vérifiez à la main les tours jusqu’ici, et donnez à chaque lecteur un nom à lui.';
const SET_AND_CORRECT = 'Réglez l’horloge fausse. Si c’est celle du lecteur, corrigez les lectures déjà reçues.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts);
  const side = by > 0 ? 'un retard' : 'une avance';
  const why =
    cause === 'clock'
      ? `L’horloge du lecteur ${reader} est juste maintenant, mais`
      : `Le réseau a retardé des lectures du lecteur ${reader}, ou son horloge a été réglée :`;
  if (mixed)
    return `${why} de ${texts.time(first)} à ${texts.time(last)}, des lectures comptent avec ${side} allant jusqu’à ${off}. Vérifiez à la main les tours de cette période, puis confirmez les lectures.`;
  const unless = cause === 'delay' ? ' Si cette horloge a été avancée juste après, les heures sont justes : confirmez-les.' : '';
  return `${why} ${counted(reads, 'lecture a', 'lectures ont')} ${side} de ${off}. Corrigez l’horloge pour ${reads < 2 ? 'cette lecture, invalidez-la ou confirmez-la' : 'ces lectures, invalidez-les ou confirmez-les'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `${durationName(Math.abs(slip) as Ms, texts)} exactement`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `L’horloge de cet ordinateur a été ${set > 0 ? 'avancée' : 'retardée'} d’autant : remettez-la comme avant, ou corrigez les lectures depuis.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Vérifiez le fuseau horaire de son ordinateur, et corrigez les lectures déjà reçues.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  if (bytes < BYTES_PER_GB) return `${number(Math.floor(bytes / BYTES_PER_MB))} Mo`;
  return `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} Go`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} jours`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
