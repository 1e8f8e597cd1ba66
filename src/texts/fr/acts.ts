import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, ofRider, passingName, riderName, STATUS_NAMES, toRider } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Course « ${name} » créée`,
  'gun-set': ({ start_at }, texts) => `Heure de départ fixée à ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) => `${planned ? 'Arrêt prévu à' : 'Course arrêtée à'} ${texts.time(stopped_at)}`,
  'race-resumed': 'Course reprise',
  'race-renamed': ({ name }) => `Course renommée « ${name} »`,
  'language-set': ({ language }, { languageName }) => `Langue des tableaux et des résultats : ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Règles modifiées. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Règles modifiées : autre précision des temps' : 'Règles modifiées, sans effet sur cette course';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Heure de départ de ${texts.list(categories)} fixée à ${texts.time(start_at)}`
      : `Départ donné à ${texts.time(start_at)} : ${texts.list(categories)}`,
  'wave-planned': ({ wave }) => `${wave} : départ de nouveau comme prévu`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Liste de départ appliquée : ${counted(starts, 'participant', 'participants')} de ${texts.time(first_at)} à ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Course neutralisée à partir de ${texts.time(from)}`
      : `Course neutralisée de ${texts.time(from)} à ${texts.time(until)}`,
  'sheet-defined': ({ sheet }) => `Feuille « ${sheet} » enregistrée`,
  'sheet-removed': ({ sheet }) => `Feuille « ${sheet} » supprimée`,
  declared: ({ state }) => `Résultats déclarés ${state === 'official' ? 'officiels' : 'provisoires'}`,
  settled: ({ corrections }) => `Course réglée : ${counted(corrections, 'proposition appliquée', 'propositions appliquées')}`,
  start: ({ rider, at }, texts) =>
    at === null ? `Départ individuel ${ofRider(rider)} supprimé` : `Départ ${ofRider(rider)} fixé à ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) => `${by < 0 ? 'Bonification' : 'Pénalité'} de ${formatAmount(by)} : ${riderName(rider)}`,
  'adjust-laps': ({ rider, by }) =>
    by < 0
      ? `${counted(-by, 'tour retiré', 'tours retirés')} ${toRider(rider)}`
      : `${counted(by, 'tour ajouté', 'tours ajoutés')} ${toRider(rider)}`,
  relegate: ({ rider, behind }) => `Déclassement ${ofRider(rider)} derrière ${riderName(behind)}`,
  note: ({ rider, text }) => `Remarque, ${riderName(rider)} : ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : counted(added, 'ajouté', 'ajoutés'), changed === 0 ? '' : counted(changed, 'modifié', 'modifiés')];
    return `Participants importés : ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'puce', other: 'puces' });
    return `Participant ajouté : ${riderName(rider)}${tags.length === 0 ? '' : `, ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `Participant modifié, ${riderName(rider)} : ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `Participant supprimé : ${riderName(rider)}`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Puce ${tag} attribuée ${toRider(rider)}${from === null ? ', lectures antérieures comprises' : ` à partir de ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Puce ${tag} retirée ${toRider(rider)}${from === null ? ', lectures antérieures comprises' : ` à partir de ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} ajouté${point === undefined ? '' : ` au point ${point}`}${inferred ? ' (estimé)' : ' à la main'}`,
  void: ({ passing, only_read }, texts) =>
    only_read === true ? `${onlyRead(passing, texts)} invalidée` : `${capitalized(passingName(passing, texts))} invalidé`,
  restore: ({ passing }, texts) => `${capitalized(passingName(passing, texts))} revalidé`,
  move: ({ passing, to, only_read }, texts) =>
    only_read === true
      ? `${onlyRead(passing, texts)} attribuée ${toRider(to)}`
      : `${capitalized(passingName(passing, texts))} attribué ${toRider(to)}`,
  retime: ({ passing, at, only_read }, texts) =>
    only_read === true
      ? `${onlyRead(passing, texts)} déplacée à ${texts.time(at)}`
      : `${capitalized(passingName(passing, texts))} déplacé à ${texts.time(at)}`,
  split: ({ passing, into }, texts) => `Tour terminé par le ${passingName(passing, texts)} divisé en ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Tour ${ofRider(rider)} de ${texts.time(from)} à ${texts.time(to)} gardé comme un seul tour`,
  status: ({ rider, status, at }, texts) => {
    if (status === 'racing') return `De nouveau en course : ${riderName(rider)}`;
    return `${capitalized(riderName(rider))} : ${STATUS_NAMES[status]}${at === null ? '' : ` à partir de ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Puce ${tag} ignorée${from === null ? '' : ` à partir de ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `lectures de ${texts.time(from)} à ${texts.time(until)} ${by < 0 ? 'avancées' : 'retardées'}`;
    return `Horloge du lecteur ${reader} corrigée : ${change} de ${texts.duration(Math.abs(by) as Ms, 3)}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Heures du lecteur ${reader} confirmées : lectures de ${texts.time(from)} à ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Annulé : ${act === null ? `action ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Rétabli : ${act === null ? `action ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, enregistrées à partir de l’entrée ${from}` : `, enregistrées de l’entrée ${from} à ${until - 1}`;
}

/** One read alone of a passing, at the beginning of a sentence. */
function onlyRead(passing: PassingName, texts: Writer): string {
  return `Cette seule lecture du ${passingName(passing, texts)}`;
}

const FIELDS = { bib: 'dossard', name: 'nom', category: 'catégorie', team: 'équipe' } as const;
const WITHOUT = { bib: 'sans dossard', name: 'sans nom', category: 'sans catégorie', team: 'sans équipe' } as const;

/** `dossard 13, sans équipe`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? WITHOUT[field] : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['autres données'] : [])].join(', ');
}
