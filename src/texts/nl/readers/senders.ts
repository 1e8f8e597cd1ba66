import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in Dutch. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} is verbonden.`,
  'sender-lost': ({ sender }) =>
    `De verbinding van ${sender} is weg. Controleer dat programma en het netwerk naar zijn computer. Het verbindt vanzelf opnieuw.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} is geweigerd: er zijn al ${texts.number(max)} programma’s verbonden. Sluit de programma’s die niet nodig zijn.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `De klok van ${sender} loopt ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'voor op' : 'achter op'} die van het station. Zijn tijden worden gecorrigeerd.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Lezingen' : `Lezingen van ${sender}`} volgen twee klokken die ${texts.number(Math.round(by / 100) / 10)} s verschillen, of komen over een netwerk dat de eerste poging tot verbinden verliest: dan komt een lezing zoveel later, met de juiste tijd. De klokken van de apparaten vergelijken en elk een eigen naam geven.`
      : `${sender === '' ? 'Lezingen' : `Lezingen van ${sender}`} volgen twee klokken die ${texts.number(Math.round(by / 100) / 10)} s verschillen: twee apparaten lijken dezelfde naam te hebben. De tijden van een ervan zijn zoveel fout. Geef elk apparaat een eigen naam, of hier een eigen adres.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} is weer verbonden. Lezingen die onderweg waren toen de verbinding wegviel, kunnen ontbreken: let op gemiste ronden sinds ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) => `Wacht op poort ${port} op een zender. Voer in het programma ervan het adres van deze computer in.`,
  'listening-ended': ({ port }) => `Poort ${port} is gesloten.`,
  'listening-port-in-use': ({ port }) =>
    `Poort ${port} is in gebruik door een ander programma. Sluit het andere tijdwaarnemingsprogramma dat deze poort gebruikt.`,
  'listening-forbidden': ({ port }) => `Deze computer staat het station poort ${port} niet toe. Kies een poort boven 1023.`,
  'listening-unknown-host': ({ host }) => `${host} is geen adres van deze computer. Voer 0.0.0.0 in om op al zijn adressen te luisteren.`,
  'listening-failed': ({ port, reason }) => `Poort ${port} kon niet worden geopend: ${reason}.`,
};
