import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Cursa «${name}» creada`,
  'gun-set': ({ start_at }, texts) => `Hora de sortida fixada: ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) =>
    planned ? `Aturada prevista a les ${texts.time(stopped_at)}` : `Cursa aturada a les ${texts.time(stopped_at)}`,
  'race-resumed': 'Cursa represa',
  'race-renamed': ({ name }) => `Nou nom de la cursa: «${name}»`,
  'language-set': ({ language }, { languageName }) => `Llengua dels panells i resultats: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Regles canviades. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Regles canviades: una altra precisió dels temps' : 'Regles canviades, sense efecte en aquesta cursa';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Hora de sortida de ${texts.list(categories)} fixada: ${texts.time(start_at)}`
      : `Sortida de ${texts.list(categories)} a les ${texts.time(start_at)}`,
  'wave-planned': ({ wave }) => `${wave} torna a sortir segons el previst`,
  'sheet-defined': ({ sheet }) => `Llistat «${sheet}» desat`,
  'sheet-removed': ({ sheet }) => `Llistat «${sheet}» tret`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Llista de sortida aplicada: ${counted(starts, 'participant', 'participants')}, de ${texts.time(first_at)} a ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Cursa neutralitzada des de les ${texts.time(from)}`
      : `Cursa neutralitzada de ${texts.time(from)} a ${texts.time(until)}`,
  declared: ({ state }) => `Resultats declarats ${state === 'official' ? 'oficials' : 'provisionals'}`,
  settled: ({ corrections }) => `Cursa tancada: ${counted(corrections, 'proposta acceptada', 'propostes acceptades')}`,
  start: ({ rider, at }, texts) =>
    at === null ? `Sortida pròpia del ${riderName(rider)} treta` : `Sortida del ${riderName(rider)} fixada: ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) => `${capitalized(riderName(rider))}: ${by < 0 ? 'bonificació' : 'penalització'} de ${formatAmount(by)}`,
  'adjust-laps': ({ rider, by }) => {
    const laps = by < 0 ? counted(-by, 'volta descomptada', 'voltes descomptades') : counted(by, 'volta afegida', 'voltes afegides');
    return `${capitalized(riderName(rider))}: ${laps} pel jurat`;
  },
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} relegat darrere del ${riderName(behind)}`,
  note: ({ rider, text }) => `Nota sobre el ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : counted(added, 'nou', 'nous'), changed === 0 ? '' : counted(changed, 'modificat', 'modificats')];
    return `Participants importats: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'el xip', other: 'els xips' });
    return `${capitalized(riderName(rider))} afegit${tags.length === 0 ? '' : ` amb ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} modificat: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} tret`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Xip ${tag} assignat al ${riderName(rider)}${from === null ? ', també les lectures anteriors' : ` des de les ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Xip ${tag} tret al ${riderName(rider)}${from === null ? ', també les lectures anteriors' : ` des de les ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} afegit${point === undefined ? '' : ` a ${point}`}${inferred ? ' (estimat)' : ' a mà'}`,
  void: ({ passing, only_read }, texts) => `Anul·lat: ${passingOrRead(passing, only_read, texts)}`,
  restore: ({ passing }, texts) => `Restaurat: ${passingName(passing, texts)}`,
  move: ({ passing, to, only_read }, texts) => `Assignat al ${riderName(to)}: ${passingOrRead(passing, only_read, texts)}`,
  retime: ({ passing, at, only_read }, texts) => `Hora canviada a les ${texts.time(at)}: ${passingOrRead(passing, only_read, texts)}`,
  split: ({ passing, into }, texts) => `Volta que va acabar amb el ${passingName(passing, texts)} dividida en ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Volta del ${riderName(rider)} de ${texts.time(from)} a ${texts.time(to)} mantinguda com una de sola`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} de nou en cursa`;
    return `${who}: ${STATUS_NAMES[status]}${at === null ? '' : ` des de les ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Xip ${tag} ignorat${from === null ? '' : ` des de les ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `lectures de ${texts.time(from)} a ${texts.time(until)}, ${texts.duration(Math.abs(by) as Ms, 3)}`;
    return `Rellotge del lector ${reader} corregit: ${change} ${by < 0 ? 'abans' : 'després'}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Temps del lector ${reader} confirmats: lectures de ${texts.time(from)} a ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Desfet: ${act === null ? `acció ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Refet: ${act === null ? `acció ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, desades a partir de l’entrada ${from}` : `, desades com a entrades ${from} a ${until - 1}`;
}

/** A passing, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `només aquesta lectura del ${name}` : name;
}

const FIELDS = { bib: 'dorsal', name: 'nom', category: 'categoria', team: 'equip' } as const;

/** `dorsal 13, sense equip`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `sense ${FIELDS[field]}` : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['altres dades'] : [])].join(', ');
}
