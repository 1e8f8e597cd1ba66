import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

const riders = (count: number): string => counted(count, 'participante', 'participantes');

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Ficheiro da prova',
  'disk-title': 'Espaço em disco',
  'clock-title': 'Relógio deste computador',
  'zone-title': 'Fuso horário',
  'readers-title': 'Leitores',
  'reader-title': ({ reader }) => `Leitor ${reader}`,
  'reader-clock-title': ({ reader }) => `Relógio do leitor ${reader}`,
  'sender-title': ({ source, reader }) => `Leituras de ${source}, leitor ${reader}`,
  'flood-title': 'Número de leituras',
  'antenna-title': ({ reader, antenna }) => `Antena ${antenna} do leitor ${reader}`,
  'tag-title': 'Teste de chip',
  'screens-title': 'Ecrãs',
  'access-title': 'Acesso',
  'line-title': 'Participantes esperados',
  'first-laps-title': 'Primeiras voltas',
  'categories-title': 'Categorias',
  'bibs-title': 'Dorsais',
  'teams-title': 'Classificação por equipas',
  'starts-title': 'Lista de partida',
  'point-title': ({ point }) => `Ponto ${point}`,
  'segment-title': ({ segment }) => `Segmento ${segment}`,
  'riders-title': 'Participantes',
  'tags-title': 'Chips dos participantes',
  'waves-title': 'Vagas',
  'points-title': 'Pontos de controlo',
  'gun-title': 'Partida da prova',
  'settings-title': 'Definições guardadas',
  'settings-damaged': ({ files }, { list }) =>
    `Não foi possível ler, ou não tudo: ${list(files.map(damagedFile))} na pasta de dados. Configurar de novo o que falta e depois apagar o ficheiro.`,
  'rmonitor-title': 'Feed RMonitor',
  'machine-title': ({ machine }) => `Estação ${machine}`,
  'machine-live': 'Responde.',
  'machine-clock': ({ off }, texts) =>
    `O relógio dela está ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'adiantado' : 'atrasado'}, e os tempos também. Acertar os dois relógios por NTP.`,
  'machine-cut-off': 'Não responde. Verificar a rede; o que espera chega quando voltar.',
  'machine-refused':
    'A principal não conhece a chave desta estação, ou falta RACETAG_HUB_KEY. Criar lá uma chave nova e iniciar esta estação com ela.',
  'machine-differs':
    'A cópia da prova dela não é a da principal: uma das duas é mais antiga. Abrir a mais recente na principal, ou assumir na reserva que a tem.',
  'machine-two': 'Duas máquinas usam a chave ou o nome dela no broker. Dar a cada uma o seu.',
  'machine-copied':
    'Duas estações usam cópias de uma mesma pasta de dados. Continuar com uma delas. Iniciar a outra com uma pasta de dados vazia e com uma chave ou um nome no broker próprios. O que ela registou está no ficheiro antigo da prova: juntar uma cópia dele na principal.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'evento à espera', 'eventos à espera')}.`,

  'riders-none': 'Ainda sem participantes. Importar a lista de inscritos, ou adicionar participantes à mão.',
  'riders-ok': ({ riders: count }) => `${riders(count)}.`,
  'tags-ok': ({ riders: count }) => (count === 1 ? 'O participante tem chip.' : `Todos os ${count} participantes têm chip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} de ${riders(of)} ${some.riders === 1 ? 'não tem' : 'não têm'} chip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Atribuir-lhe um chip, ou introduzir o dorsal na linha' : 'Atribuir-lhes chips, ou introduzir os dorsais na linha'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'chip lido não está atribuído a nenhum participante', 'chips lidos não estão atribuídos a nenhum participante')}. ${tags === 1 ? 'Se for de um participante, atribuí-lo' : 'Atribuir os que são de participantes'} em Participantes, Chips desconhecidos.`,
  'riders-without-category': (some, texts) =>
    `Sem categoria: ${someBibs(some, texts)}. As vagas e regras de categorias não se lhes aplicam. Introduzir as suas categorias.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'vaga', 'vagas')}.${others === 0 ? '' : ` ${counted(others, 'participante não está', 'participantes não estão')} em nenhuma vaga e ${others === 1 ? 'parte' : 'partem'} com a partida da prova.`}`,
  'points-ok': ({ points }) => `${counted(points, 'ponto de controlo', 'pontos de controlo')} no percurso.`,
  'gun-open': 'Por iniciar. Premir «Partida agora» no momento da partida, ou definir antes uma hora de partida.',
  'gun-by-list': 'Os participantes partem pela lista de partida. A prova começa com o primeiro.',
  'gun-ahead': ({ at }, { dateTime }) => `A prova parte em ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `A prova parte em ${dateTime(at)}, daqui a mais de 12 horas. Verificar a data.`,
  'gun-set': ({ at }, { dateTime }) => `A prova partiu em ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `A prova partiu em ${dateTime(at)}, há mais de 12 horas, e desde então nada foi lido. Verificar a data.`,
  'gun-stopped': ({ at }, { dateTime }) => `A prova foi parada em ${dateTime(at)}. As leituras posteriores não contam.`,

  'journal-ok': 'As leituras são guardadas no ficheiro da prova.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'Não é possível escrever no ficheiro da prova, por isso as leituras seriam recusadas. Abrir ou criar uma prova.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} livres.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} livres: chega para uma prova, mas não para muitas.`,
  'disk-almost-full': ({ free }, texts) => `Só ${size(free, texts)} livres. Libertar espaço antes da partida.`,
  'disk-unknown': 'O espaço livre no disco é desconhecido. Verificá-lo à mão.',
  'clock-ok': ({ now }, { dateTime }) => `Marca ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) =>
    `Marca ${dateTime(now)}, o que não pode estar certo. Acertar data e hora antes da partida.`,
  'clock-stepped': ({ at, by }, texts) =>
    `Foi ${by > 0 ? 'adiantado' : 'atrasado'} ${span(Math.abs(by) as Ms, texts)} às ${texts.time(at)}, com a estação em execução. O que desde então se introduz à mão difere outro tanto do anterior. Repor a hora e desligar o acerto automático até ao fim da prova.`,
  'zone-ok': ({ zone }) => `As horas são do fuso ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `O fuso horário deste computador é agora ${to}. A estação continua com ${from}, com que arrancou: nas horas em papel e nos leitores que enviam horas sem fuso. Se ${to} estiver certo, reiniciar a estação quando ninguém estiver prestes a passar.`,
  'zone-unknown': ({ name }) =>
    `TZ é “${name}”, que não é um fuso horário que a estação conheça: ela conta em UTC. Definir TZ com um nome como Europe/Berlin e reiniciar a estação.`,
  'no-readers': 'Nenhum leitor está ligado a esta estação, e nenhum serviço de leitura enviou leituras.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, leitor ${reader}, enviou ${number(reads)} leituras para esta prova, todos os outros ${number(others)}. Afastar os chips das suas antenas. Se este remetente for desconhecido, desligá-lo e definir uma chave da API.`,
  'tag-read': ({ ago }) => `Última leitura há ${wholeSeconds(ago)} s.`,
  'tag-read-long-ago': ({ ago }) => `Última leitura há ${wholeSeconds(ago)} s. Passar um chip por todas as antenas.`,
  'tag-never-read': 'Ainda nenhum chip foi lido. Passar um chip por todas as antenas.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'participante tem', 'participantes têm')} uma volta 1 de ${texts.duration(longest, 1)} no máximo e nenhuma posterior abaixo de ${texts.duration(later, 1)}: provavelmente estavam atrás da linha na partida e foram lidos ali. Na página Prova, fazer da primeira leitura o início da volta 1 ou aumentar o tempo mínimo de volta. Se a volta 1 é assim tão curta, indicar lá os comprimentos das voltas.`,
  'line-silent': ({ since, riders: missing }, texts) =>
    `Nada foi lido desde as ${texts.timeToSecond(since)}, e ${counted(missing, 'participante já devia', 'participantes já deviam')} ter passado. Verificar o leitor e as suas antenas.`,
  'tag-clock-set-back': 'O relógio foi atrasado depois da última leitura. Passar um chip por todas as antenas.',
  'screens-connected': ({ screens }) => `${counted(screens, 'ecrã ligado', 'ecrãs ligados')}, incluindo este.`,
  'no-screens': 'Nenhum ecrã está ligado.',
  'access-ok': 'Enviar leituras exige a chave da API, e alterar seja o que for exige o token do cronometrista.',
  'no-api-key':
    'Qualquer pessoa nesta rede pode enviar leituras e, assim, adicionar voltas. Numa rede usada por outros, definir RACETAG_API_KEY aqui e nos serviços de leitura.',
  'token-short':
    'O token do cronometrista escolhido tem menos de 16 caracteres e pode ser adivinhado. Escolher um RACETAG_OPERATOR_TOKEN mais longo.',
  'tokens-guessed': ({ guesses, source }) =>
    `Desde o início ${counted(guesses, 'token do cronometrista errado foi enviado', 'tokens do cronometrista errados foram enviados')}, o último de ${source}. Alguém usa um link antigo ou tenta adivinhar o token.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `O leitor ${reader} não pertence a nenhum ponto: conta como se estivesse na linha e as suas leituras terminam voltas. Atribuí-lo a um ponto em Prova, Pontos.`,
  'reader-at-no-point': ({ reader }) =>
    `O leitor ${reader} não pertence a nenhum ponto, por isso as suas leituras não contam. Atribuí-lo a um ponto em Prova, Pontos; as leituras feitas até agora passam a contar aí.`,
  'point-without-reader': ({ point }) => `Nenhum leitor está em ${point}. Atribuir-lhe um, ou remover o ponto.`,
  'point-off-course': ({ point }) => `Nenhum percurso passa em ${point}, por isso ninguém tem tempo aí. Adicioná-lo ao percurso.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Nenhum percurso tem o ponto de passagem ${passage}. ${known.length === 0 ? 'Introduzir primeiro o percurso.' : `Escolher um de: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Nenhum percurso passa em ${from} e depois em ${to}, por isso ninguém tem tempo. Escolher dois pontos de passagem do mesmo percurso, pela sua ordem.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `O dorsal ${bib} e o dorsal ${other} são dois participantes${pairs > 1 ? ` (${counted(pairs, 'par', 'pares')} assim)` : ''}. Se forem um só, corrigir o dorsal.`,
  'teams-none': ({ by, others }) => {
    const other = by === 'club' ? 'equipa' : 'clube';
    const have = `${counted(others, 'participante tem', 'participantes têm')} ${other}: classificar por ${other}, ou introduzir`;
    const [one, all] = by === 'club' ? ['clube', 'os clubes'] : ['equipa', 'as equipas'];
    return `As equipas são classificadas por ${one}, e nenhum participante tem ${one}. ${others === 0 ? 'Introduzir' : have} ${all} na lista de participantes.`;
  },
  'categories-alike': ({ category, riders: some, other, others }) =>
    `«${category}» (${riders(some)}) e «${other}» (${riders(others)}) são duas categorias, com resultados próprios. Se forem uma só, dar a estes participantes a mesma categoria.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'participante parte', 'participantes partem')} das ${texts.time(first_at)} às ${texts.time(last_at)}.`,
  'starts-none': ({ riders: all }) =>
    `Segundo as regras, os participantes partem por uma lista de partida, mas de ${riders(all)} nenhum tem hora de partida. Fazer ou importar a lista de partida.`,
  'starts-missing': (some, texts) =>
    `Sem hora de partida: ${someBibs(some, texts)}. Partem com a partida da prova ou com a sua vaga, se não lhes for dada uma hora.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `A partida é anterior à partida da prova às ${texts.time(gun_at)}: ${someBibs(some, texts)}. Verificar as duas horas.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Mais participantes na mesma hora de partida do que o habitual (${texts.number(usual)}): ${someBibs(some, texts)}. Verificar a lista de partida.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `O leitor está parado e não lê chips. ${can_start ? 'Iniciá-lo em Leitores.' : 'Ver os seus avisos em Leitores, ou pô-lo a funcionar na sua própria aplicação ou nas suas próprias páginas.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown': 'Ainda não comparado, ou não acertado. Até lá, as leituras têm a hora em que chegam. Ver as mensagens do leitor.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Igual ao relógio deste computador.';
    const where = offset > 0 ? 'atrasado' : 'adiantado';
    return `${span(Math.abs(offset) as Ms, texts)} ${where} em relação a este computador. As horas das leituras são corrigidas.`;
  },
  'sender-in-time': 'As horas das suas leituras concordam com o relógio deste computador.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `As horas do leitor ${reader} estão ${offText(off, texts)} adiantadas em relação ao relógio deste computador. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `As horas do leitor ${reader} estão ${offText(off, texts)} atrasadas em relação ao relógio deste computador. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `O relógio do leitor ${reader} não está acertado: as suas leituras têm data anterior a 2020. Acertá-lo e corrigir as leituras feitas até agora.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `As leituras do leitor ${reader} chegam ${offText(off, texts)} depois da sua hora. Se ele esteve offline, foram guardadas nele e estão certas, e esta mensagem desaparece com as próximas leituras. Se não esteve, o seu relógio está atrasado. ${adviceText(off)}`,
  'sender-kept': 'As suas últimas leituras chegaram tarde e têm hora própria: foram guardadas enquanto esteve offline.',
  'sender-corrected': 'Uma correção do seu relógio acerta as horas das suas leituras.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `O relógio do leitor ${reader} está certo, mas uma correção ainda põe as suas horas ${span(Math.abs(by) as Ms, texts)} demasiado ${by > 0 ? 'tarde' : 'cedo'}. Corrigir de novo o relógio, outro tanto no sentido contrário.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'leitura', 'leituras')} no último minuto.`,
  'antenna-quiet': 'Nenhuma leitura no último minuto. Passar um chip por ela.',
  'antenna-disconnected': 'O leitor não encontra nenhuma antena nesta porta. Verificar o cabo.',
  'antenna-unknown': 'Desconhecido até o leitor estar ligado.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Acertar o relógio que está errado. Outros leitores enviam com o mesmo nome, e uma correção mudaria também as suas leituras: verificar à mão as voltas até agora e dar a cada leitor um nome próprio.';
