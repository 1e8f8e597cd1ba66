import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in Italian. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Decoder: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'Il decoder non è in modalità cronometraggio: non salva passaggi e non ne invia. Avviarlo qui, o avviare la modalità cronometraggio sul decoder.',
  'raceresult-battery': ({ charge }, texts) =>
    `Alla batteria del decoder resta il ${texts.number(charge)}%, e manca la rete elettrica. Collegarlo alla presa.`,
  'raceresult-fault': ({ faults }, texts) =>
    `Il decoder segnala un guasto: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Guardare il suo schermo.`,
  'raceresult-new-file': ({ file, before }) =>
    `Il decoder ha iniziato un nuovo file${file === null ? '' : ` (${file})`} mentre la stazione non era collegata. Gli ultimi passaggi salvati nel file precedente${before === null ? '' : ` (${before})`} non sono stati inviati: controllare se mancano giri, o recuperarli con il programma del decoder.`,
  'raceresult-new-protocol': ({ version }) =>
    `Il decoder parla solo il protocollo ${version} o più recente, che la stazione non conosce. Controllare con un chip che i passaggi arrivino con l’ora giusta, o aggiornare la stazione.`,
  'raceresult-no-push': 'Questo decoder non invia i passaggi da solo. La stazione li chiede ogni secondo; le ore sono altrettanto precise.',
  'raceresult-other-device': ({ link }) =>
    `Il dispositivo a ${link} non risponde come un decoder RACE RESULT. Controllare l’indirizzo e la porta (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'unità UHF',
  loop: 'loop attivo',
  'loop-limit': 'limite del loop attivo',
  'active-lost': 'connessione all’estensione attiva',
  'gps-time': 'ora del GPS',
  gps: 'GPS',
  'active-time': 'ora dell’estensione attiva',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'modalità cronometraggio attiva' : 'modalità cronometraggio spenta']),
    ...(file === null ? [] : [`file ${file}`]),
    ...(battery === null ? [] : [`batteria ${texts.number(battery)}%`]),
    ...(hasPower === null ? [] : [hasPower ? 'alimentazione di rete' : 'senza rete elettrica']),
  ];
}
