import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Carrera «${name}» creada`,
  'gun-set': ({ start_at }, texts) => `Hora de salida fijada: ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) =>
    planned ? `Parada prevista a las ${texts.time(stopped_at)}` : `Carrera detenida a las ${texts.time(stopped_at)}`,
  'race-resumed': 'Carrera reanudada',
  'race-renamed': ({ name }) => `Nuevo nombre de la carrera: «${name}»`,
  'language-set': ({ language }, { languageName }) => `Idioma de los paneles y resultados: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Reglas cambiadas. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Reglas cambiadas: otra precisión de los tiempos' : 'Reglas cambiadas, sin efecto en esta carrera';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Hora de salida de ${texts.list(categories)} fijada: ${texts.time(start_at)}`
      : `Salida de ${texts.list(categories)} a las ${texts.time(start_at)}`,
  'wave-planned': ({ wave }) => `${wave} sale de nuevo según lo previsto`,
  'sheet-defined': ({ sheet }) => `Listado «${sheet}» guardado`,
  'sheet-removed': ({ sheet }) => `Listado «${sheet}» quitado`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Lista de salida aplicada: ${counted(starts, 'participante', 'participantes')}, de ${texts.time(first_at)} a ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Carrera neutralizada desde las ${texts.time(from)}`
      : `Carrera neutralizada de ${texts.time(from)} a ${texts.time(until)}`,
  declared: ({ state }) => `Resultados declarados ${state === 'official' ? 'oficiales' : 'provisionales'}`,
  settled: ({ corrections }) => `Carrera cerrada: ${counted(corrections, 'propuesta aceptada', 'propuestas aceptadas')}`,
  start: ({ rider, at }, texts) =>
    at === null ? `Salida propia del ${riderName(rider)} quitada` : `Salida del ${riderName(rider)} fijada: ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) => `${capitalized(riderName(rider))}: ${by < 0 ? 'bonificación' : 'penalización'} de ${formatAmount(by)}`,
  'adjust-laps': ({ rider, by }) => {
    const laps = by < 0 ? counted(-by, 'vuelta descontada', 'vueltas descontadas') : counted(by, 'vuelta añadida', 'vueltas añadidas');
    return `${capitalized(riderName(rider))}: ${laps} por el jurado`;
  },
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} relegado detrás del ${riderName(behind)}`,
  note: ({ rider, text }) => `Nota sobre el ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [
      added === 0 ? '' : counted(added, 'nuevo', 'nuevos'),
      changed === 0 ? '' : counted(changed, 'modificado', 'modificados'),
    ];
    return `Participantes importados: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'el chip', other: 'los chips' });
    return `${capitalized(riderName(rider))} añadido${tags.length === 0 ? '' : ` con ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} modificado: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} quitado`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Chip ${tag} asignado al ${riderName(rider)}${from === null ? ', también las lecturas anteriores' : ` desde las ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Chip ${tag} quitado al ${riderName(rider)}${from === null ? ', también las lecturas anteriores' : ` desde las ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} añadido${point === undefined ? '' : ` en ${point}`}${inferred ? ' (estimado)' : ' a mano'}`,
  void: ({ passing, only_read }, texts) => `Anulado: ${passingOrRead(passing, only_read, texts)}`,
  restore: ({ passing }, texts) => `Restaurado: ${passingName(passing, texts)}`,
  move: ({ passing, to, only_read }, texts) => `Asignado al ${riderName(to)}: ${passingOrRead(passing, only_read, texts)}`,
  retime: ({ passing, at, only_read }, texts) => `Hora cambiada a las ${texts.time(at)}: ${passingOrRead(passing, only_read, texts)}`,
  split: ({ passing, into }, texts) => `Vuelta que acabó con el ${passingName(passing, texts)} dividida en ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Vuelta del ${riderName(rider)} de ${texts.time(from)} a ${texts.time(to)} mantenida como una sola`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} de nuevo en carrera`;
    return `${who}: ${STATUS_NAMES[status]}${at === null ? '' : ` desde las ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Chip ${tag} ignorado${from === null ? '' : ` desde las ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `lecturas de ${texts.time(from)} a ${texts.time(until)}, ${texts.duration(Math.abs(by) as Ms, 3)}`;
    return `Reloj del lector ${reader} corregido: ${change} ${by < 0 ? 'antes' : 'después'}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Tiempos del lector ${reader} confirmados: lecturas de ${texts.time(from)} a ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Deshecho: ${act === null ? `acción ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Rehecho: ${act === null ? `acción ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, guardadas a partir de la entrada ${from}` : `, guardadas como entradas ${from} a ${until - 1}`;
}

/** A passing, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `solo esta lectura del ${name}` : name;
}

const FIELDS = { bib: 'dorsal', name: 'nombre', category: 'categoría', team: 'equipo' } as const;

/** `dorsal 13, sin equipo`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `sin ${FIELDS[field]}` : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['otros datos'] : [])].join(', ');
}
