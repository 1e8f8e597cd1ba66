import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Penalização, estado ou nota' : `Penalização, estado ou nota: dorsal ${bib}`),
  kind: 'Decisão',
  kinds: {
    time: 'Penalização ou bonificação de tempo',
    laps: 'Voltas a mais ou a menos',
    relegate: 'Relegado para trás de outro',
    dsq: 'DSQ: desclassificado',
    dnf: 'DNF: não terminou, a partir de agora',
    dns: 'DNS: não partiu',
    pulled: 'Retirado (LAP), a partir de agora',
    note: 'Nota',
  },
  time: 'Tempo',
  timeHint: 'Penalização: 0:20. Bonificação: −0:05.',
  laps: 'Voltas',
  lapsHint: 'A menos: −1. A mais: 1.',
  behind: 'Atrás do dorsal',
  reason: 'Motivo',
  reasonHint: 'Aparece nos resultados',
  note: 'Texto',
  public: 'Mostrar nos resultados',
  problems: {
    time: 'Introduzir um tempo como 0:20, 1:30.5 ou −0:05.',
    laps: 'Introduzir um número inteiro de voltas diferente de 0, como −1.',
    behind: (bib) => (bib === '' ? 'Introduzir o dorsal de quem fica à frente.' : `Nenhum outro participante com o dorsal ${bib}.`),
    reason: 'Introduzir o motivo da desclassificação.',
    note: 'Introduzir o texto da nota.',
  },
  reasons: [
    'corte de percurso',
    'falsa partida',
    'sprint irregular',
    'lixo no percurso',
    'sem capacete',
    'ajuda não autorizada',
    'condução perigosa',
    'retido por uma queda',
  ],
  save: 'Guardar',
  cancel: 'Cancelar',
  book: 'Penalizações, estados e notas',
  undo: 'Desfazer',
  undoName: (action) => `Desfazer: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Bandeira vermelha',
  flagHint: 'A partir de agora nada conta e o relógio da prova fica parado, até a prova ser reatada',
  flagConfirm: 'Neutralizar a prova agora',
  restart: 'Reatar a prova',
  since: (time) => `Neutralizada desde as ${time}: as passagens não contam`,
};
