import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in Italian. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `«${address}» non è l’indirizzo di un lettore. Scrivere tipo+tcp://host:porta o tipo+serial:porta, con uno dei tipi ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `«${address}» contiene un segno % non valido. Scrivere %25 per il segno di percentuale.`,
  'address-link': ({ kind, link, address }) => `I lettori ${kind} non hanno connessioni ${link}: «${address}».`,
  'address-no-port': 'Manca la porta seriale. Scriverla dopo «serial:», ad es. /dev/ttyUSB0 o COM4.',
  'address-baud': ({ value, example }) => `«baud=${value}» non è una velocità. Scrivere i bit al secondo, ad es. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `«${value}» non è un indirizzo di rete. Scrivere //host o //host:porta, ad es. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} non è un numero di porta. I numeri di porta vanno da 1 a 65535.`,
  'address-post-name': ({ value }) =>
    `«${value}» non è un nome per un indirizzo. Usare minuscole, cifre e trattini, al massimo 40, ad es. arrivo.`,
  'option-unknown': ({ name, kind, link }) => `I lettori ${kind} non hanno l’opzione «${name}» su una connessione ${link}.`,
  'option-missing': ({ name, format }) => `Manca l’opzione «${name}»: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `«${name}=${value}» non è possibile: ${optionValueText(name, format)}.`,
};
