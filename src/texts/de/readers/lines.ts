import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in German. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `Die Zeit „${time}“ ist unverständlich; für solche Lesungen gilt die Zeit ihrer Ankunft. Verstanden werden 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 und Sekunden seit 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Startsignal des Lesegeräts um ${texts.time(at)}. Zeit der Ankunft, weil die Uhr des Lesegeräts noch nicht verglichen ist: Sie zeigt ${shown}. Es startet das Rennen nicht von selbst: War das der Startschuss, als Startzeit verwenden. Kam das Signal verspätet an, die Startzeit von Hand eingeben.`
      : `Startsignal des Lesegeräts um ${texts.time(at)} (${shown} auf seiner Uhr). Es startet das Rennen nicht von selbst: War das der Startschuss, als Startzeit verwenden.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} auf seiner Uhr)`;
    return count === 1
      ? `Eine Zeit ohne Nummer${onChannel(antenna)} um ${time}. Sie zählt nicht. War es ein Teilnehmer, den Durchgang von Hand ergänzen.`
      : `${texts.number(count)} Zeiten ohne Nummer${onChannel(antenna)}, zuletzt um ${time}. Sie zählen nicht. Waren es Teilnehmer, die Durchgänge von Hand ergänzen; die Zeiten stehen im Leitungsprotokoll.`;
  },
  'link-back': ({ since }, texts) =>
    `Das Lesegerät ist wieder verbunden. Lesungen seit ${texts.time(since)} können fehlen, weil es jede nur einmal sendet: auf fehlende Runden seither achten oder das Protokoll des Lesegeräts importieren.`,
  'log-begun-anew': ({ since }, texts) =>
    `Das Lesegerät zählt neu: Während es nicht verbunden war, wurde sein Speicher geleert, oder es ist ein anderes. Lesungen nach ${texts.time(since)}, die es davor machte, können fehlen: auf fehlende Runden seither achten.`,
  'log-gap': (gap) => `Aus dem Speicher des Lesegeräts fehlt: ${entries(gap)}. Die Station fragt das Lesegerät danach.`,
  'log-filled': (gap) => `Aus dem Speicher des Lesegeräts nachgeliefert: ${entries(gap)}. Davon fehlt nichts mehr.`,
  'log-not-filled': (gap, texts) => {
    const missing = isOne(gap) ? entries(gap) : `${texts.number(gap.count)} Einträge aus ${range(gap)}`;
    return `Aus dem Speicher des Lesegeräts kam trotz Nachfrage nicht an: ${missing}. Auf fehlende Runden prüfen oder mit dem Programm des Herstellers auslesen.`;
  },
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`Nummer ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} auf seiner Uhr)`);
}

const CHANGES = {
  cleared: (number, time) => `Das Gerät hat die Zeit von ${number} um ${time} zurückgenommen. Zählt sie hier, diesen Durchgang entfernen.`,
  disqualified: (number, time) =>
    `Das Gerät hat die Zeit von ${number} um ${time} zurückgenommen und disqualifiziert. Zählt sie hier, diesen Durchgang entfernen oder den Status DSQ setzen.`,
  entered: (number, time) =>
    `Am Gerät wurde eine Zeit für ${number} eingegeben: ${time}. Sie zählt hier nicht: Zeit dieses Durchgangs ändern oder ergänzen.`,
  invalid: (number, time) => `Das Gerät hält eine Zeit von ${number} um ${time} für ungültig. Sie zählt nicht.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` auf Kanal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

function entries(gap: Gap): string {
  return isOne(gap) ? `Eintrag ${range(gap)}` : `Einträge ${range(gap)}`;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} bis ${to}`;
}
