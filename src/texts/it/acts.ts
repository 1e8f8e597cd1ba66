import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Gara «${name}» creata`,
  'gun-set': ({ start_at }, texts) => `Ora di partenza impostata alle ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) => `${planned ? 'Stop previsto alle' : 'Gara fermata alle'} ${texts.time(stopped_at)}`,
  'race-resumed': 'Gara ripresa',
  'race-renamed': ({ name }) => `Gara rinominata «${name}»`,
  'language-set': ({ language }, { languageName }) => `Lingua di tabelloni e risultati: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Regole modificate. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Regole modificate: altri decimali per i tempi' : 'Regole modificate, senza effetto su questa gara';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Ora di partenza di ${texts.list(categories)} impostata alle ${texts.time(start_at)}`
      : `Via dato alle ${texts.time(start_at)}: ${texts.list(categories)}`,
  'wave-planned': ({ wave }) => `${wave}: partenza di nuovo come previsto`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Ordine di partenza applicato: ${counted(starts, 'partecipante', 'partecipanti')} dalle ${texts.time(first_at)} alle ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Gara neutralizzata dalle ${texts.time(from)}`
      : `Gara neutralizzata dalle ${texts.time(from)} alle ${texts.time(until)}`,
  'sheet-defined': ({ sheet }) => `Foglio «${sheet}» salvato`,
  'sheet-removed': ({ sheet }) => `Foglio «${sheet}» rimosso`,
  declared: ({ state }) => `Risultati dichiarati ${state === 'official' ? 'ufficiali' : 'provvisori'}`,
  settled: ({ corrections }) => `Casi chiariti: ${counted(corrections, 'proposta applicata', 'proposte applicate')}`,
  start: ({ rider, at }, texts) =>
    at === null
      ? `Partenza individuale del ${riderName(rider)} rimossa`
      : `Partenza del ${riderName(rider)} impostata alle ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) => `${by < 0 ? 'Abbuono' : 'Penalità'} di ${formatAmount(by)}: ${riderName(rider)}`,
  'adjust-laps': ({ rider, by }) =>
    by < 0
      ? `${counted(-by, 'giro tolto', 'giri tolti')} al ${riderName(rider)}`
      : `${counted(by, 'giro assegnato', 'giri assegnati')} al ${riderName(rider)}`,
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} retrocesso dietro al ${riderName(behind)}`,
  note: ({ rider, text }) => `Nota sul ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [
      added === 0 ? '' : counted(added, 'aggiunto', 'aggiunti'),
      changed === 0 ? '' : counted(changed, 'modificato', 'modificati'),
    ];
    return `Partecipanti importati: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) =>
    `${capitalized(riderName(rider))} aggiunto${tags.length === 0 ? '' : ` con chip ${texts.list(tags)}`}`,
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} modificato: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} rimosso`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Chip ${tag} assegnato al ${riderName(rider)}${from === null ? ', letture precedenti comprese' : ` dalle ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Chip ${tag} tolto al ${riderName(rider)}${from === null ? ', letture precedenti comprese' : ` dalle ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} aggiunto${point === undefined ? '' : ` al punto ${point}`}${inferred ? ' (stimato)' : ' a mano'}`,
  void: ({ passing, only_read }, texts) =>
    only_read === true ? `${onlyRead(passing, texts)} invalidata` : `${capitalized(passingName(passing, texts))} invalidato`,
  restore: ({ passing }, texts) => `${capitalized(passingName(passing, texts))} ripristinato`,
  move: ({ passing, to, only_read }, texts) =>
    only_read === true
      ? `${onlyRead(passing, texts)} assegnata al ${riderName(to)}`
      : `${capitalized(passingName(passing, texts))} assegnato al ${riderName(to)}`,
  retime: ({ passing, at, only_read }, texts) =>
    only_read === true
      ? `${onlyRead(passing, texts)} spostata alle ${texts.time(at)}`
      : `${capitalized(passingName(passing, texts))} spostato alle ${texts.time(at)}`,
  split: ({ passing, into }, texts) => `Giro concluso dal ${passingName(passing, texts)} diviso in ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Giro del ${riderName(rider)} dalle ${texts.time(from)} alle ${texts.time(to)} tenuto come un solo giro`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} di nuovo in gara`;
    return `${who} segnato come ${STATUS_NAMES[status]}${at === null ? '' : ` dalle ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Chip ${tag} ignorato${from === null ? '' : ` dalle ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `letture dalle ${texts.time(from)} alle ${texts.time(until)} ${by < 0 ? 'anticipate' : 'posticipate'}`;
    return `Orologio del lettore ${reader} corretto: ${change} di ${texts.duration(Math.abs(by) as Ms, 3)}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Orari del lettore ${reader} confermati: letture dalle ${texts.time(from)} alle ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Annullato: ${act === null ? `azione ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Ripetuto: ${act === null ? `azione ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, salvate dalla voce ${from} in poi` : `, salvate dalla voce ${from} alla ${until - 1}`;
}

/** One read alone of a passing, at the beginning of a sentence. */
function onlyRead(passing: PassingName, texts: Writer): string {
  return `Solo questa lettura del ${passingName(passing, texts)}`;
}

const FIELDS = { bib: 'pettorale', name: 'nome', category: 'categoria', team: 'squadra' } as const;

/** `pettorale 13, senza squadra`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `senza ${FIELDS[field]}` : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['altri dati'] : [])].join(', ');
}
