import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in Dutch. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'Er is geen antenne op de lezer aangesloten. Controleer de kabels.',
  'no-such-antenna': ({ antenna }) =>
    `De lezer heeft geen aansluiting voor antenne ${antenna}. Corrigeer de antennes in zijn instellingen.`,
  'antenna-error': ({ antenna, error }) => `Fout op antenne ${antenna}: ${errorText(error)}. Controleer de kabel.`,
  'power-refused': ({ dbm, error, kept }) =>
    `De lezer weigerde een vermogen van ${dbm} dBm: ${error === null ? 'geen antwoord' : errorText(error)}. Hij houdt ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Deze lezer meldt geen tijden. Elke lezing krijgt de tijd van aankomst, tot ongeveer ${writer.number(late / 1000)} s te laat. Beslis nipte finishes op het oog of met een foto.`,
  gap: ({ length }, writer) =>
    `De lezer heeft ${longDuration(length, writer)} niet gelezen. Doorkomsten van die tijd ontbreken: voeg ze met de hand toe.`,
  'battery-low': ({ tag }) => `De batterij van chip ${tag} is bijna leeg. Vervang die vóór de volgende wedstrijd.`,
  'reader-error': ({ error, restarting }) =>
    `De lezer meldt een fout: ${errorText(error)}. ${restarting ? 'Hij wordt opnieuw gestart.' : 'Tot dat voorbij is leest hij geen chips: controleer de antennes en zet hem dan uit en aan.'}`,
  restarts: ({ count }, writer) =>
    `De lezer is ${writer.number(count)} keer opnieuw gestart en geeft nog steeds fouten. Zet hem uit en aan, en noteer doorkomsten met de hand tot hij leest.`,
  silent: 'De lezer antwoordt niet meer. Controleer stroom en kabel. Het station blijft proberen.',
  'other-reader-type': 'Dit apparaat spreekt een ander protocol (SW/CT), dat het station niet ondersteunt. Het is geen YR9700.',
  'yr9700-not-answering': ({ link, received }) => `De lezer op ${link} antwoordt niet. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Controleer stroom en kabel, zijn schakelaars (3 en 4 aan voor netwerk, 7 en 8 aan voor serieel) en de snelheid (115200 of 38400).',
  noise: 'Hij stuurt onleesbare gegevens: de snelheid klopt niet (115200 of 38400), of het is een ander soort lezer.',
  'other-protocol': 'Hij spreekt een ander protocol (SW/CT) en is geen YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'de opdracht is mislukt',
  32: 'zijn besturing is gereset',
  33: 'zijn zender kon niet worden ingeschakeld',
  34: 'de antenne ontbreekt',
  35: 'zijn geheugen kon niet worden geschreven',
  36: 'zijn geheugen kon niet worden gelezen',
  37: 'het uitgangsvermogen kon niet worden ingesteld',
  49: 'het lezen is mislukt',
  54: 'geen chip in de buurt',
  56: 'zijn buffer is leeg',
  65: 'onbekende opdracht of waarde',
  70: 'het adres is niet toegestaan',
  71: 'het antennenummer is niet toegestaan',
  72: 'het vermogen is niet toegestaan',
  73: 'de regio is niet toegestaan',
  79: 'de frequentie is niet toegestaan',
  82: 'zijn radio vindt geen vaste frequentie',
  83: 'zijn radiochip antwoordt niet',
  84: 'hij haalt het gevraagde vermogen niet',
  86: 'de regio staat dit gebruik van het spectrum niet toe',
  87: 'het uitgangsvermogen is te laag',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `fout ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'zijn vorige vermogen';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
