import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Renndatei',
  'disk-title': 'Speicherplatz',
  'clock-title': 'Uhr dieses Computers',
  'zone-title': 'Zeitzone',
  'readers-title': 'Lesegeräte',
  'reader-title': ({ reader }) => `Lesegerät ${reader}`,
  'reader-clock-title': ({ reader }) => `Uhr von Lesegerät ${reader}`,
  'sender-title': ({ source, reader }) => `Lesungen von ${source}, Lesegerät ${reader}`,
  'flood-title': 'Menge der Lesungen',
  'antenna-title': ({ reader, antenna }) => `Antenne ${antenna} von Lesegerät ${reader}`,
  'tag-title': 'Chiptest',
  'screens-title': 'Anzeigen',
  'access-title': 'Zugang',
  'line-title': 'Erwartete Teilnehmer',
  'first-laps-title': 'Erste Runden',
  'categories-title': 'Kategorien',
  'bibs-title': 'Startnummern',
  'teams-title': 'Mannschaftswertung',
  'starts-title': 'Startliste',
  'point-title': ({ point }) => `Messpunkt ${point}`,
  'segment-title': ({ segment }) => `Abschnitt ${segment}`,
  'riders-title': 'Teilnehmer',
  'tags-title': 'Chips der Teilnehmer',
  'waves-title': 'Wellen',
  'points-title': 'Messpunkte',
  'gun-title': 'Start des Rennens',
  'settings-title': 'Gespeicherte Einstellungen',
  'settings-damaged': ({ files }, { list }) =>
    `Nicht oder nicht ganz lesbar: ${list(files.map(damagedFile))} im Datenordner. Was fehlt, neu einrichten und die Datei dann löschen.`,
  'rmonitor-title': 'RMonitor-Ausgabe',
  'machine-title': ({ machine }) => `Station ${machine}`,
  'machine-live': 'Sie meldet sich.',
  'machine-clock': ({ off }, texts) =>
    `Ihre Uhr geht ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'vor' : 'nach'}, ihre Zeiten auch. Beide Uhren über NTP stellen.`,
  'machine-cut-off': 'Sie meldet sich nicht. Das Netz prüfen; was wartet, kommt, sobald sie wieder da ist.',
  'machine-refused':
    'Die Hauptstation kennt den Schlüssel dieser Station nicht, oder RACETAG_HUB_KEY fehlt. Dort einen neuen Schlüssel anlegen und diese Station damit starten.',
  'machine-differs':
    'Ihre Kopie des Rennens ist nicht die der Hauptstation: Eine der beiden ist älter. An der Hauptstation die neuere öffnen, oder an der Reserve übernehmen, die sie hat.',
  'machine-two': 'Zwei Maschinen benutzen ihren Schlüssel oder ihren Namen am Broker. Jeder einen eigenen geben.',
  'machine-copied':
    'Zwei Stationen laufen mit Kopien eines Datenordners. Mit einer davon weitermachen. Die andere mit leerem Datenordner und mit eigenem Schlüssel oder eigenem Namen am Broker starten. Was sie aufgezeichnet hat, steht in ihrer alten Renndatei: eine Kopie davon an der Hauptstation zusammenführen.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'Ereignis wartet', 'Ereignisse warten')}.`,

  'riders-none': 'Noch keine Teilnehmer. Die Meldeliste importieren oder Teilnehmer von Hand hinzufügen.',
  'riders-ok': ({ riders }) => `${counted(riders, 'Teilnehmer', 'Teilnehmer')}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'Der Teilnehmer hat einen Chip.' : `Alle ${riders} Teilnehmer haben einen Chip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} von ${counted(of, 'Teilnehmer', 'Teilnehmern')} ${some.riders === 1 ? 'hat' : 'haben'} keinen Chip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Chip zuordnen oder die Startnummer' : 'Chips zuordnen oder die Startnummern'} an der Linie eingeben.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'Chip wurde', 'Chips wurden')} gelesen, ${tags === 1 ? 'den' : 'die'} kein Teilnehmer hat. Was Teilnehmern gehört, unter Teilnehmer, Unbekannte Chips zuordnen.`,
  'riders-without-category': (some, texts) =>
    `Ohne Kategorie: ${someBibs(some, texts)}. Wellen und Regeln von Kategorien gelten nicht für sie. Kategorien eintragen.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'Welle', 'Wellen')}.${others === 0 ? '' : ` ${counted(others, 'Teilnehmer ist', 'Teilnehmer sind')} in keiner Welle und ${others === 1 ? 'startet' : 'starten'} mit dem Startschuss.`}`,
  'points-ok': ({ points }) => `${counted(points, 'Messpunkt', 'Messpunkte')} auf der Strecke.`,
  'gun-open': 'Nicht gestartet. Beim Startschuss „Jetzt starten“ drücken oder vorher eine Startzeit setzen.',
  'gun-by-list': 'Teilnehmer starten nach der Startliste. Das Rennen beginnt mit dem ersten.',
  'gun-ahead': ({ at }, { dateTime }) => `Start um ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `Start um ${dateTime(at)}, erst in mehr als 12 Stunden. Datum prüfen.`,
  'gun-set': ({ at }, { dateTime }) => `Gestartet um ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `Gestartet um ${dateTime(at)}, vor mehr als 12 Stunden, und seither wurde nichts gelesen. Datum prüfen.`,
  'gun-stopped': ({ at }, { dateTime }) => `Das Rennen wurde um ${dateTime(at)} gestoppt. Spätere Lesungen zählen nicht.`,

  'journal-ok': 'Lesungen werden in der Renndatei gespeichert.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'Die Renndatei kann nicht geschrieben werden, Lesungen würden abgelehnt. Ein Rennen öffnen oder anlegen.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} frei.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} frei: genug für ein Rennen, aber nicht für viele.`,
  'disk-almost-full': ({ free }, texts) => `Nur ${size(free, texts)} frei. Vor dem Start Platz schaffen.`,
  'disk-unknown': 'Freier Speicherplatz unbekannt. Von Hand prüfen.',
  'clock-ok': ({ now }, { dateTime }) => `Sie zeigt ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) =>
    `Sie zeigt ${dateTime(now)}, das kann nicht stimmen. Vor dem Start Datum und Uhrzeit stellen.`,
  'clock-stepped': ({ at, by }, texts) =>
    `Sie wurde um ${texts.time(at)} um ${span(Math.abs(by) as Ms, texts)} ${by > 0 ? 'vorgestellt' : 'zurückgestellt'}, während die Station lief. Was seither von Hand eingegeben wird, weicht um so viel von allem davor ab. Uhr zurückstellen und die automatische Zeiteinstellung bis zum Ende des Rennens ausschalten.`,
  'zone-ok': ({ zone }) => `Uhrzeiten sind in der Zone ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `Die Zeitzone dieses Computers ist jetzt ${to}. Die Station rechnet weiter mit ${from}, womit sie gestartet ist: bei Uhrzeiten auf Papier und bei Lesegeräten, die Zeiten ohne Zone senden. Wenn ${to} stimmt, die Station neu starten, sobald niemand kurz vor der Linie ist.`,
  'zone-unknown': ({ name }) =>
    `TZ ist „${name}“, das ist keine Zeitzone, die die Station kennt: Sie rechnet mit UTC. TZ auf einen Namen wie Europe/Berlin setzen und die Station neu starten.`,
  'no-readers': 'Kein Lesegerät ist mit dieser Station verbunden, und kein Lesedienst hat eine Lesung gesendet.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, Lesegerät ${reader}, hat ${number(reads)} Lesungen an dieses Rennen gesendet, alle anderen zusammen ${number(others)}. Chips von den Antennen entfernen. Ist dieser Absender unbekannt, ihn trennen und einen API-Schlüssel setzen.`,
  'tag-read': ({ ago }) => `Letzte Lesung vor ${wholeSeconds(ago)} s.`,
  'tag-read-long-ago': ({ ago }) => `Letzte Lesung vor ${wholeSeconds(ago)} s. Einen Chip an jeder Antenne vorbeiführen.`,
  'tag-never-read': 'Noch kein Chip gelesen. Einen Chip an jeder Antenne vorbeiführen.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} eine Runde 1 von höchstens ${texts.duration(longest, 1)} und keine spätere unter ${texts.duration(later, 1)}: Wahrscheinlich standen sie beim Start hinter der Linie und wurden dort gelesen. Auf der Seite Rennen die erste Lesung zum Beginn von Runde 1 machen oder die Mindestrundenzeit erhöhen. Ist Runde 1 so kurz, dort die Längen der Runden eintragen.`,
  'line-silent': ({ since, riders }, texts) =>
    `Seit ${texts.timeToSecond(since)} wurde nichts gelesen, obwohl ${counted(riders, 'Teilnehmer', 'Teilnehmer')} durchgekommen sein sollten. Lesegerät und Antennen prüfen.`,
  'tag-clock-set-back': 'Die Uhr wurde nach der letzten Lesung zurückgestellt. Einen Chip an jeder Antenne vorbeiführen.',
  'screens-connected': ({ screens }) => `${counted(screens, 'Anzeige', 'Anzeigen')} verbunden, diese eingeschlossen.`,
  'no-screens': 'Keine Anzeige ist verbunden.',
  'access-ok': 'Lesungen senden erfordert den API-Schlüssel, Änderungen erfordern das Token der Zeitnahme.',
  'no-api-key':
    'Jeder in diesem Netz kann Lesungen senden und damit Runden hinzufügen. In einem Netz, das andere mitbenutzen, RACETAG_API_KEY hier und in den Lesediensten setzen.',
  'token-short':
    'Das gewählte Token der Zeitnahme hat weniger als 16 Zeichen und ist zu erraten. Ein längeres RACETAG_OPERATOR_TOKEN wählen.',
  'tokens-guessed': ({ guesses, source }) =>
    `Seit dem Start ${counted(guesses, 'falsches Token', 'falsche Token')} der Zeitnahme, zuletzt von ${source}. Jemand verwendet einen alten Link oder versucht, das Token zu erraten.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Kein Messpunkt nennt Lesegerät ${reader}, deshalb steht es an der Linie und seine Lesungen beenden Runden. Unter Rennen, Messpunkte zuordnen.`,
  'reader-at-no-point': ({ reader }) =>
    `Kein Messpunkt nennt Lesegerät ${reader}, deshalb zählen seine Lesungen nicht. Unter Rennen, Messpunkte zuordnen; die bisherigen Lesungen zählen dann dort.`,
  'point-without-reader': ({ point }) => `An ${point} steht kein Lesegerät. Eines zuordnen oder den Messpunkt entfernen.`,
  'point-off-course': ({ point }) => `Keine Strecke führt über ${point}, dort bekommt niemand eine Zeit. In die Strecke aufnehmen.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Keine Strecke hat die Passage ${passage}. ${known.length === 0 ? 'Zuerst die Strecke eingeben.' : `Eine davon wählen: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Keine Strecke führt über ${from} und später über ${to}, deshalb bekommt niemand eine Zeit. Zwei Passagen einer Strecke in ihrer Reihenfolge wählen.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `Startnummer ${bib} und Startnummer ${other} sind zwei Teilnehmer${pairs > 1 ? ` (${counted(pairs, 'solches Paar', 'solche Paare')})` : ''}. Falls es einer ist, die Nummer berichtigen.`,
  'teams-none': ({ by, others }) => {
    const [what, all, other] = by === 'club' ? ['Verein', 'Vereine', 'Team'] : ['Team', 'Teams', 'Verein'];
    const have = `${counted(others, 'Teilnehmer hat', 'Teilnehmer haben')} die Angabe ${other}: danach werten, oder`;
    return `Mannschaften werden nach ${what} gewertet, und kein Teilnehmer hat diese Angabe. ${others === 0 ? 'Die' : `${have} die`} ${all} in der Teilnehmerliste eintragen.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `„${category}“ (${counted(riders, 'Teilnehmer', 'Teilnehmer')}) und „${other}“ (${counted(others, 'Teilnehmer', 'Teilnehmer')}) sind zwei Kategorien mit eigenen Ergebnissen. Falls es eine ist, allen dieselbe Kategorie geben.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'Teilnehmer startet', 'Teilnehmer starten')} von ${texts.time(first_at)} bis ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Nach den Regeln wird nach Startliste gestartet, aber keiner von ${counted(riders, 'Teilnehmer', 'Teilnehmern')} hat eine Startzeit. Startliste erstellen oder importieren.`,
  'starts-missing': (some, texts) =>
    `Ohne Startzeit: ${someBibs(some, texts)}. Sie starten mit dem Startschuss oder ihrer Welle, solange sie keine bekommen.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `Der Start liegt vor dem Start des Rennens um ${texts.time(gun_at)}: ${someBibs(some, texts)}. Beide Zeiten prüfen.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Mehr Teilnehmer zu einer Startzeit als die üblichen ${texts.number(usual)}: ${someBibs(some, texts)}. Startliste prüfen.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `Das Lesegerät ist angehalten und liest keine Chips. ${can_start ? 'Unter Lesegeräte starten.' : 'Seine Hinweise unter Lesegeräte beachten, oder es in seiner eigenen App oder auf seinen eigenen Seiten starten.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Noch nicht verglichen oder nicht gestellt. Bis dahin gilt für Lesungen die Zeit ihrer Ankunft. Siehe die Meldungen des Lesegeräts.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Gleich wie die Uhr dieses Computers.';
    const where = offset > 0 ? 'nach' : 'vor';
    return `Geht gegenüber diesem Computer ${span(Math.abs(offset) as Ms, texts)} ${where}. Die Zeiten der Lesungen werden danach korrigiert.`;
  },
  'sender-in-time': 'Die Zeiten der Lesungen stimmen mit der Uhr dieses Computers überein.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `Die Zeiten von Lesegerät ${reader} gehen ${offText(off, texts)} vor der Uhr dieses Computers. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `Die Zeiten von Lesegerät ${reader} gehen ${offText(off, texts)} hinter der Uhr dieses Computers. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `Die Uhr von Lesegerät ${reader} ist nicht gestellt: Seine Lesungen sind vor 2020 datiert. Uhr stellen und die bisherigen Lesungen korrigieren.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Lesungen von Lesegerät ${reader} kommen ${offText(off, texts)} nach ihrer Zeit an. War es offline, wurden sie dort gespeichert und stimmen; diese Meldung endet dann mit den nächsten Lesungen. War es das nicht, geht seine Uhr nach. ${adviceText(off)}`,
  'sender-kept': 'Seine letzten Lesungen kamen spät an und haben ihre eigenen Zeiten: Sie wurden gespeichert, während es offline war.',
  'sender-corrected': 'Eine Korrektur seiner Uhr stellt die Zeiten seiner Lesungen richtig.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `Die Uhr von Lesegerät ${reader} geht richtig, aber eine Korrektur macht seine Zeiten noch ${span(Math.abs(by) as Ms, texts)} zu ${by > 0 ? 'spät' : 'früh'}. Uhr noch einmal korrigieren, um so viel in die andere Richtung.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'Lesung', 'Lesungen')} in der letzten Minute.`,
  'antenna-quiet': 'Keine Lesung in der letzten Minute. Einen Chip vorbeiführen.',
  'antenna-disconnected': 'Das Lesegerät findet an diesem Anschluss keine Antenne. Kabel prüfen.',
  'antenna-unknown': 'Unbekannt, bis das Lesegerät verbunden ist.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Die falsche Uhr stellen. Andere Lesegeräte senden unter demselben Namen, und eine Korrektur würde auch deren Lesungen ändern: die bisherigen Runden von Hand prüfen und jedem Lesegerät einen eigenen Namen geben.';
