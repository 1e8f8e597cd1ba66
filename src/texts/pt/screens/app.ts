import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. A key is named as it is printed on the keyboard. */
export const appTexts: TextTree<typeof English> = {
  product: 'Racetag Station',
  screens: 'Páginas',
  pages: {
    live: 'Ao vivo',
    participants: 'Participantes',
    race: 'Prova',
    start: 'Partida',
    readers: 'Leitores',
    screens: 'Ecrãs',
    audit: 'Registo',
    results: 'Resultados',
  },
  unsaved: 'por guardar',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'A ligar à estação…',
  sound: { off: 'Som de alarme desligado', title: { on: 'Som de alarme ligado', off: 'Som de alarme desligado' } },
  theme: {
    names: { system: 'sistema', light: 'claro', dark: 'escuro' },
    title: (theme) => `Aspeto: ${theme}`,
    change: (theme, next) => `Aspeto: ${theme}. Mudar para ${next}`,
  },
  language: { title: 'Idioma', system: 'Como neste computador' },
  health: {
    title: 'Leitores e gravação',
    saving: { ok: 'Gravação ok', stopped: 'Gravação parada', unknown: 'Gravação: ?' },
    readers: (working, all) => `${working}/${counted(all, 'leitor', 'leitores')}`,
    noRead: 'ainda sem leituras',
    lastRead: (age) => `última leitura há ${age}`,
    online: (age) => `online: há ${age}`,
    onlineNow: 'online atualizado',
    notOnline: 'ainda não online',
  },
  export: {
    open: 'Exportar',
    others: 'Voltas, lista de partida, pódio e mais…',
    saved: (path, what = 'Resultados') => `${what}: ficheiro guardado, ${path}`,
    downloaded: (file, what = 'Resultados') => `${what}: ficheiro transferido, ${file}`,
  },
  runningRaces: {
    title: 'Outras provas que ainda recebem leituras',
    also: 'Também em curso:',
    out: (riders) => (riders === 0 ? 'ninguém em prova' : `${riders} em prova`),
    open: 'Mudar',
    openName: (name) => `Mudar para ${name}`,
    opened: (name) => `${name} está aberta. A prova anterior continua em paralelo enquanto estiver em curso.`,
  },
  conflict: {
    title: 'Isto foi alterado durante a edição. As alterações feitas aqui mantêm-se, mas não estão guardadas.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Guardar as minhas alterações',
    takeOver: 'Rejeitar as minhas alterações',
  },
  toast: {
    undo: 'Desfazer',
    close: 'Fechar esta mensagem',
    noAnswer:
      'A estação não responde, por isso esta alteração pode não ter sido guardada. Verificar se a estação está em execução e se a alteração foi feita, antes de a repetir.',
  },
  signIn: {
    title: 'Acesso do cronometrista',
    explanation:
      'As páginas do cronometrista podem alterar a prova, por isso exigem o token do cronometrista. A estação mostra ao iniciar um link com o token: abrir esse link, ou colar aqui o token.',
    token: 'Token do cronometrista',
    submit: 'Iniciar sessão',
    watch: 'Só para ver?',
    board: 'Painel',
    phone: 'Página para telemóveis',
    wrongToken: 'Este token não pertence à estação em execução. Copiar de novo o token onde a estação foi iniciada.',
  },
  keys: {
    title: 'Teclas',
    close: 'Fechar a lista de teclas',
    enter: 'Enter',
    space: 'Espaço',
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    esc: 'Esc',
    pageUp: 'Page ↑',
    pageDown: 'Page ↓',
    passings: {
      title: 'Passagens',
      quickEntry: 'Dorsal + Enter: esse participante passa agora',
      tap: 'Guardar a hora agora, introduzir o dorsal depois',
      tapAnywhere: 'O mesmo, também sobre um botão',
      nameTap: 'Introduzir o dorsal da hora guardada mais antiga',
      undo: 'Desfazer a última ação',
      redo: 'Refazer',
    },
    table: {
      title: 'Na tabela',
      search: 'Procurar por dorsal ou nome',
      move: 'Passar de linha em linha',
      moveFaster: 'Mais depressa; Home, End: primeira, última linha',
      fold: 'Ocultar ou mostrar os participantes de uma categoria',
      explain: 'Mostrar as leituras deste participante; outra vez: ir para elas',
      penalise: 'Penalização, estado ou nota para este participante',
      leave: 'Fechar um painel, limpar ou deixar um campo',
    },
    anywhere: {
      title: 'Em qualquer lado',
      page: 'Abrir uma página da lista da esquerda',
      mute: 'Silenciar este alarme; o próximo volta a soar',
      help: 'Mostrar esta lista',
    },
  },
  alarms: {
    linkLost: 'Ligação perdida. Os dados abaixo podem estar desatualizados; a religar…',
    journal: (reason) => `As leituras não estão a ser guardadas. ${reason}`,
    stalled: (span, until) =>
      `O computador esteve parado ${span} até às ${until}. As horas dos leitores diretos podem estar atrasadas outro tanto. Fechar outros programas.`,
    asleep: (span, until) =>
      `O computador esteve em suspensão ${span} até às ${until}; nada foi registado. Verificar as voltas desse período, manter a tampa aberta e a alimentação ligada.`,
    reader: {
      lost: (reader, reason) => `Leitor ${reader} perdido. ${reason}`,
      silent: (reader, reason) => `Leitor ${reader} em silêncio. ${reason}`,
    },
    atLine: (readers) =>
      `O leitor ${readers} não pertence a nenhum ponto: conta como se estivesse na linha e as suas leituras terminam voltas. Atribuí-lo a um ponto em Prova, Pontos.`,
    atNoPoint: (readers) =>
      `O leitor ${readers} não pertence a nenhum ponto: as suas leituras não contam. Atribuí-lo a um ponto em Prova, Pontos; as leituras feitas até agora passam a contar aí.`,
    readerClock: (reader, reason) => `Leitor ${reader}: ${reason}`,
    readerNotice: (reader, text) => `Leitor ${reader}: ${text}`,
    stationClock: (what) => `Relógio do computador desta estação: ${what}`,
    correctClock: 'Corrigir relógio…',
    openReaders: 'Abrir leitores',
    useStart: 'Usar como partida…',
    antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antena' : 'antenas'} ${antennas.join(', ')} do leitor ${reader}`,
    notPublished: (publisher, behind, why) =>
      `Os resultados online (${publisher}) estão ${behind} desatualizados. ${why} A cronometragem não é afetada.`,
    slowUpload:
      'O envio demora mais do que o intervalo: verificar a ligação à internet, ou escolher um intervalo maior na página Ecrãs.',
    antennas: (antennasOfReaders) => `Por ligar: ${antennasOfReaders.join('; ')}. Verificar os cabos.`,
    age: (age) => `Dados de há ${age}`,
    mute: 'Silenciar',
    muted: 'Silenciado',
    soundOff: 'O som está desligado',
    needsClick: 'Clicar em qualquer lado para ouvir os alarmes',
  },
};
