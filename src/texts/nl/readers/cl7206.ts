import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in Dutch. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `De lezer op ${link} antwoordt niet. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'De lezer begint niet te lezen: hij antwoordt niet. De antennes controleren en de verbinding opnieuw openen.'
      : `De lezer begint niet te lezen: hij weigert met status ${status}. De antennes in zijn instellingen hier controleren en de verbinding opnieuw openen.`,
  'cl7206-stopped':
    'De lezer is vanzelf gestopt met lezen. Het station laat hem weer lezen; wie intussen voorbijkwam, ontbreekt misschien.',
  'cl7206-no-store':
    'Het chipgeheugen (tag cache) van deze lezer staat uit: zijn lezingen krijgen de tijd van aankomst, en die zonder verbinding gaan verloren. Het met het programma van de fabrikant inschakelen: dan bewaart de lezer zijn lezingen, met zijn eigen tijd, tot het station ze heeft.',
  'cl7206-other-order':
    'Deze lezer schrijft zijn chips in een volgorde die maar van één programma bekend is (protocol control eerst). Zijn chips worden gelezen; een testchip bij elke antenne houden en nummer en antenne hier vergelijken met wat erop staat.',
};

const ADVICE = {
  nothing: 'De stroom, de kabel en het adres controleren; op het netwerk is zijn poort 9090.',
  noise: 'Hij stuurt onleesbare gegevens: of de snelheid klopt niet (115200), of het is een ander soort lezer.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