const SET_AND_CORRECT = 'Die falsche Uhr stellen. Ist es die des Lesegeräts, die bisherigen Lesungen korrigieren.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} zu ${by > 0 ? 'spät' : 'früh'} ist`;
  const why =
    cause === 'clock'
      ? `Die Uhr von Lesegerät ${reader} geht jetzt richtig, aber`
      : `Das Netz hat Lesungen von Lesegerät ${reader} verzögert, oder seine Uhr wurde gestellt:`;
  if (mixed)
    return `${why} von ${texts.time(first)} bis ${texts.time(last)} zählen Lesungen mit einer Zeit, die bis zu ${off}. Die Runden dieser Zeit von Hand prüfen, dann die Lesungen bestätigen.`;
  const unless = cause === 'delay' ? ' Wurde jene Uhr kurz danach vorgestellt, stimmen die Zeiten: dann bestätigen.' : '';
  return `${why} ${counted(reads, 'Lesung hat', 'Lesungen haben')} eine Zeit, die ${off}. Uhr für ${reads === 1 ? 'diese Lesung' : 'diese Lesungen'} korrigieren, ${reads === 1 ? 'sie' : 'sie alle'} streichen oder bestätigen.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `genau ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `Die Uhr dieses Computers wurde um so viel ${set > 0 ? 'vorgestellt' : 'zurückgestellt'}: zurückstellen oder die Lesungen seither korrigieren.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Die Zeitzone des Geräts prüfen und die bisherigen Lesungen korrigieren.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  return bytes < BYTES_PER_GB
    ? `${number(Math.floor(bytes / BYTES_PER_MB))} MB`
    : `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} Tage`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
