import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `«${address}» no és l’adreça d’un lector. Escriure tipus+tcp://host:port o tipus+serial:port, amb un dels tipus ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `«${address}» té un signe % no vàlid. Escriure %25 per al signe de percentatge.`,
  'address-link': ({ kind, link, address }) => `Els lectors ${kind} no tenen connexió ${link}: «${address}».`,
  'address-no-port': 'Falta el port sèrie. Escriure’l després de «serial:», p. ex. /dev/ttyUSB0 o COM4.',
  'address-baud': ({ value, example }) => `«baud=${value}» no és una velocitat. Escriure bits per segon, p. ex. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `«${value}» no és una adreça de xarxa. Escriure //host o //host:port, p. ex. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} no és un número de port. Els números de port van de l’1 al 65535.`,
  'address-post-name': ({ value }) =>
    `«${value}» no és un nom per a una adreça. Fer servir minúscules, xifres i guionets, 40 com a màxim, p. ex. meta.`,
  'option-unknown': ({ name, kind, link }) => `Els lectors ${kind} no tenen l’opció «${name}» en una connexió ${link}.`,
  'option-missing': ({ name, format }) => `Falta l’opció «${name}»: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `«${name}=${value}» no és possible: ${optionValueText(name, format)}.`,
};
