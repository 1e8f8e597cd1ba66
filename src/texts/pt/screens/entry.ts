import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Introdução de dorsais',
  keypad: 'Teclado',
  hint: 'O primeiro algarismo marca a hora.',
  now: 'Hora agora',
  nowHint: 'Guardar a hora agora e introduzir o dorsal depois',
  enter: 'Inserir',
  remove: 'Apagar o último carácter',
  clear: 'Limpar',
  bibFor: (time) => `Dorsal para ${time}`,
  unknownBib: 'Nenhum participante com este dorsal. A hora é guardada na mesma.',
  next: (name, lap) => `${name}, volta ${lap}`,
  afterFinish: (name) => `${name} já chegou`,
  noName: 'Sem nome',
  entries: 'Últimas horas',
  empty: 'Ainda nada introduzido.',
  unsent: (entries) => `${counted(entries, 'hora ainda não está', 'horas ainda não estão')} na estação`,
  unsentHint: 'Estão guardadas neste aparelho e são enviadas assim que a estação responder.',
  doNotReload: 'Não recarregar nem fechar esta página até a estação responder: ela vem da estação.',
  lacking: (entries) => `${counted(entries, 'hora precisa', 'horas precisam')} de um dorsal desta prova`,
  states: {
    stored: 'Guardada',
    waiting: 'Por enviar',
    'no-bib': 'Falta o dorsal',
    'unknown-bib': 'Nenhum participante com este dorsal',
    'other-race': 'Para outra prova. Abri-la na estação para enviar esta hora.',
    undoing: 'A desfazer',
    undone: 'Desfeita',
  },
  undo: 'Desfazer',
  undoOf: (what) => `Desfazer ${what}`,
  setBib: 'Pôr dorsal',
  setBibOf: (time) => `Pôr dorsal para ${time}`,
  signIn: {
    title: 'Iniciar sessão',
    explanation:
      'Introduzir passagens exige o token do cronometrista. Ler o código da introdução de dorsais na página Ecrãs, ou escrever o token.',
    token: 'Token do cronometrista',
    wrong: 'Este não é o token do cronometrista desta estação.',
    submit: 'Iniciar sessão',
  },
};
