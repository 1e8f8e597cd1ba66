import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in German. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Diese Art von Lesegerät hat keinen Befehl für seine Uhr. Sie mit dem Programm des Geräts stellen; eine falsche Uhr wird hier von selbst berichtigt.',
  racing:
    'Während eines Rennens wird die Uhr eines Lesegeräts nicht gestellt: Zeiten davor und danach passten nicht zusammen. Eine falsche Uhr wird hier von selbst berichtigt.',
  'not-linked': 'Das Lesegerät ist nicht verbunden. Erst verbinden.',
  refused: 'Das Lesegerät hat die Zeit nicht angenommen. Noch einmal versuchen oder seine Uhr mit dem eigenen Programm stellen.',
  operating: 'Das Lesegerät nimmt die Zeit nur an, solange es angehalten ist. Hier anhalten, die Uhr stellen, dann starten.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Diese Art von Lesegerät wird nicht von hier gestartet und angehalten. Seine Tasten oder sein Programm benutzen.',
  racing: () =>
    'Während eines Rennens wird kein Lesegerät angehalten: Was daran vorbeifährt, wäre verloren. Erst das Rennen beenden oder die Tasten des Geräts benutzen.',
  'not-linked': () => 'Das Lesegerät ist nicht verbunden. Erst verbinden.',
  refused: (isStart) =>
    isStart
      ? 'Das Lesegerät ist nicht gestartet. Noch einmal versuchen oder mit seinen Tasten starten.'
      : 'Das Lesegerät hat nicht angehalten. Noch einmal versuchen oder mit seinen Tasten anhalten.',
};
