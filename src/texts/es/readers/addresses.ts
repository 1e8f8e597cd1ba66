import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `«${address}» no es la dirección de un lector. Escribir tipo+tcp://host:puerto o tipo+serial:puerto, con uno de los tipos ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `«${address}» tiene un signo % no válido. Escribir %25 para el signo de porcentaje.`,
  'address-link': ({ kind, link, address }) => `Los lectores ${kind} no tienen conexión ${link}: «${address}».`,
  'address-no-port': 'Falta el puerto serie. Escribirlo después de «serial:», p. ej. /dev/ttyUSB0 o COM4.',
  'address-baud': ({ value, example }) => `«baud=${value}» no es una velocidad. Escribir bits por segundo, p. ej. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `«${value}» no es una dirección de red. Escribir //host o //host:puerto, p. ej. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} no es un número de puerto. Los números de puerto van de 1 a 65535.`,
  'address-post-name': ({ value }) =>
    `«${value}» no es un nombre para una dirección. Usar minúsculas, cifras y guiones, 40 como máximo, p. ej. meta.`,
  'option-unknown': ({ name, kind, link }) => `Los lectores ${kind} no tienen la opción «${name}» en una conexión ${link}.`,
  'option-missing': ({ name, format }) => `Falta la opción «${name}»: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `«${name}=${value}» no es posible: ${optionValueText(name, format)}.`,
};
