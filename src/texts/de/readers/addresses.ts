import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in German. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `„${address}“ ist keine Adresse eines Lesegeräts. Als Art+tcp://Host:Port oder Art+serial:Anschluss schreiben, mit einer der Arten ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `„${address}“ hat ein falsches %-Zeichen. Für ein Prozentzeichen %25 schreiben.`,
  'address-link': ({ kind, link, address }) => `Lesegeräte der Art ${kind} haben keine Verbindung über ${link}: „${address}“.`,
  'address-no-port': 'Der serielle Anschluss fehlt. Nach „serial:“ schreiben, z. B. /dev/ttyUSB0 oder COM4.',
  'address-baud': ({ value, example }) => `„baud=${value}“ ist keine Geschwindigkeit. Bits pro Sekunde schreiben, z. B. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `„${value}“ ist keine Netzwerkadresse. Als //Host oder //Host:Port schreiben, z. B. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} ist keine Portnummer. Portnummern gehen von 1 bis 65535.`,
  'address-post-name': ({ value }) =>
    `„${value}“ ist kein Name für eine Adresse. Kleinbuchstaben, Ziffern und Bindestriche verwenden, höchstens 40, z. B. ziel.`,
  'option-unknown': ({ name, kind, link }) => `Lesegeräte der Art ${kind} haben über ${link} keine Option „${name}“.`,
  'option-missing': ({ name, format }) => `Die Option „${name}“ fehlt: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `„${name}=${value}“ ist nicht möglich: ${optionValueText(name, format)}.`,
};
