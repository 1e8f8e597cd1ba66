import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Os restantes terminam na primeira passagem após a chegada do líder da sua categoria.';
const READS = { first: 'primeira leitura', strongest: 'leitura mais forte', last: 'última leitura' } as const;

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }) => `Distância da prova: ${lapCount(laps)}. Os dobrados completam todas as voltas.`,
  'finish-with-leader': ({ laps }) => `Distância da prova: ${lapCount(laps)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` e mais ${lapCount(laps)}`;
    return `Após ${durationName(duration, texts)}, o líder de cada categoria termina a volta em curso${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Duração da prova: ${durationName(duration, texts)}. As passagens posteriores são ignoradas. Ganha quem tem mais voltas; com as mesmas voltas, quem fez a última passagem mais cedo.`,
  'mass-start': 'Todos partem com a partida da prova.',
  waves: ({ waves }, texts) =>
    `Partem depois da partida da prova: ${lateStarts(waves, texts)}. As outras categorias partem com a partida da prova.`,
  'start-list': ({ waves }, texts) =>
    `Cada participante parte à sua hora da lista de partida. Quem não tem hora parte ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'passa pela primeira vez na linha' : `passa em ${texts.list(points)}`;
    return `Cada participante parte quando ${where}. Quem aí não é lido parte ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Cada participante parte com a sua primeira leitura em qualquer ponto.',
  'first-crossing-is-lap': 'Primeira passagem após a partida: fim da volta 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Última passagem até ${durationName(window, texts)} após a partida: início da volta 1 (partida por chip); até lá não termina nenhuma volta. Quem não tem nenhuma parte com a partida da prova.`,
  'min-lap': ({ span }, texts) =>
    span === 0
      ? 'Cada leitura conta como passagem.'
      : `Leituras repetidas em menos de ${durationName(span, texts)} são ignoradas (tempo mínimo por volta).`,
  'min-lap-from-start': ({ span }, texts) =>
    `Leituras até ${durationName(span, texts)} depois da partida do participante não terminam voltas.`,
  'counts-before-gun': 'As passagens também contam antes da partida, enquanto não houver hora de partida definida.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Hora tirada da primeira leitura.'
      : `Hora tirada da ${READS[read]}, entre leituras separadas no máximo ${durationName(gap, texts)}.`,
  'parked-tags': ({ after, pause }, texts) =>
    `Um chip lido durante ${durationName(after, texts)} sem uma pausa de ${durationName(pause, texts)} conta uma vez (chip parado).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `Um chip que ninguém tem${prefix === '' ? '' : ` e que começa por ${prefix}`} é do participante cujo dorsal é ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', como número hexadecimal' : ''}.`,
  'ranked-by-gun': ({ waves }) =>
    waves ? 'Classificação por tempo oficial; as vagas, desde a sua própria partida.' : 'Classificação por tempo oficial.',
  'ranked-by-chip': 'Classificação por tempo líquido; quem não tem partida por chip, por tempo oficial.',
  'unfinished-places': 'Quem não terminou também tem lugar, pelas suas voltas.',
  ...eventRuleTexts,
  'earlier-edition': 'Os resultados são calculados com as regras da versão que criou esta prova.',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'todo o chip' : 'o que vem a seguir';
  return last === 1 ? 'o seu último carácter' : `os seus últimos ${texts.number(last)} caracteres`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'com a partida da prova'
    : `com a partida da prova (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} depois`).join(', ')})`;
}

function lapCount(laps: number): string {
  return counted(laps, 'volta', 'voltas');
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'Número de voltas',
  minLap: 'Tempo mínimo por volta',
  finish: 'Regra de chegada',
  duration: 'Duração da prova',
  lapsAfterTime: 'Número de voltas depois do tempo',
  firstCrossing: 'Significado da primeira passagem',
  startWindow: 'Janela de partida',
  crossingTime: 'Leitura que dá a hora',
  minLapFromStart: 'Tempo mínimo por volta a contar da partida',
  countsBeforeGun: 'Passagens antes da partida',
  unfinishedPlaces: 'Lugar de quem não terminou',
  starts: 'Regra de partida',
  lapDistance: 'Distância da volta',
  firstLapDistance: 'Distância da primeira volta',
  stayGap: 'Maior pausa entre leituras de uma passagem',
  tagRule: 'Regra para chips que ninguém tem',
  parkedAfter: 'Tempo após o qual um chip está parado',
  edition: 'Edição das regras',
  rankedBy: 'Tempo que classifica',
  decimals: 'Número de casas decimais',
};

const LIST_NAMES = {
  waves: { one: 'Vaga', all: 'Vagas' },
  terms: { one: 'Categoria', all: 'Categorias com regras próprias' },
  points: { one: 'Ponto', all: 'Pontos' },
  course: { one: 'Ponto de passagem', all: 'Pontos de passagem do percurso' },
  segments: { one: 'Segmento', all: 'Segmentos' },
  classifications: { one: 'Classificação', all: 'Classificações' },
  teams: { one: 'Classificação por equipas', all: 'Classificação por equipas' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'nome',
  category: 'categoria',
  categories: 'categorias',
  role: 'função',
  readers: 'leitor',
  distance: 'distância',
  notBefore: 'tempo mais cedo',
  cutOff: 'tempo limite',
  from: 'início',
  to: 'fim',
  order: 'ordem',
  places: 'número de lugares',
  gender: 'género',
  age: 'idade',
  by: 'o que forma uma equipa',
  best: 'número de participantes que contam',
};

/** Values that no rule can have. Names of rules and members stand before a colon, so that they need no article. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'O início dos chips pode ter no máximo 64 dígitos hexadecimais (0 a 9, A a F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field}: introduzir um número inteiro de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' milissegundos' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field}: escolher um de: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all}: tem de ser uma lista.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all}: mais de ${max}. Remover alguns elementos.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: o nome ${name} já existe. Dar outro nome.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: em falta ou com mais de ${max} caracteres.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: introduzir um número inteiro de ${texts.number(from)} a ${texts.number(to)}${unit === 'ms' ? ' milissegundos' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}, ${MEMBER_NAMES[member] ?? member}: escolher um de: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) => `Ponto ${item}: o leitor ${reader} já está no ponto ${other}. Removê-lo de um dos dois.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: o ponto ${point} não existe. ${known.length === 0 ? 'Introduzir primeiro os pontos.' : `Escolher um de: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) => `O ponto de passagem ${passage} pode ocorrer antes de um anterior. Aumentar o seu tempo mais cedo.`,
  'course-end': ({ point }) => `O percurso termina em ${point}, onde nenhuma volta termina. Terminá-lo na linha ou numa meta.`,
  'age-range': ({ item, from, to }) =>
    `Classificação ${item}: as idades vão de ${from} a ${to}, o que ninguém tem. Pôr primeiro a mais baixa.`,
  'waves-not-a-list': 'Vagas: tem de ser uma lista.',
  'too-many-waves': ({ max }) => `Há mais de ${max} vagas. Dar o mesmo nome às categorias que partem juntas.`,
  'repeated-wave': ({ wave, category }) => `Vaga ${wave}: ${category} já tem uma vaga. Remover uma das duas.`,
  'wave-category': ({ wave, max }) =>
    `A vaga ${wave} não tem categoria. Introduzir a categoria dos seus participantes, no máximo ${max} caracteres.`,
  'wave-start': ({ wave, max }, texts) =>
    `Vaga ${wave}: a partida deve ser um número inteiro de 0 a ${texts.number(max)} milissegundos depois da partida da prova.`,
};
