import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in Dutch. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `De tijd “${time}” is onbegrijpelijk; zulke lezingen krijgen de tijd van hun aankomst. Begrepen worden 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 en seconden sinds 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Startsignaal van de lezer om ${texts.time(at)}. Tijd van aankomst, omdat de klok van de lezer nog niet is vergeleken: die geeft ${shown} aan. Het start de wedstrijd niet vanzelf: was dit het startschot, gebruik het dan als starttijd. Kwam het signaal te laat, voer de starttijd dan met de hand in.`
      : `Startsignaal van de lezer om ${texts.time(at)} (${shown} op zijn klok). Het start de wedstrijd niet vanzelf: was dit het startschot, gebruik het dan als starttijd.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} op zijn klok)`;
    return count === 1
      ? `Een tijd zonder nummer${onChannel(antenna)} om ${time}. Ze telt niet. Was het een deelnemer, voeg de doorkomst dan met de hand toe.`
      : `${texts.number(count)} tijden zonder nummer${onChannel(antenna)}, de laatste om ${time}. Ze tellen niet. Waren het deelnemers, voeg de doorkomsten dan met de hand toe; de tijden staan in het lijnlog.`;
  },
  'link-back': ({ since }, texts) =>
    `De lezer is weer verbonden. Lezingen sinds ${texts.time(since)} kunnen ontbreken, omdat hij elke lezing maar één keer stuurt: let op gemiste ronden sindsdien, of importeer het log van de lezer.`,
  'log-begun-anew': ({ since }, texts) =>
    `De lezer heeft zijn geheugen geleegd, of is vervangen, terwijl hij niet verbonden was. Lezingen van daarvoor en na ${texts.time(since)} kunnen ontbreken: let op gemiste ronden sindsdien.`,
  'log-gap': (gap) => `Uit het geheugen van de lezer ontbreekt: ${entries(gap)}. Het station vraagt de lezer erom.`,
  'log-filled': (gap) => `Uit het geheugen van de lezer alsnog ontvangen: ${entries(gap)}. Daarvan ontbreekt niets meer.`,
  'log-not-filled': (gap, texts) => {
    const missing = isOne(gap) ? entries(gap) : `${texts.number(gap.count)} van ${entries(gap)}`;
    return `Uit het geheugen van de lezer niet ontvangen, hoewel het station erom vroeg: ${missing}. Let op gemiste ronden, of haal ze op met het programma van de lezer zelf.`;
  },
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`nummer ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} op zijn klok)`);
}

const CHANGES = {
  cleared: (number, time) => `Het apparaat nam de tijd van ${number} om ${time} terug. Telt die hier, verwijder dan die doorkomst.`,
  disqualified: (number, time) =>
    `Het apparaat nam de tijd van ${number} om ${time} terug en diskwalificeerde de deelnemer. Telt die hier, verwijder dan die doorkomst, of geef de deelnemer status DSQ.`,
  entered: (number, time) =>
    `Op het apparaat is een tijd ingevoerd voor ${number}: ${time}. Die telt hier niet: wijzig de tijd van die doorkomst, of voeg ze toe.`,
  invalid: (number, time) => `Het apparaat noemt een tijd van ${number} om ${time} ongeldig. Ze telt niet.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` op kanaal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

function entries(gap: Gap): string {
  return `${isOne(gap) ? 'vermelding' : 'vermeldingen'} ${range(gap)}`;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} tot ${to}`;
}
