import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Prova «${name}» criada`,
  'gun-set': ({ start_at }, texts) => `Hora de partida: ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) =>
    planned ? `Fim previsto para as ${texts.time(stopped_at)}` : `Prova parada às ${texts.time(stopped_at)}`,
  'race-resumed': 'Prova retomada',
  'race-renamed': ({ name }) => `Nome da prova mudado para «${name}»`,
  'language-set': ({ language }, { languageName }) => `Idioma dos painéis e resultados: ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Regras alteradas. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Regras alteradas: tempos com outras casas decimais' : 'Regras alteradas, sem efeito nesta prova';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Hora de partida de ${texts.list(categories)}: ${texts.time(start_at)}`
      : `Partida de ${texts.list(categories)} às ${texts.time(start_at)}`,
  'wave-planned': ({ wave }) => `${wave} parte de novo como previsto`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Lista de partida aplicada: ${counted(starts, 'participante', 'participantes')}, das ${texts.time(first_at)} às ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Prova neutralizada a partir das ${texts.time(from)}`
      : `Prova neutralizada das ${texts.time(from)} às ${texts.time(until)}`,
  'sheet-defined': ({ sheet }) => `Lista «${sheet}» guardada`,
  'sheet-removed': ({ sheet }) => `Lista «${sheet}» removida`,
  declared: ({ state }) => `Resultados declarados ${state === 'official' ? 'oficiais' : 'provisórios'}`,
  settled: ({ corrections }) => `Prova fechada: ${counted(corrections, 'proposta aplicada', 'propostas aplicadas')}`,
  start: ({ rider, at }, texts) =>
    at === null ? `Partida própria do ${riderName(rider)} removida` : `Partida do ${riderName(rider)}: ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) =>
    `${capitalized(riderName(rider))}: ${by < 0 ? `bonificação de ${formatAmount(by)}` : `penalização de ${formatAmount(by)}`}`,
  'adjust-laps': ({ rider, by }) =>
    `${capitalized(riderName(rider))}: ${counted(Math.abs(by), 'volta', 'voltas')} a ${by < 0 ? 'menos' : 'mais'}`,
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} relegado para trás do ${riderName(behind)}`,
  note: ({ rider, text }) => `Nota sobre o ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : counted(added, 'novo', 'novos'), changed === 0 ? '' : counted(changed, 'alterado', 'alterados')];
    return `Participantes importados: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'o chip', other: 'os chips' });
    return `${capitalized(riderName(rider))} adicionado${tags.length === 0 ? '' : ` com ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} alterado: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} removido`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Chip ${tag} atribuído ao ${riderName(rider)}${from === null ? ', incluindo leituras anteriores' : ` a partir das ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Chip ${tag} retirado ao ${riderName(rider)}${from === null ? ', incluindo leituras anteriores' : ` a partir das ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} adicionada${point === undefined ? '' : ` em ${point}`}${inferred ? ' (estimada)' : ' à mão'}`,
  void: ({ passing, only_read }, texts) => `${passingOrRead(passing, only_read, texts)}: anulada`,
  restore: ({ passing }, texts) => `${capitalized(passingName(passing, texts))}: reposta`,
  move: ({ passing, to, only_read }, texts) => `${passingOrRead(passing, only_read, texts)}: passada para o ${riderName(to)}`,
  retime: ({ passing, at, only_read }, texts) => `${passingOrRead(passing, only_read, texts)}: mudada para as ${texts.time(at)}`,
  split: ({ passing, into }, texts) => `Volta terminada na ${passingName(passing, texts)} dividida em ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) =>
    `Volta do ${riderName(rider)} das ${texts.time(from)} às ${texts.time(to)} mantida como uma só`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} de novo em prova`;
    return `${who}: ${STATUS_NAMES[status]}${at === null ? '' : ` a partir das ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Chip ${tag} ignorado${from === null ? '' : ` a partir das ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `leituras das ${texts.time(from)} às ${texts.time(until)} passam para ${texts.duration(Math.abs(by) as Ms, 3)}`;
    return `Relógio do leitor ${reader} corrigido: ${change} mais ${by < 0 ? 'cedo' : 'tarde'}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Horas do leitor ${reader} confirmadas: leituras das ${texts.time(from)} às ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Desfeito: ${act === null ? `ação ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Refeito: ${act === null ? `ação ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, registadas a partir da entrada ${from}` : `, registadas nas entradas ${from} a ${until - 1}`;
}

/** A passing at the beginning of a sentence, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `Só esta leitura da ${name}` : capitalized(name);
}

const FIELDS = { bib: 'dorsal', name: 'nome', category: 'categoria', team: 'equipa' } as const;

/** `dorsal 13, sem equipa`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `sem ${FIELDS[field]}` : `${FIELDS[field]} ${details[field]}`));
  return [...named, ...(others ? ['outros dados'] : [])].join(', ');
}
