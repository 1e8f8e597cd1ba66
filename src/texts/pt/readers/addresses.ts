import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in Portuguese. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `«${address}» não é um endereço de leitor. Escrever tipo+tcp://anfitrião:porta ou tipo+serial:porta, com um dos tipos ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `«${address}» tem um sinal % inválido. Escrever %25 para um sinal de percentagem.`,
  'address-link': ({ kind, link, address }) => `Os leitores do tipo ${kind} não têm ligação ${link}: «${address}».`,
  'address-no-port': 'Falta a porta série. Escrevê-la depois de «serial:», p. ex. /dev/ttyUSB0 ou COM4.',
  'address-baud': ({ value, example }) => `«baud=${value}» não é uma velocidade. Escrever bits por segundo, p. ex. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `«${value}» não é um endereço de rede. Escrever //anfitrião ou //anfitrião:porta, p. ex. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} não é um número de porta. Os números de porta vão de 1 a 65535.`,
  'address-post-name': ({ value }) =>
    `«${value}» não é um nome para um endereço. Usar minúsculas, algarismos e hífenes, no máximo 40, p. ex. meta.`,
  'option-unknown': ({ name, kind, link }) => `Os leitores do tipo ${kind} não têm a opção «${name}» numa ligação ${link}.`,
  'option-missing': ({ name, format }) => `Falta a opção «${name}»: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `«${name}=${value}» não é possível: ${optionValueText(name, format)}.`,
};
