import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in Italian. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'Nessuna antenna è collegata al lettore. Controllare i cavi.',
  'no-such-antenna': ({ antenna }) => `Il lettore non ha una porta per l’antenna ${antenna}. Correggere le antenne nelle sue impostazioni.`,
  'antenna-error': ({ antenna, error }) => `Guasto dell’antenna ${antenna}: ${errorText(error)}. Controllare il suo cavo.`,
  'power-refused': ({ dbm, error, kept }) =>
    `Il lettore ha rifiutato una potenza di ${dbm} dBm: ${error === null ? 'nessuna risposta' : errorText(error)}. Mantiene ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Questo lettore non comunica ore. Ogni lettura ha l’ora del suo arrivo, fino a circa ${writer.number(late / 1000)} s di ritardo. Decidere gli arrivi più serrati a vista o con il fotofinish.`,
  gap: ({ length }, writer) =>
    `Il lettore non ha letto per ${longDuration(length, writer)}. I passaggi di quel periodo mancano: aggiungerli a mano.`,
  'battery-low': ({ tag }) => `La pila del chip ${tag} è scarica. Sostituirla prima della prossima gara.`,
  'reader-error': ({ error, restarting }) =>
    `Il lettore segnala un errore: ${errorText(error)}. ${restarting ? 'Viene riavviato.' : 'Non legge chip finché il guasto dura: controllare le sue antenne, poi spegnerlo e riaccenderlo.'}`,
  restarts: ({ count }, writer) =>
    `Il lettore è stato riavviato ${writer.number(count)} volte ed è ancora guasto. Spegnerlo e riaccenderlo, e annotare i passaggi a mano finché non legge.`,
  silent: 'Il lettore non risponde più. Controllare alimentazione e cavo. La stazione continua a provare.',
  'other-reader-type': 'Questo dispositivo usa un altro protocollo (SW/CT), che la stazione non supporta. Non è un YR9700.',
  'yr9700-not-answering': ({ link, received }) => `Il lettore a ${link} non risponde. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Controllare alimentazione e cavo, gli interruttori (3 e 4 su ON per la rete, 7 e 8 su ON per la seriale) e la velocità (115200 o 38400).',
  noise: 'Invia dati illeggibili: la velocità è sbagliata (115200 o 38400), o è un altro tipo di lettore.',
  'other-protocol': 'Usa un altro protocollo (SW/CT) e non è un YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'comando non riuscito',
  32: 'il suo controllore è stato azzerato',
  33: 'impossibile accendere il suo trasmettitore',
  34: 'manca l’antenna',
  35: 'impossibile scrivere la sua memoria',
  36: 'impossibile leggere la sua memoria',
  37: 'impossibile impostare la potenza di uscita',
  49: 'inventario non riuscito',
  54: 'nessun chip vicino',
  56: 'il suo buffer è vuoto',
  65: 'comando o valore sconosciuto',
  70: 'indirizzo non consentito',
  71: 'numero di antenna non consentito',
  72: 'potenza non consentita',
  73: 'regione non consentita',
  79: 'frequenza non consentita',
  82: 'la sua radio non è agganciata a una frequenza',
  83: 'il suo chip radio non risponde',
  84: 'non raggiunge la potenza richiesta',
  86: 'la regione non consente questo uso dello spettro',
  87: 'potenza di uscita troppo bassa',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `errore ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'la potenza precedente';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
