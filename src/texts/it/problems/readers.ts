import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in Italian. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Questo tipo di lettore non ha un comando per il suo orologio. Regolarlo con il programma del lettore; un orologio sbagliato viene corretto qui da solo.',
  racing:
    'Durante una gara l’orologio di un lettore non viene regolato: gli orari di prima e dopo non combacerebbero. Un orologio sbagliato viene corretto qui da solo.',
  'not-linked': 'Il lettore non è collegato. Collegarlo prima.',
  refused: 'Il lettore non ha accettato l’ora. Riprovare, o regolarne l’orologio con il suo programma.',
  operating: 'Il lettore accetta l’ora solo da fermo. Fermarlo qui, regolarne l’orologio, poi avviarlo.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Questo tipo di lettore non si avvia e non si ferma da qui. Usare i suoi pulsanti o il suo programma.',
  racing: () =>
    'Durante una gara un lettore non viene fermato: ciò che vi passa andrebbe perso. Fermare prima la gara, o usare i pulsanti del lettore.',
  'not-linked': () => 'Il lettore non è collegato. Collegarlo prima.',
  refused: (isStart) =>
    isStart
      ? 'Il lettore non si è avviato. Riprovare, o avviarlo con i suoi pulsanti.'
      : 'Il lettore non si è fermato. Riprovare, o fermarlo con i suoi pulsanti.',
};
