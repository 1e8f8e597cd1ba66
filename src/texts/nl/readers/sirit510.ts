import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports, in Dutch. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `De lezer weigerde “${command}” (${answer}). Hij houdt zijn vorige instelling.`,
  'no-clock': 'De lezer meldt zijn tijd niet. Zijn lezingen krijgen de tijd van hun aankomst, wat minder nauwkeurig is.',
  'power-loss': ({ racing }) =>
    racing
      ? 'De lezer zat zonder stroom. Zijn klok begon opnieuw en is ingesteld. Chips die in die tijd passeerden, zijn niet gelezen: controleer de ronden van die tijd.'
      : 'De lezer zat zonder stroom. Zijn klok begon opnieuw en is ingesteld.',
  'other-reader': ({ serial, before }) =>
    `Op dit adres antwoordt een andere lezer: serienummer ${serial}, eerst ${before}. Controleer of het de juiste is.`,
  'no-departs': ({ answer }) => `De lezer meldt niet wanneer chips weggaan (${answer}). Ronden worden gemeten zoals gewoonlijk.`,
  'not-reading': ({ mode }) => `De lezer blijft in modus ${mode} en leest geen chips. Start de lezer opnieuw.`,
  'mode-changed': ({ mode }) =>
    `De lezer stond in modus ${mode}: hij is opnieuw gestart, of een ander programma heeft hem omgezet. Hij wordt weer ingeschakeld. Sluit andere programma’s die hem gebruiken.`,
  'antenna-gone': ({ antenna }) => `Antenne ${antenna} is niet meer verbonden. Controleer kabel en stekker.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Een antenne' : `Antenne ${antenna}`}: ${status}. Controleer de kabel.`,
  reader: ({ event, details }) => `Melding van de lezer: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `De lezer weigert zijn chiplijst (${answer}). Wat hij zonder verbinding gelezen heeft, is verloren: controleer de ronden van die tijd.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'De lijst van de lezer heeft geen lezingen van die tijd.'
        : `${counted(reads, 'lezing', 'lezingen')} van die tijd ${texts.plural(reads, { one: 'is', other: 'zijn' })} uit de lijst van de lezer gehaald.`;
    return gap === null
      ? `Het station was niet met de lezer verbonden. ${found}`
      : `De verbinding was ${seconds(gap, texts)} weg. ${found}`;
  },
  polling:
    'De lezer meldt chips op deze poort niet vanzelf. Het station vraagt zijn lijst in plaats daarvan enkele keren per seconde op; de tijden zijn even nauwkeurig.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `Geen antwoord van ${link} op “${command}” binnen ${seconds(after, texts)}. Verbindt opnieuw; controleer stroom en kabel van de lezer als het nog eens gebeurt.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} neemt verbindingen aan, maar meldt zich niet. Sluit andere programma’s die de lezer gebruiken; helpt dat niet, start hem dan opnieuw.`,
  'sirit-events-refused':
    'De lezer sloot zijn gebeurtenisverbinding meteen. Sluit andere programma’s die hem gebruiken, of wacht tot hij gestart is.',
  'sirit-restarted': ({ sign }) =>
    `De lezer is opnieuw gestart (${sign === 'clock' ? 'zijn klok begon opnieuw' : 'hij opende een nieuwe gebeurtenisstroom'}). Hij wordt weer ingesteld; controleer zijn stroom als het nog eens gebeurt.`,
  'sirit-not-answering': ({ after }, texts) =>
    `De lezer heeft al ${seconds(after, texts)} niet geantwoord. Controleer stroom en kabel. Verbindt opnieuw…`,
  'sirit-cannot-report': ({ answer }) =>
    `De lezer weigert chips te melden (${answer}). Start hem opnieuw; helpt dat niet, werk dan zijn firmware bij.`,
  'sirit-list-refused': ({ answer }) =>
    `De lezer weigert zijn chiplijst (${answer}). Start hem opnieuw; helpt dat niet, werk dan zijn firmware bij.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Er antwoordt niets op ${link}. Controleer de stroom van de lezer, de kabel (recht doorverbonden, zonder pinnen 1 en 9) en de snelheid.`,
  noise: (link) =>
    `Van ${link} komen alleen onleesbare tekens. De snelheid klopt niet: standaard is 57600; andere zijn 115200, 38400, 19200 en 9600.`,
  text: (link) =>
    `${link} stuurt regels maar neemt geen opdrachten aan. Zijn het chip-ID’s, voeg de lezer dan toe met console=lines; anders is dit een ander apparaat.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
