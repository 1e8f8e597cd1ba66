import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in Italian. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `L’ora «${time}» non è comprensibile; queste letture hanno l’ora del loro arrivo. Formati validi: 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 e secondi dal 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Segnale di partenza dal lettore alle ${texts.time(at)}. Ora di arrivo del segnale, perché l’orologio del lettore non è ancora stato confrontato: segna ${shown}. Non fa partire la gara da solo: se era il via, usarlo come ora di partenza. Se il segnale è arrivato in ritardo, inserire l’ora di partenza a mano.`
      : `Segnale di partenza dal lettore alle ${texts.time(at)} (${shown} sul suo orologio). Non fa partire la gara da solo: se era il via, usarlo come ora di partenza.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} sul suo orologio)`;
    return count === 1
      ? `Un tempo senza numero${onChannel(antenna)} alle ${time}. Non conta. Se era un partecipante, aggiungere il passaggio a mano.`
      : `${texts.number(count)} tempi senza numero${onChannel(antenna)}, l’ultimo alle ${time}. Non contano. Se erano partecipanti, aggiungere i passaggi a mano; i tempi sono nel log di comunicazione.`;
  },
  'link-back': ({ since }, texts) =>
    `Il lettore è di nuovo collegato. Le letture fatte dalle ${texts.time(since)} possono mancare, perché invia ciascuna una volta sola: controllare se mancano giri da allora, o importare il log del lettore.`,
  'log-begun-anew': ({ since }, texts) =>
    `Il lettore ha svuotato la memoria, o è stato sostituito, mentre non era collegato. Possono mancare letture fatte prima di questo e dopo le ${texts.time(since)}: controllare se mancano giri da allora.`,
  'log-gap': (gap) =>
    isOne(gap)
      ? `Manca la voce ${range(gap)} del log del lettore. La stazione la sta richiedendo al lettore.`
      : `Mancano le voci ${range(gap)} del log del lettore. La stazione le sta richiedendo al lettore.`,
  'log-filled': (gap) =>
    isOne(gap)
      ? `La voce ${range(gap)} del log del lettore ora è arrivata. Non manca nulla.`
      : `Le voci ${range(gap)} del log del lettore ora sono arrivate. Non manca nulla.`,
  'log-not-filled': (gap, texts) =>
    isOne(gap)
      ? `Manca la voce ${range(gap)} del log del lettore, benché la stazione l’abbia richiesta. Controllare se mancano giri, o recuperarla con il programma del lettore.`
      : `Mancano ${texts.number(gap.count)} delle voci ${range(gap)} del log del lettore, benché la stazione le abbia richieste. Controllare se mancano giri, o recuperarle con il programma del lettore.`,
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`numero ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} sul suo orologio)`);
}

const CHANGES = {
  cleared: (number, time) => `Il dispositivo ha ritirato il tempo del ${number} alle ${time}. Se qui conta, rimuovere quel passaggio.`,
  disqualified: (number, time) =>
    `Il dispositivo ha ritirato il tempo del ${number} alle ${time} e squalificato il partecipante. Se qui conta, rimuovere quel passaggio o segnare il partecipante come DSQ.`,
  entered: (number, time) =>
    `Sul dispositivo è stato inserito un tempo per il ${number}: ${time}. Qui non conta: modificare l’ora di quel passaggio o aggiungerlo.`,
  invalid: (number, time) => `Il dispositivo segna come non valido un tempo del ${number} alle ${time}. Non conta.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` sul canale ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `da ${from} a ${to}`;
}
