import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in Dutch. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} is verbonden.`,
  'sender-lost': ({ sender }) =>
    `De verbinding van ${sender} is weg. Controleer dat programma en het netwerk naar zijn computer. Het verbindt vanzelf opnieuw.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} is geweigerd: er zijn al ${texts.number(max)} programma’s verbonden. Sluit de programma’s die niet nodig zijn.`,
  'no-time': ({ sender }) => `${sender} meldt zijn tijd niet. Zijn lezingen krijgen de tijd van hun aankomst.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `De klok van ${sender} loopt ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'voor op' : 'achter op'} die van het station. Zijn tijden worden gecorrigeerd.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} deed er ${texts.number(Math.round(late / 100) / 10)} s over om zijn tijd te geven; tot de eerste lezingen is zijn klok dus niet goed bekend. Controleer het netwerk naar zijn computer.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} is weer verbonden. Lezingen die onderweg waren toen de verbinding wegviel, kunnen ontbreken: let op gemiste ronden sinds ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) => `Wacht op poort ${port} op een CrossMgr-bridge. Voer in de bridge het adres van deze computer in.`,
  'listening-ended': ({ port }) => `Poort ${port} is gesloten.`,
  'listening-port-in-use': ({ port }) =>
    `Poort ${port} is in gebruik door een ander programma. Sluit CrossMgr of het andere programma dat deze poort gebruikt.`,
  'listening-forbidden': ({ port }) => `Deze computer staat het station poort ${port} niet toe. Kies een poort boven 1023.`,
  'listening-unknown-host': ({ host }) => `${host} is geen adres van deze computer. Voer 0.0.0.0 in om op al zijn adressen te luisteren.`,
  'listening-failed': ({ port, reason }) => `Poort ${port} kon niet worden geopend: ${reason}.`,
};
