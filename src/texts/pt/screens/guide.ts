import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Guia',
  ways: {
    title: 'Como começar?',
    demo: 'Experimentar uma demonstração',
    demoHint: 'Participantes inventados, leitores simulados. Pode ver-se e experimentar-se tudo: nenhuma prova real é afetada.',
    newRace: 'Nova prova',
    newRaceHint: 'Passo a passo: regras, participantes, leitores, verificação, partida. Pode sair-se e voltar a qualquer momento.',
    steps: 'Passos desta prova',
    newRaceAct: 'Criar uma prova…',
    open: 'Abrir uma prova',
    openAct: 'Mostrar provas…',
    openHint: 'Continuar uma prova deste computador, ou abrir um ficheiro de prova.',
  },
  demo: {
    template: 'Tipo de prova',
    laps: 'Voltas numa só linha, 24 participantes',
    start: 'Iniciar demonstração',
    started: (name) => `A prova «${name}» está aberta. Dentro de um minuto chegam participantes à linha.`,
  },
  banner: {
    label: 'Prova de demonstração',
    states: {
      none: 'Demonstração.',
      preparing: 'Demonstração: a inscrever participantes.',
      running: 'Demonstração: participantes e leituras inventados.',
      stopped: 'Demonstração parada: não chegam mais leituras.',
      finished: 'A demonstração terminou. Ver os resultados e exportá-los.',
      failed: 'A demonstração terminou com um erro.',
    },
    reads: (reads) => counted(reads, 'leitura', 'leituras'),
    stop: 'Parar',
    end: 'Terminar demonstração…',
    keep: 'Manter o ficheiro da prova',
    remove: 'Remover o ficheiro da prova',
    back: 'Continuar a demonstração',
    ended: (race) => `A demonstração terminou. A prova «${race}» está aberta.`,
    endedWith: (race, reads) =>
      `A demonstração terminou. A prova «${race}» está aberta, com ${counted(reads, 'leitura', 'leituras')} que chegaram durante a demonstração.`,
    realReads: (reads, readers) =>
      `Em nenhuma prova: ${counted(reads, 'leitura', 'leituras')} de ${readers}. Terminar a demonstração: a prova que abrir a seguir recebe o que chegou entretanto.`,
  },
  steps: {
    title: (race) => `Passos até à partida de «${race}»`,
    hint: 'O que está feito vê-se na própria prova: a ordem dos passos é livre, e pode voltar-se a qualquer momento.',
    names: { race: 'Prova e regras', riders: 'Participantes', readers: 'Leitores', check: 'Verificação', start: 'Partida' },
    short: { race: 'Prova', riders: 'Participantes', readers: 'Leitores', check: 'Verificação', start: 'Partida' },
    states: { done: 'feito', todo: 'por fazer', attention: 'a rever' },
    race: {
      todo: 'Escolher um modelo para o tipo de prova, dar-lhe um nome e verificar as regras.',
      done: 'A prova tem nome ou regras próprias. Verificar as frases mais uma vez.',
      create: 'Criar a prova…',
      rules: 'Verificar as regras',
    },
    riders: {
      todo: 'Importar a lista de inscritos, ou adicionar participantes à mão.',
      done: (riders) => `${counted(riders, 'participante inscrito', 'participantes inscritos')}.`,
      importList: 'Importar uma lista…',
      add: 'Adicionar à mão',
      open: 'Abrir participantes',
    },
    readers: {
      todo: 'Ligar um leitor, ou deixar o serviço de leitura enviar para esta estação. Depois, passar um chip por todas as antenas.',
      untested: 'Ligado. Agora, passar um chip por todas as antenas.',
      done: 'Chegam leituras.',
      connect: 'Procurar e adicionar leitores',
    },
    check: {
      todo: 'Primeiro, os participantes e os leitores.',
      problems: (problems) => `${counted(problems, 'problema', 'problemas')} antes da partida.`,
      warnings: (warnings) => `Nenhum problema. ${counted(warnings, 'ponto', 'pontos')} a ver.`,
      done: 'Nada impede a partida.',
      open: 'Abrir a verificação',
    },
    start: {
      todo: 'No momento da partida, premir «Partida agora». As leituras anteriores não contam.',
      done: 'A prova partiu. Bom trabalho!',
      open: 'Ir para a partida',
      live: 'Abrir a tabela ao vivo',
    },
  },
  bar: {
    label: 'Passos do guia',
    back: 'Guia',
    leave: 'Sair do guia; os passos ficam em «Guia»',
  },
};
