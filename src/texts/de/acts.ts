import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Rennen „${name}“ angelegt`,
  'gun-set': ({ start_at }, texts) => `Startzeit auf ${texts.time(start_at)} gesetzt`,
  'race-stopped': ({ stopped_at, planned }, texts) =>
    planned ? `Stopp für ${texts.time(stopped_at)} geplant` : `Rennen um ${texts.time(stopped_at)} gestoppt`,
  'race-resumed': 'Rennen fortgesetzt',
  'race-renamed': ({ name }) => `Rennen in „${name}“ umbenannt`,
  'language-set': ({ language }, { languageName }) => `Sprache der Anzeigen und Ergebnisse: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Regeln geändert. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Regeln geändert: andere Genauigkeit der Zeiten' : 'Regeln geändert, ohne Wirkung auf dieses Rennen';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Startzeit von ${texts.list(categories)} auf ${texts.time(start_at)} gesetzt`
      : `${texts.list(categories)} um ${texts.time(start_at)} gestartet`,
  'wave-planned': ({ wave }) => `${wave} startet wieder wie geplant`,
  'sheet-defined': ({ sheet }) => `Liste „${sheet}“ gespeichert`,
  'sheet-removed': ({ sheet }) => `Liste „${sheet}“ entfernt`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Startliste übernommen: ${counted(starts, 'Teilnehmer', 'Teilnehmer')} von ${texts.time(first_at)} bis ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Rennen ab ${texts.time(from)} neutralisiert`
      : `Rennen von ${texts.time(from)} bis ${texts.time(until)} neutralisiert`,
  declared: ({ state }) => `Ergebnisse für ${state === 'official' ? 'offiziell' : 'vorläufig'} erklärt`,
  settled: ({ corrections }) => `Rennen abgeschlossen: ${counted(corrections, 'Vorschlag', 'Vorschläge')} übernommen`,
  start: ({ rider, at }, texts) =>
    at === null ? `Eigener Start von ${riderName(rider)} entfernt` : `Start von ${riderName(rider)} auf ${texts.time(at)} gesetzt`,
  'adjust-time': ({ rider, by }) =>
    `${riderName(rider)}: ${by < 0 ? `Zeitgutschrift ${formatAmount(by)}` : `Zeitstrafe ${formatAmount(by)}`}`,
  'adjust-laps': ({ rider, by }) =>
    `${riderName(rider)}: ${counted(Math.abs(by), 'Runde', 'Runden')} ${by < 0 ? 'abgezogen' : 'gutgeschrieben'}`,
  relegate: ({ rider, behind }) => `${riderName(rider)} hinter ${riderName(behind)} zurückversetzt`,
  note: ({ rider, text }) => `Bemerkung zu ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : `${added} neu`, changed === 0 ? '' : `${changed} geändert`];
    return `Teilnehmer importiert: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'Chip', other: 'Chips' });
    return `${riderName(rider)} hinzugefügt${tags.length === 0 ? '' : ` mit ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${riderName(rider)} geändert: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${riderName(rider)} entfernt`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Chip ${tag} an ${riderName(rider)} vergeben${from === null ? ', auch für frühere Lesungen' : ` ab ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Chip ${tag} von ${riderName(rider)} gelöst${from === null ? ', auch für frühere Lesungen' : ` ab ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${passingName({ rider, at }, texts)} ergänzt${point === undefined ? '' : ` bei ${point}`}${inferred ? ' (geschätzt)' : ' (von Hand)'}`,
  void: ({ passing, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} gestrichen`,
  restore: ({ passing }, texts) => `${passingName(passing, texts)} wiederhergestellt`,
  move: ({ passing, to, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} ${riderName(to)} zugeordnet`,
  retime: ({ passing, at, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} auf ${texts.time(at)} verschoben`,
  split: ({ passing, into }, texts) => `Runde vor dem ${passingName(passing, texts)} in ${into} geteilt`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Runde von ${riderName(rider)} von ${texts.time(from)} bis ${texts.time(to)} als eine Runde belassen`,
  status: ({ rider, status, at }, texts) => {
    if (status === 'racing') return `${riderName(rider)} wieder im Rennen`;
    return `${riderName(rider)}: ${STATUS_NAMES[status]}${at === null ? '' : ` ab ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Chip ${tag} wird ignoriert${from === null ? '' : ` ab ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `Lesungen von ${texts.time(from)} bis ${texts.time(until)} um ${texts.duration(Math.abs(by) as Ms, 3)}`;
    return `Uhr von Lesegerät ${reader} korrigiert: ${change} ${by < 0 ? 'früher' : 'später'}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Zeiten von Lesegerät ${reader} bestätigt: Lesungen von ${texts.time(from)} bis ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Rückgängig gemacht: ${act === null ? `Aktion ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Wiederholt: ${act === null ? `Aktion ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, gespeichert ab Eintrag ${from}` : `, gespeichert als Eintrag ${from} bis ${until - 1}`;
}

/** A passing at the beginning of a sentence, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `Nur diese Lesung (${name})` : name;
}

const FIELDS = { bib: 'Startnummer', name: 'Name', category: 'Kategorie', team: 'Team' } as const;
const WITHOUT = { bib: 'ohne Startnummer', name: 'ohne Namen', category: 'ohne Kategorie', team: 'ohne Team' } as const;

/** `bib 13, no team`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? WITHOUT[field] : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['andere Angaben'] : [])].join(', ');
}
