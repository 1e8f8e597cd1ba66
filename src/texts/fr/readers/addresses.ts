import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in French. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `« ${address} » n’est pas une adresse de lecteur. Écrivez kind+tcp://host:port ou kind+serial:port, avec l’un des types ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `« ${address} » a un signe % non valable. Écrivez %25 pour le signe pour cent.`,
  'address-link': ({ kind, link, address }) => `Les lecteurs ${kind} n’ont pas de connexion ${link} : « ${address} ».`,
  'address-no-port': 'Le port série manque. Écrivez-le après « serial: », p. ex. /dev/ttyUSB0 ou COM4.',
  'address-baud': ({ value, example }) => `« baud=${value} » n’est pas une vitesse. Écrivez des bits par seconde, p. ex. baud=${example}.`,
  'address-host': ({ value, port }) =>
    `« ${value} » n’est pas une adresse réseau. Écrivez //host ou //host:port, p. ex. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} n’est pas un numéro de port. Les ports vont de 1 à 65535.`,
  'address-post-name': ({ value }) =>
    `« ${value} » n’est pas un nom pour une adresse. Utilisez des minuscules, des chiffres et des traits d’union, 40 au plus, p. ex. arrivee.`,
  'option-unknown': ({ name, kind, link }) => `Les lecteurs ${kind} n’ont pas d’option « ${name} » sur une connexion ${link}.`,
  'option-missing': ({ name, format }) => `L’option « ${name} » manque : ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `« ${name}=${value} » n’est pas possible : ${optionValueText(name, format)}.`,
};
