import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in Dutch. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `Het station heeft de verbinding met ${link} gesloten.`,
  'link-opening-stopped': ({ link }) => `Het verbinden met ${link} is afgebroken.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} nam ${seconds(after, texts)} lang geen gegevens aan. Controleer de kabel en de instelling van de flow control.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `Geen antwoord van ${link} binnen ${seconds(after, texts)}. Controleer stroom, kabel en adres van de lezer.`,
  'tcp-ended': ({ link }) => `${link} sloot de verbinding. Misschien start de lezer opnieuw.`,
  'tcp-broke': ({ link, reason }) =>
    `De verbinding met ${link} is weggevallen${reason === '' ? '' : ` (${reason})`}. Controleer stroom en kabel van de lezer.`,
  'tcp-refused': ({ link }) =>
    `${link} weigerde de verbinding. Wacht tot de lezer gestart is en sluit andere programma’s die hem gebruiken.`,
  'tcp-unknown-host': ({ link }) => `Er is geen adres gevonden voor ${link}. Controleer de naam of voer het IP-adres van de lezer in.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} is niet bereikbaar. Controleer de kabel, en of deze computer een adres in het netwerk van de lezer heeft.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} antwoordt niet meer. Controleer stroom en kabel van de lezer.`,
  'tcp-forbidden': ({ link }) => `Deze computer staat geen verbinding met ${link} toe. Controleer zijn firewall.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `Het certificaat van ${link} is zijn eigen certificaat, dus niemand staat ervoor in. Is de vingerafdruk die welke de lezer toont, voer dan certificate=${fingerprint} in bij de instellingen; certificate=any aanvaardt elk certificaat.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} toont een ander certificaat dan het bevestigde: een ander apparaat heeft zijn adres, of zijn certificaat is vernieuwd. De vingerafdruk is ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} is losgetrokken. Steek de kabel of de adapter weer in.`,
  'serial-other-adapter': ({ link }) =>
    `De adapter die op ${link} zat is weg, en een andere adapter heeft nu die naam. Steek de eerste weer in of kies een andere poort.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} ging binnen ${seconds(after, texts)} niet open. Trek de adapter los en steek hem weer in.`,
  'serial-busy': ({ link }) =>
    `${link} is in gebruik door een ander programma, of door een andere lezer van dit station. Sluit dat, of kies een andere poort.`,
  'serial-forbidden': ({ link, system }) => `Geen toestemming om ${link} te openen. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `Er is geen poort ${link}. Steek de adapter in of kies een andere poort.`,
  'serial-not-a-port': ({ link }) => `${link} is geen seriële poort. Kies een poort uit de lijst.`,
  'serial-failed': ({ link, reason }) => `${link} kon niet worden geopend (${reason}). Controleer of het een seriële poort is.`,
  'serial-driver': ({ link, reason }) =>
    `Het stuurprogramma van ${link} is uitgevallen (${reason}). Trek de adapter los en steek hem weer in; helpt dat niet, installeer dan het stuurprogramma van de maker of gebruik een andere adapter.`,
};

const LOCAL_NETWORK = {
  mac: ' Klopt beide, sta het dan toe in Systeeminstellingen › Privacy en beveiliging › Lokaal netwerk.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Voeg de gebruiker toe aan de groep dialout (sudo usermod -aG dialout $USER) en meld opnieuw aan.',
  other: 'Vraag de beheerder van deze computer.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