const SET_AND_CORRECT = 'Acertar o relógio que está errado. Se for o do leitor, corrigir as leituras feitas até agora.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} demasiado ${by > 0 ? 'tarde' : 'cedo'}`;
  const why =
    cause === 'clock'
      ? `O relógio do leitor ${reader} está agora certo, mas`
      : `A rede atrasou leituras do leitor ${reader}, ou o relógio dele foi acertado:`;
  if (mixed)
    return `${why} das ${texts.time(first)} às ${texts.time(last)} há leituras que contam com uma hora até ${off}. Verificar à mão as voltas desse tempo e depois confirmar as leituras.`;
  const unless = cause === 'delay' ? ' Se esse relógio foi adiantado logo a seguir, as horas estão certas: confirmá-las.' : '';
  return `${why} ${counted(reads, 'leitura tem', 'leituras têm')} uma hora ${off}. Corrigir o relógio para ${reads === 1 ? 'esta leitura, anulá-la ou confirmá-la' : 'estas leituras, anulá-las ou confirmá-las'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `exatamente ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `O relógio deste computador foi ${set > 0 ? 'adiantado' : 'atrasado'} outro tanto: repor a hora, ou corrigir as leituras desde então.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Verificar o fuso horário do computador do leitor e corrigir as leituras feitas até agora.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  return bytes < BYTES_PER_GB
    ? `${number(Math.floor(bytes / BYTES_PER_MB))} MB`
    : `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} dias`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
