import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in German. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Noch nicht verbunden.',
  opening: 'Verbindet und richtet das Lesegerät ein.',
  ready: 'Verbunden, wartet auf Chips.',
  reading: 'Lesungen kommen herein.',
  disconnected: 'Von der Zeitnahme getrennt.',
  removed: 'Dieses Lesegerät wurde entfernt.',
  'no-answer': ({ connects }) =>
    connects
      ? 'Der Absender ist weg. Prüfen, ob sein Programm läuft und sein Computer im Netz ist. Er verbindet sich von selbst wieder.'
      : 'Das Lesegerät antwortet nicht mehr. Strom und Kabel prüfen. Die Station versucht es weiter.',

  unreadable:
    'Was das Lesegerät sendet, ist unverständlich. Geschwindigkeit (baud), Art und Muster prüfen; sein Leitungsprotokoll zeigt, was es sendet.',
  'driver-failed': ({ reason }) =>
    `Die Ansteuerung des Lesegeräts ist fehlgeschlagen${reason === '' ? '' : ` (${reason})`} und wurde neu gestartet. Leitungsprotokoll speichern und den Fehler melden.`,
  'not-stored': ({ reason }) =>
    `Lesungen konnten nicht gespeichert werden (${reason}). Sie bleiben im Arbeitsspeicher und werden jede Sekunde noch einmal versucht. Die Station nicht schließen.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Eine Lesung kam ${seconds(back, texts)} nach der Zeit, die sie nach der Uhr von ${ownerText(sender)} hat`;
    return kept
      ? `${late}. War sie dort gespeichert, ist alles in Ordnung. Wurde jene Uhr zurückgestellt, die Runden seither prüfen; nach einigen weiteren Lesungen folgt ihr die Station.`
      : `${late}, und vor ihr kamen Lesungen mit späteren Zeiten: Jene Uhr wurde zurückgestellt, oder alte Lesungen werden noch einmal gesendet. Bis weitere Lesungen zeigen, was davon stimmt, gilt die Zeit der Ankunft. Diese Runde prüfen.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `Die Uhr dieses Computers wurde während des Rennens um ${seconds(by, texts)} ${by > 0 ? 'vorgestellt' : 'zurückgestellt'}. Lesungen dieses Lesegeräts behalten die Zeit von vorher, damit die Runden stimmen: nicht korrigieren.`,

  'already-linked': ({ address, reader }) => `${address} wird schon verwendet, von Lesegerät ${reader}.`,
  'other-kind': ({ reader, kind }) =>
    `${reader} ist ein Lesegerät der Art ${kind}. Für eine andere Art entfernen und das andere Lesegerät hinzufügen.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `um ${texts.time(first)}` : `von ${texts.time(first)} bis ${texts.time(last)}`;
  const reads = texts.plural(count, { one: `1 Lesung ${when} wurde`, other: `${texts.number(count)} Lesungen ${when} wurden` });
  const delayed = `das Netz sie verzögert hatte`;
  const why = cause === 'clock-set' ? `die Uhr von ${ownerText(sender)} gestellt worden war` : delayed;
  return `${reads} ${mixed ? 'etwa ' : ''}${seconds(by, texts)} zu ${by > 0 ? 'früh' : 'spät'} gespeichert, weil ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Andere Geräte senden unter demselben Namen, und eine Korrektur würde auch deren Lesungen ändern: die Runden dieser Zeit von Hand prüfen und jedem Gerät einen eigenen Namen geben.';
  if (mixed) return 'Nicht alle weichen gleich viel ab, oder andere liegen dazwischen: die Runden dieser Zeit von Hand prüfen.';
  if (cause === 'clock-set') return 'Die Uhr für diese Zeit korrigieren.';
  return `Die Uhr für diese Zeit korrigieren, außer die Uhr von ${ownerText(sender)} wurde gleich danach vorgestellt.`;
}

/** Whose clock it is, after a preposition. */
function ownerText(sender: string | undefined): string {
  return sender ?? 'diesem Lesegerät';
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `Die Uhr von ${owner} ist nicht gestellt, deshalb gilt für Lesungen die Zeit ihrer Ankunft. Auf seiner Karte Uhr stellen drücken, wenn es die Schaltfläche hat; sonst die Uhr am Lesegerät stellen, oder es neu starten und neu verbinden.`;
    case 'jumped':
      return `Die Uhr von ${owner} wurde um ${seconds(problem.by, texts)} ${problem.by > 0 ? 'vorgestellt' : 'zurückgestellt'}. Lesungen von jetzt an werden danach korrigiert. Lesungen, die mit falscher Zeit gespeichert wurden, nennen die Meldungen dieses Lesegeräts.`;
    case 'not-compared':
      return `Die Uhr von ${owner} wurde seit über ${texts.number(problem.after / 60_000)} Minuten nicht verglichen. Ihre Zeiten werden nach dem letzten Vergleich korrigiert. Prüfen, ob das Lesegerät noch antwortet.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
