import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in Italian. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Non ancora collegato.',
  opening: 'Collegamento e configurazione del lettore in corso.',
  ready: 'Collegato, in attesa di chip.',
  reading: 'Letture in arrivo.',
  disconnected: 'Scollegato dal cronometrista.',
  removed: 'Questo lettore è stato rimosso.',
  'no-answer': ({ connects }) =>
    connects
      ? 'Il mittente non c’è più. Controllare che il suo programma sia in funzione e il suo computer in rete. Si ricollega da solo.'
      : 'Il lettore non risponde più. Controllare alimentazione e cavo. La stazione continua a provare.',

  unreadable:
    'Nulla di ciò che il lettore invia è comprensibile. Controllare velocità (baud), tipo e modello di riga; il suo log di comunicazione mostra che cosa invia.',
  'driver-failed': ({ reason }) =>
    `Errore del driver del lettore${reason === '' ? '' : ` (${reason})`}: è stato riavviato. Salvare il log di comunicazione e segnalare questo errore.`,
  'not-stored': ({ reason }) =>
    `Impossibile salvare alcune letture (${reason}). Sono tenute in memoria, con un nuovo tentativo ogni secondo. Non chiudere la stazione.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Una lettura è arrivata ${seconds(back, texts)} dopo l’ora che le dà l’orologio ${ownerText(sender)}`;
    return kept
      ? `${late}. Se era salvata lì, tutto bene. Se quell’orologio è stato spostato indietro, controllare i giri da allora; la stazione lo segue dopo alcune altre letture.`
      : `${late}, e prima erano arrivate letture con ore successive: quell’orologio è stato spostato indietro, o vecchie letture sono inviate di nuovo. La lettura ha l’ora del suo arrivo finché altre letture non lo chiariscono. Controllare il suo giro.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `L’orologio di questo computer è stato spostato ${by > 0 ? 'avanti' : 'indietro'} di ${seconds(by, texts)} durante la gara. Le letture di questo lettore mantengono l’ora di prima, perché i suoi giri restino giusti: non correggerle.`,

  'already-linked': ({ address, reader }) => `${address} è già in uso, dal lettore ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} è un lettore ${kind}. Per usare un altro tipo, rimuoverlo e aggiungere l’altro lettore.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `delle ${texts.time(first)}` : `dalle ${texts.time(first)} alle ${texts.time(last)}`;
  const reads = counted(count, 'lettura salvata', 'letture salvate');
  const delayed = `la rete ${count === 1 ? 'l’aveva ritardata' : 'le aveva ritardate'}`;
  const why = cause === 'clock-set' ? `l’orologio ${ownerText(sender)} era stato regolato` : delayed;
  return `${reads} ${mixed ? 'circa ' : ''}${seconds(by, texts)} troppo ${by > 0 ? 'presto' : 'tardi'}, ${when}, perché ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Altri apparecchi inviano con lo stesso nome, e una correzione cambierebbe anche le loro letture: controllare a mano i giri di quel periodo, e dare a ogni apparecchio un nome proprio.';
  if (mixed) return 'L’errore non è uguale per tutte, o ce ne sono altre in mezzo: controllare a mano i giri di quel periodo.';
  if (cause === 'clock-set') return 'Correggere l’orologio per quel periodo.';
  return `Correggere l’orologio per quel periodo, a meno che l’orologio ${ownerText(sender)} sia stato spostato avanti subito dopo.`;
}

/** Whose clock it is, after `l’orologio`. */
function ownerText(sender: string | undefined): string {
  return sender === undefined ? 'del lettore' : `di ${sender}`;
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `L’orologio ${owner} non è regolato, quindi le sue letture hanno l’ora del loro arrivo. Premere Regola orologio sulla sua scheda, se c’è; altrimenti regolare l’orologio sul lettore, o riavviarlo e ricollegarlo.`;
    case 'jumped':
      return `L’orologio ${owner} è stato spostato ${problem.by > 0 ? 'avanti' : 'indietro'} di ${seconds(problem.by, texts)}. Le letture da ora in poi vengono corrette. Quelle salvate con un’ora sbagliata sono indicate nei messaggi di questo lettore.`;
    case 'not-compared':
      return `L’orologio ${owner} non viene confrontato da oltre ${texts.number(problem.after / 60_000)} minuti. Le sue ore sono corrette in base all’ultimo confronto. Controllare che il lettore risponda ancora.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
