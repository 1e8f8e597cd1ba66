import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Wedstrijd “${name}” aangemaakt`,
  'gun-set': ({ start_at }, texts) => `Starttijd op ${texts.time(start_at)} gezet`,
  'race-stopped': ({ stopped_at, planned }, texts) =>
    planned ? `Stop gepland om ${texts.time(stopped_at)}` : `Wedstrijd gestopt om ${texts.time(stopped_at)}`,
  'race-resumed': 'Wedstrijd hervat',
  'race-renamed': ({ name }) => `Naam van de wedstrijd gewijzigd in “${name}”`,
  'language-set': ({ language }, { languageName }) => `Taal van schermen en uitslag: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Regels gewijzigd. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Regels gewijzigd: tijden met andere decimalen' : 'Regels gewijzigd, zonder gevolg voor deze wedstrijd';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Starttijd van ${texts.list(categories)} op ${texts.time(start_at)} gezet`
      : `${texts.list(categories)} gestart om ${texts.time(start_at)}`,
  'wave-planned': ({ wave }) => `${wave} start weer zoals gepland`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Startlijst overgenomen: ${counted(starts, 'deelnemer', 'deelnemers')} van ${texts.time(first_at)} tot ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Wedstrijd geneutraliseerd vanaf ${texts.time(from)}`
      : `Wedstrijd geneutraliseerd van ${texts.time(from)} tot ${texts.time(until)}`,
  'sheet-defined': ({ sheet }) => `Lijst “${sheet}” opgeslagen`,
  'sheet-removed': ({ sheet }) => `Lijst “${sheet}” verwijderd`,
  declared: ({ state }) => `Uitslag ${state === 'official' ? 'officieel' : 'voorlopig'} verklaard`,
  settled: ({ corrections }) => `Wedstrijd afgehandeld: ${counted(corrections, 'voorstel', 'voorstellen')} overgenomen`,
  start: ({ rider, at }, texts) =>
    at === null ? `Eigen start van ${riderName(rider)} verwijderd` : `Start van ${riderName(rider)} op ${texts.time(at)} gezet`,
  'adjust-time': ({ rider, by }) =>
    `${capitalized(riderName(rider))}: ${by < 0 ? `tijdaftrek ${formatAmount(by)}` : `tijdstraf ${formatAmount(by)}`}`,
  'adjust-laps': ({ rider, by }) =>
    `${capitalized(riderName(rider))}: ${counted(Math.abs(by), 'ronde', 'ronden')} ${by < 0 ? 'afgetrokken' : 'toegekend'}`,
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} teruggezet achter ${riderName(behind)}`,
  note: ({ rider, text }) => `Opmerking bij ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : `${added} nieuw`, changed === 0 ? '' : `${changed} gewijzigd`];
    return `Deelnemers geïmporteerd: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'chip', other: 'chips' });
    return `${capitalized(riderName(rider))} toegevoegd${tags.length === 0 ? '' : ` met ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} gewijzigd: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} verwijderd`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Chip ${tag} toegewezen aan ${riderName(rider)}${from === null ? ', ook voor eerdere lezingen' : ` vanaf ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Chip ${tag} losgemaakt van ${riderName(rider)}${from === null ? ', ook voor eerdere lezingen' : ` vanaf ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} toegevoegd${point === undefined ? '' : ` bij ${point}`}${inferred ? ' (geschat)' : ' (met de hand)'}`,
  void: ({ passing, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} geschrapt`,
  restore: ({ passing }, texts) => `${capitalized(passingName(passing, texts))} hersteld`,
  move: ({ passing, to, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} verplaatst naar ${riderName(to)}`,
  retime: ({ passing, at, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} verplaatst naar ${texts.time(at)}`,
  split: ({ passing, into }, texts) => `Ronde vóór de ${passingName(passing, texts)} gesplitst in ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Ronde van ${riderName(rider)} van ${texts.time(from)} tot ${texts.time(to)} als één ronde gelaten`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} weer in koers`;
    return `${who}: ${STATUS_NAMES[status]}${at === null ? '' : ` vanaf ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Chip ${tag} wordt genegeerd${from === null ? '' : ` vanaf ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `lezingen van ${texts.time(from)} tot ${texts.time(until)} ${texts.duration(Math.abs(by) as Ms, 3)}`;
    return `Klok van lezer ${reader} gecorrigeerd: ${change} ${by < 0 ? 'vroeger' : 'later'} gezet${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Tijden van lezer ${reader} bevestigd: lezingen van ${texts.time(from)} tot ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Ongedaan gemaakt: ${act === null ? `actie ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Opnieuw uitgevoerd: ${act === null ? `actie ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, opgeslagen vanaf vermelding ${from}` : `, opgeslagen als vermelding ${from} tot ${until - 1}`;
}

/** A passing at the beginning of a sentence, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `Alleen deze lezing van de ${name}` : capitalized(name);
}

const FIELDS = { bib: 'startnummer', name: 'naam', category: 'categorie', team: 'team' } as const;

/** `startnummer 13, zonder team`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `zonder ${FIELDS[field]}` : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['andere gegevens'] : [])].join(', ');
}
