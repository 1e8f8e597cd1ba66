import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Ajuda',
  close: 'Fechar a ajuda',
  raceDay: 'O dia da prova, passo a passo',
  phases: {
    before: 'Nos dias anteriores',
    morning: 'De manhã',
    start: 'Na partida',
    during: 'Durante a prova',
    end: 'No fim',
    failures: 'Quando algo falha',
  },
  steps: {
    tryDemo: 'Experimentar uma vez uma demonstração, para conhecer as páginas.',
    createRace: 'Criar a prova a partir de um modelo e ler as regras em voz alta: são frases.',
    importRiders: 'Importar a lista de inscritos. Antes disso vê-se o que ela mudaria.',
    assignTags: 'Dar um chip a cada participante: aproximá-lo de uma antena e introduzir o dorsal.',
    copyRace: 'Guardar uma cópia da prova numa pen.',
    placeReaders: 'Ligar a alimentação e os leitores. Manter a tampa do portátil aberta.',
    testTags: 'Passar um chip por todas as antenas e ver as leituras chegarem.',
    openScreens: 'Abrir painéis e telemóveis pelo endereço ou código QR.',
    enterLate: 'Introduzir inscrições tardias e dorsais trocados.',
    runCheck: 'Percorrer a verificação até nada estar a vermelho.',
    fireGun: 'Premir Partida no momento da partida. Se foi tarde, mudar depois a hora de partida.',
    startWaves: 'Dar a partida de cada vaga com o seu botão, quando ela parte mesmo.',
    followList: 'Partidas uma a uma: fazer antes a lista de partida e introduzir quem partiu atrasado.',
    watchLive: 'Vigiar a tabela ao vivo. Os alarmes aparecem em cima e ouvem-se.',
    enterBib: 'Um participante sem leitura: escrever o dorsal, premir Enter. Sem tempo para ler o dorsal: premir Espaço, dorsal depois.',
    assignUnknown: 'Os chips que ninguém tem estão numa lista: atribuí-los, e as leituras anteriores contam.',
    askWhy: 'Um resultado parece errado: premir Enter na sua linha. Cada leitura diz porque conta ou não.',
    undo: 'Um engano: Ctrl+Z desfaz a última ação. O registo mostra-as todas.',
    settle: 'Resolver quem ainda está em prova: retirado, DNF, ou uma leitura em falta.',
    stopRace: 'Parar a prova quando chegar o último participante.',
    declare: 'Declarar os resultados provisórios e afixá-los; depois do prazo de reclamação, oficiais.',
    exportSheets: 'Imprimir e guardar as listas, e publicar os resultados.',
    copyAgain: 'Guardar uma cópia da prova. Tem tudo: leituras, decisões, resultados.',
    readerLost:
      'Um leitor perdeu-se: verificar a alimentação e o cabo. A estação volta a ligá-lo sozinha. Entretanto, introduzir dorsais à mão.',
    wrongTimes: 'As horas de um leitor estão erradas: corrigir o seu relógio. As leituras feitas até agora também são corrigidas.',
    missingReads: 'Faltam leituras: importar o log do leitor. O que a estação já tem não conta duas vezes.',
    restart: 'O computador ou o programa parou: iniciá-lo de novo. Cada leitura confirmada está no ficheiro da prova.',
    otherComputer: 'O computador avariou: abrir uma cópia da prova noutro. É a mesma prova.',
  },
  support: {
    title: 'Suporte',
    hint: 'Guarda logs, versões, definições e números num só ficheiro. Palavras-passe, nomes, dorsais, chips e o nome da prova ficam de fora.',
    save: 'Guardar pacote de suporte',
    saved: (file) => `Pacote de suporte transferido: ${file}`,
  },
};
