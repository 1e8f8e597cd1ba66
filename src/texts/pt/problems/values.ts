import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Dorsal',
  name: 'Nome',
  category: 'Categoria',
  team: 'Equipa',
  'race-name': 'Nome da prova',
  born: 'Ano ou data de nascimento',
  nation: 'País',
  licence: 'Licença',
  'uci-id': 'UCI ID',
  club: 'Clube',
  'first-name': 'Nome próprio',
  'last-name': 'Apelido',
  member: 'Nome de um membro da estafeta',
  more: 'Coluna da lista',
  note: 'Nota',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Hora de partida',
  wave: 'Hora de partida da vaga',
  stop: 'Hora de fim',
  passing: 'Hora da passagem',
  'new-time': 'Nova hora da passagem',
  status: 'Hora do estado',
  'muted-from': 'Hora a partir da qual o chip é ignorado',
  'assigned-from': 'Hora a partir da qual o chip está atribuído',
  'released-from': 'Hora a partir da qual o chip é removido',
};

/** What is wrong with a value of a command, and what to do. Names of fields stand before a colon, so that they need no article. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: não é uma hora válida. Introduzir data e hora.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} é depois de agora, ${texts.dateTime(params.now)}. Introduzir uma hora já passada.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: contém um carácter que não pode ser impresso. Retirá-lo.`;
    case 'missing':
      return params.field === 'bib' ? 'Sem dorsal. Introduzir um.' : `${TEXT_FIELDS[params.field]}: em falta. Preencher este campo.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: mais de ${params.max} caracteres. Encurtar.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Com esta correção, uma leitura ficaria em ${texts.dateTime(params.at)}, depois de agora, ${texts.dateTime(params.now)}. Corrigir menos, ou só leituras de uma hora anterior.`;
    case 'start-after-stop':
    case 'gun-not-set':
    case 'nothing-to-declare':
    case 'wave-before-gun':
    case 'stop-before-start':
      return startAndStop(params, texts);
    case 'sheet-name':
    case 'sheet-kind':
    case 'sheet-order':
    case 'sheet-member':
    case 'sheet-placeholders':
    case 'sheet-columns':
    case 'too-many-sheets':
      return sheet(params, texts);
    default:
      return correction(params);
  }
}

type Identifier = Extract<BadValue, { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number' }>;

function identifier({ problem, text }: Identifier): string {
  switch (problem) {
    case 'not-a-tag':
      return `«${text}» não é um ID de chip. Um ID de chip tem de 1 a 128 caracteres imprimíveis e nenhum espaço.`;
    case 'means-no-tag':
      return `«${text}» diz que não há chip. Omitir o chip, ou introduzir o seu ID.`;
    case 'tag-as-number':
      return changedTag(text);
    case 'bib-as-number':
      return changedBib(text);
  }
}

type StartAndStop = Extract<
  BadValue,
  { readonly problem: 'start-after-stop' | 'gun-not-set' | 'nothing-to-declare' | 'wave-before-gun' | 'stop-before-start' }
>;

function startAndStop(params: StartAndStop, texts: Writer): string {
  switch (params.problem) {
    case 'start-after-stop':
      return `A prova foi parada às ${texts.time(params.stopped_at)}, antes dessa partida. Retomar primeiro a prova, ou introduzir uma hora de partida anterior.`;
    case 'gun-not-set':
      return 'Dar primeiro a partida da prova: as vagas partem depois dela.';
    case 'nothing-to-declare':
      return 'Ainda não há resultados para declarar: nenhum participante tem uma passagem nem um estado.';
    case 'wave-before-gun':
      return `A prova parte às ${texts.time(params.start_at)}, depois dessa partida. Mudar primeiro a hora de partida da prova.`;
    case 'stop-before-start':
      return `A prova parte às ${texts.time(params.start_at)}. Pará-la depois disso, ou mudar primeiro a sua hora de partida.`;
  }
}

type SheetValue = Extract<
  BadValue,
  { readonly problem: `sheet-${'name' | 'kind' | 'order' | 'member' | 'placeholders' | 'columns'}` | 'too-many-sheets' }
>;

function inBraces(name: string): string {
  return `{${name}}`;
}

function sheet(params: SheetValue, texts: Writer): string {
  switch (params.problem) {
    case 'sheet-name':
      return `Uma lista não pode chamar-se «${params.name}». Usar letras minúsculas, algarismos e hífenes simples, p. ex. lista-por-dorsal.`;
    case 'sheet-kind':
      return `${params.name} é o nome de outro tipo de lista. Escolher outro nome.`;
    case 'sheet-order':
      return `A lista ${params.sheet} não pode ter essa ordem. Escolher uma de: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `A lista ${params.sheet} não tem «${params.member}». Retirá-lo.`;
    case 'sheet-placeholders':
      return `Um diploma não tem ${texts.list(params.unknown.map(inBraces))}. Usar ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Esta lista não tem a coluna ${texts.list(params.unknown)}. As suas colunas: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `A prova já tem ${params.max} listas. Remover uma e guardar esta de novo.`;
  }
}

type CorrectionValue = Extract<
  BadValue,
  {
    readonly problem:
      | 'split-count'
      | 'lap-too-short'
      | 'unknown-status'
      | 'unknown-reader'
      | 'unknown-point'
      | 'clock-range'
      | 'clock-entries'
      | 'clock-amount'
      | 'start-list'
      | 'neutral-range'
      | 'adjustment'
      | 'relegated-behind-self'
      | 'not-compared'
      | 'nothing-taken'
      | 'revision-ahead'
      | 'decided-by-hand';
  }
>;

function correction(params: CorrectionValue): string {
  switch (params.problem) {
    case 'split-count':
      return 'Uma volta pode ser dividida em 2, 3 ou 4 voltas.';
    case 'lap-too-short':
      return `A volta ${params.lap} do ${riderName(params.rider)} é demasiado curta para ${params.into} voltas: cada uma ficaria abaixo do tempo mínimo por volta.`;
    case 'unknown-status':
      return `Esse estado não existe. Escolher um de: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `Nenhuma leitura veio de um leitor chamado «${params.reader}». Escolher um leitor que tenha enviado leituras.`;
    case 'unknown-point':
      return `O ponto ${params.point} não existe. ${params.known.length === 0 ? 'Introduzir primeiro os pontos da prova, ou omitir o ponto.' : `Escolher um de: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'As leituras a corrigir precisam de um início e de um fim posterior. Introduzir ambos com data e hora.';
    case 'clock-entries':
      return 'As entradas a corrigir terminam antes de começarem. Introduzir uma última entrada posterior.';
    case 'clock-amount':
      return 'A correção do relógio deve ser um número inteiro de milissegundos, no máximo 100 anos.';
    case 'start-list':
      return 'Uma lista de partida precisa de pelo menos um participante, e cada participante uma vez.';
    case 'neutral-range':
      return 'A prova só continua depois de ser neutralizada. Introduzir um fim posterior, ou nenhum enquanto durar.';
    case 'adjustment':
      return 'Introduzir um número inteiro diferente de 0: no máximo uma semana, ou 10 000 voltas.';
    case 'relegated-behind-self':
      return 'Um participante não pode ser relegado para trás de si próprio. Escolher outro participante.';
    case 'not-compared':
      return `O ${riderName(params.rider)} e o ${riderName(params.other)} são classificados em secções diferentes e nunca são comparados. Escolher um participante da mesma secção.`;
    case 'nothing-taken':
      return 'Escolher pelo menos uma proposta.';
    case 'revision-ahead':
      return `A prova está na revisão ${params.last}. Introduzir uma anterior.`;
    case 'decided-by-hand':
      return `A proposta para o ${riderName(params.rider)} precisa de uma decisão à mão. Aplicar as outras e seguir o link desta.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `A hora de partida já é ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `A prova já se chama ${params.name}.`;
    case 'language':
      return `O idioma da prova já é ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'A prova já tem estas regras.';
    case 'clock':
      return 'Uma correção de 0 não muda nada.';
    case 'start-list':
      return 'Todos os participantes da lista de partida já têm estas partidas.';
    case 'neutralised':
      return 'A prova já está neutralizada nesse período.';
    case 'neutralised-since':
      return `A prova está neutralizada desde as ${texts.time(params.from)}, até isso terminar. Terminar primeiro essa neutralização, ou desfazê-la.`;
    case 'sheet':
      return `A lista ${params.name} já está guardada assim.`;
    case 'declared':
      return `Os resultados já são ${params.state === 'official' ? 'oficiais' : 'provisórios'}.`;
    case 'own-start':
      return `O ${riderName(params.rider)} já tem essa partida.`;
    case 'list':
      return 'Todos os participantes da lista já estão inscritos com estes dados.';
    case 'details':
      return `Nada mudaria no ${riderName(params.rider)}.`;
    case 'status':
      return `O ${riderName(params.rider)} já tem esse estado.`;
    case 'passing-rider':
      return `Essa passagem já é do ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Essa passagem já tem a hora ${texts.time(params.at)}.`;
    case 'muted':
      return `O chip ${params.tag} já é ignorado.`;
    case 'tag':
      return `O chip ${params.tag} já está atribuído ao ${riderName(params.rider)}.`;
  }
}
