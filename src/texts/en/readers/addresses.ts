import type { AddressMessages } from '../../../readers/kit/address.messages';
import type { MessageTexts } from '../../catalogue';
import { optionValueText } from './options';

/** Why an address cannot be used, in English. */
export const addressTexts: MessageTexts<AddressMessages> = {
  'address-form': ({ address, kinds }) =>
    `“${address}” is not a reader address. Write kind+tcp://host:port or kind+serial:port, with one of the kinds ${kinds.join(', ')}.`,
  'address-escape': ({ address }) => `“${address}” has an invalid % sign. Write %25 for a percent sign.`,
  'address-link': ({ kind, link, address }) => `${kind} readers have no ${link} connection: “${address}”.`,
  'address-no-port': 'The serial port is missing. Write it after “serial:”, e.g. /dev/ttyUSB0 or COM4.',
  'address-baud': ({ value, example }) => `“baud=${value}” is not a speed. Write bits per second, e.g. baud=${example}.`,
  'address-host': ({ value, port }) => `“${value}” is not a network address. Write //host or //host:port, e.g. //192.168.1.130:${port}.`,
  'address-port': ({ port }) => `${port} is not a port number. Port numbers go from 1 to 65535.`,
  'address-post-name': ({ value }) =>
    `“${value}” is not a name for an address. Use small letters, digits and hyphens, at most 40, e.g. finish.`,
  'option-unknown': ({ name, kind, link }) => `${kind} readers have no option “${name}” on a ${link} connection.`,
  'option-missing': ({ name, format }) => `The option “${name}” is missing: ${optionValueText(name, format)}.`,
  'option-value': ({ name, value, format }) => `“${name}=${value}” is not possible: ${optionValueText(name, format)}.`,
};
