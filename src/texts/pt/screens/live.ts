import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'participante', 'participantes');

const LACKING: Readonly<Record<string, string>> = { born: 'ano de nascimento', gender: 'género', category: 'categoria' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Líder atrasado ${time}`,
  unknownTags: (tags, reads) => `${counted(tags, 'chip desconhecido', 'chips desconhecidos')} (${counted(reads, 'leitura', 'leituras')})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` e mais ${bibs.length - 5}` : '';
    return `Sem ${LACKING[field] ?? `«${field}»`}: dorsal ${shown}${more}`;
  },
  reports: (open) => counted(open, 'comunicação de participantes', 'comunicações de participantes'),
  missedReads: (laps) => counted(laps, 'possível leitura em falta', 'possíveis leituras em falta'),
  parkedTags: (tags) => counted(tags, 'chip parado', 'chips parados'),
  parked: {
    label: 'Chips lidos sem pausa',
    tag: (tag, from, until, reads) => `lido das ${from} às ${until}, ${counted(reads, 'leitura', 'leituras')} por minuto: chip ${tag}`,
    mute: 'Ignorar chip',
    muteName: (tag) => `Ignorar chip ${tag}`,
    muteHint: 'As leituras deste chip são ignoradas a partir daí. Desfazer recupera-as.',
    why: 'Porquê?',
  },
  addedLaps: (laps) => `${counted(laps, 'volta adicionada', 'voltas adicionadas')} (estimativa)`,
  suspected: {
    label: 'Voltas com uma possível leitura em falta',
    rider: (name, until, took, usually) =>
      `${name === '' ? '' : `${name}: `}a volta terminada às ${until} demorou ${took}, em geral ${usually}`,
    count: (laps) => `Contar como ${laps} voltas`,
    countName: (laps, bib) => `Contar como ${laps} voltas: dorsal ${bib}`,
    keep: 'Manter uma só volta',
    keepName: (bib) => `Manter uma só volta: dorsal ${bib}`,
    keepHint: 'Não falta nenhuma leitura: uma paragem, uma queda, uma volta lenta',
    why: 'Porquê?',
    missed: (passage, from, to) => `Faltou ${passage} entre as ${from} e as ${to}.`,
    more: (laps) => `mais ${counted(laps, 'volta', 'voltas')} depois destas`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Classificação; Enter mostra as leituras de um participante',
  section: 'Classificação',
  search: 'Procurar por dorsal ou nome',
  searchExample: 'Dorsal ou nome  ( / )',
  category: 'Categoria',
  allCategories: 'Todas as categorias',
  together: 'Classificação geral',
  noCategory: 'Sem categoria',
  unknownTags: 'Chips desconhecidos',
  tags: (tags) => counted(tags, 'chip', 'chips'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      started === registered ? counted(started, 'partiu', 'partiram') : `${started} de ${counted(registered, 'partiu', 'partiram')}`,
      `${out} em prova`,
      counted(finished, 'chegou', 'chegaram'),
      ...(stopped === 0 ? [] : [`${stopped} fora`]),
    ].join(' · '),
  riders,
  ridersAndUnknown: (count, unknown) => `${riders(count)}, ${counted(unknown, 'desconhecido', 'desconhecidos')}`,
  ridersSeen: (count, seen) => `${seen} de ${riders(count)} com leituras`,
  seen: (where) => `visto ${where}`,
  found: (shown, rows) => `${shown} de ${counted(rows, 'linha', 'linhas')}`,
  statusShort: 'Est.',
  nameOfBib: (bib) => `Dorsal ${bib}`,
  unknown: 'desconhecido',
  added: (laps) => counted(laps, 'volta adicionada', 'voltas adicionadas'),
  addedHint: (laps) => `${counted(laps, 'volta contada', 'voltas contadas')} sem leitura (estimativa)`,
  adjusted: 'Alterado pelo júri: ver Penalizações no painel do participante',
  placesWon: (places) => `subiu ${counted(places, 'lugar', 'lugares')}`,
  placesLost: (places) => `desceu ${counted(places, 'lugar', 'lugares')}`,
  waiting: 'À espera da tabela',
  waitingHint: 'A estação envia-a assim que estiver ligada.',
  noMatch: 'Nenhum participante encontrado',
  noMatchHint: 'Limpar a procura com Esc, ou escolher outra categoria ou «Todos».',
  empty: 'Ainda sem participantes',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Leituras de ${rider}`,
  noPlace: 'Sem lugar',
  place: (place) => `Lugar ${place}`,
  categoryPlace: (category, place) => `${category}: lugar ${place}`,
  laps: (laps) => counted(laps, 'volta', 'voltas'),
  ridden: (ridden, added) => `${ridden} em percurso, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Relegado para trás do chip ${tag}` : `Relegado para trás do dorsal ${bib}`),
  close: 'Fechar (Esc)',
  reason: 'Motivo da correção (facultativo)',
  reasonHint: 'Fica no registo de ações',
  rules: 'Regras desta prova',
  addNow: 'Passagem agora',
  addAt: 'Passagem às…',
  penalise: 'Penalizar…',
  penaliseHint: 'Penalização, estado ou nota (P)',
  addTime: 'Hora da passagem',
  add: 'Adicionar passagem',
  status: 'Estado',
  setStatus: 'Definir estado',
  cancelStatus: 'Cancelar',
  dsqReason: 'Motivo da desclassificação',
  reasonMissing: 'Introduzir o motivo da desclassificação: fica no registo de ações.',
  statuses: {
    racing: 'Em prova',
    finished: 'Sem alteração',
    pulled: 'Retirado (LAP/-n)',
    dnf: 'DNF: não terminou',
    'over-time': 'OTL: fora do tempo limite',
    dsq: 'DSQ: desclassificado',
    dns: 'DNS: não partiu',
  },
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'A carregar as leituras…',
  reads: (reads) => counted(reads, 'leitura', 'leituras'),
  countedOnly: 'Só as que contam',
  showAll: 'Mostrar todas',
  empty: 'Ainda sem leituras deste participante.',
  older: (reads) => `Mostrar ${counted(reads, 'mais antiga', 'mais antigas')}`,
  manual: 'à mão',
  inferred: 'estimada',
  depart: 'chip saiu',
  tag: (tag) => `Chip ${tag}`,
  departHint: 'Os eventos «chip saiu» não contam.',
  restore: 'Repor',
  void: 'Anular',
  retime: 'Hora…',
  move: 'Dorsal…',
  split: (laps) => `Dividir em ${laps}`,
  onlyRead: 'Só esta leitura',
  onlyReadHint: 'As outras leituras desta passagem ficam, e podem continuar a formar a passagem.',
  retimeLabel: 'Hora correta desta passagem',
  retimeSubmit: 'Mudar hora',
  moveLabel: 'Dorsal correto',
  moveSubmit: 'Mudar dorsal',
  unknownBib: (bib) => `Nenhum participante com o dorsal ${bib}.`,
  cancel: 'Cancelar',
  invalidTime: 'Introduzir a hora como 14:05:09 ou 14:05:09.250.',
  undo: 'Desfazer',
  undoName: (action) => `Desfazer: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'Ao vivo',
  entry: {
    label: 'Passagem agora',
    bib: 'Dorsal',
    enter: 'Inserir',
    tap: 'Marcar',
    tapHint: 'Guardar a hora agora, introduzir o dorsal depois (Espaço)',
    hint: 'Dorsal + Enter. Espaço guarda a hora.',
    next: (name, lap) => `${name} · volta ${lap}`,
    afterFinish: (name) => `${name} · já chegou`,
    noName: 'Sem nome',
    unknownBib: (bib) =>
      `Nenhum participante com o dorsal ${bib}. A hora está guardada abaixo: corrigir o dorsal ou adicionar o participante.`,
  },
  pending: {
    title: (times) => `Horas sem dorsal (${times})`,
    label: 'Horas sem dorsal',
    bib: 'Dorsal',
    bibAt: (time) => `Dorsal que passou às ${time}`,
    unknownBib: (bib) => `Nenhum participante com o dorsal ${bib}.`,
    forget: (time) => `Apagar a hora ${time}`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'A estação não responde.' : reason} A hora ${time} do dorsal ${bib} fica em «Horas sem dorsal»: premir Enter aí assim que a estação responder.`,
    dropped: 'Demasiadas horas sem dorsal: a mais antiga foi apagada.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Participantes mostrados',
    names: { all: 'Todos', out: 'Em prova', overdue: 'Atrasados', unseen: 'Não vistos' },
  },
  clocks: { label: 'Relógios', timeOfDay: 'Hora' },
  expected: {
    title: 'Esperados',
    label: 'Quem falta, quem está atrasado e quem passa a seguir',
    overdue: (count) => counted(count, 'atrasado', 'atrasados'),
    states: { late: 'atraso', missing: 'falta' },
    dueIn: (span) => `em ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Últimas passagens',
    label: 'Passagens, as mais recentes primeiro',
    empty: 'Quem passa na linha aparece aqui.',
    noBib: '?',
    finish: 'Meta',
    lap: (lap) => `V${lap}`,
  },
  splits: {
    title: 'Parciais',
    lap: (lap) => `Volta ${lap}`,
    passage: 'Ponto',
    time: 'Tempo',
    leg: 'Do anterior',
    at: 'Hora',
    missing: 'Não lido',
    ahead: 'Por alcançar',
    segment: 'Segmento',
    speed: 'Velocidade',
    speedOf: (speed) => `${speed} km/h`,
    own: 'Desde a partida própria',
    gun: 'Sem partida própria: desde a partida da prova',
  },
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Voltas da estafeta', lap: (lap) => `Volta ${lap}`, nobody: 'desconhecido' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
