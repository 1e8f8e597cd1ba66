import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in English. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `The station closed the connection to ${link}.`,
  'link-opening-stopped': ({ link }) => `Connecting to ${link} was stopped.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} accepted no data for ${seconds(after, texts)}. Check the cable and the flow control setting.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `No answer from ${link} within ${seconds(after, texts)}. Check the reader’s power, cable and address.`,
  'tcp-ended': ({ link }) => `${link} closed the connection. The reader may be restarting.`,
  'tcp-broke': ({ link, reason }) =>
    `The connection to ${link} failed${reason === '' ? '' : ` (${reason})`}. Check the reader’s power and cable.`,
  'tcp-refused': ({ link }) => `${link} refused the connection. Wait until the reader has started, and close other programs that use it.`,
  'tcp-unknown-host': ({ link }) => `No address was found for ${link}. Check the name, or enter the reader’s IP address.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} cannot be reached. Check the cable, and that this computer has an address in the reader’s network.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} stopped answering. Check the reader’s power and cable.`,
  'tcp-forbidden': ({ link }) => `This computer does not allow a connection to ${link}. Check its firewall.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `The certificate of ${link} is its own, so nobody vouches for it. If its fingerprint is the one that the reader shows, enter certificate=${fingerprint} in the settings; certificate=any accepts every certificate.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} shows another certificate than the one that was confirmed: another device has its address, or its certificate was renewed. Its fingerprint is ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} was unplugged. Plug the cable or adapter in again.`,
  'serial-other-adapter': ({ link }) =>
    `The adapter that was at ${link} is gone, and another adapter now has this name. Plug the first one in again, or choose another port.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} did not open within ${seconds(after, texts)}. Unplug the adapter and plug it in again.`,
  'serial-busy': ({ link }) =>
    `${link} is in use by another program, or by another reader of this station. Close that one, or choose another port.`,
  'serial-forbidden': ({ link, system }) => `You have no permission to open ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `There is no port ${link}. Plug the adapter in, or choose another port.`,
  'serial-not-a-port': ({ link }) => `${link} is not a serial port. Choose a port from the list.`,
  'serial-failed': ({ link, reason }) => `${link} could not be opened (${reason}). Check that it is a serial port.`,
  'serial-driver': ({ link, reason }) =>
    `The driver of ${link} failed (${reason}). Unplug the adapter and plug it in again; if that does not help, install its maker’s driver, or use another adapter.`,
};

const LOCAL_NETWORK = {
  mac: ' If both are right, allow it in System Settings › Privacy & Security › Local Network.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Add your user to the group dialout (sudo usermod -aG dialout $USER) and log in again.',
  other: 'Ask the administrator of this computer.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
