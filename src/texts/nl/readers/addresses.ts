import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in Dutch. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `“${address}” is geen adres van een lezer. Schrijf soort+tcp://host:poort of soort+serial:poort, met een van de soorten ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `“${address}” heeft een ongeldig %-teken. Schrijf %25 voor een procentteken.`,
  'address-link': ({ kind, link, address }) => `Lezers van soort ${kind} hebben geen verbinding via ${link}: “${address}”.`,
  'address-no-port': 'De seriële poort ontbreekt. Schrijf die na “serial:”, bijv. /dev/ttyUSB0 of COM4.',
  'address-baud': ({ value, example }) => `“baud=${value}” is geen snelheid. Schrijf bits per seconde, bijv. baud=${example}.`,
  'address-host': ({ value, port }) => `“${value}” is geen netwerkadres. Schrijf //host of //host:poort, bijv. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} is geen poortnummer. Poortnummers gaan van 1 tot 65535.`,
  'address-post-name': ({ value }) =>
    `“${value}” is geen naam voor een adres. Gebruik kleine letters, cijfers en streepjes, hoogstens 40, bijv. finish.`,
  'option-unknown': ({ name, kind, link }) => `Lezers van soort ${kind} hebben via ${link} geen optie “${name}”.`,
  'option-missing': ({ name, format }) => `De optie “${name}” ontbreekt: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `“${name}=${value}” is niet mogelijk: ${optionValueText(name, format)}.`,
};
