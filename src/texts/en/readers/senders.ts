import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in English. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} is connected.`,
  'sender-lost': ({ sender }) =>
    `The connection of ${sender} is lost. Check that program and the network to its computer. It reconnects by itself.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} was refused: ${texts.number(max)} programs are connected already. Close those that are not needed.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `The clock of ${sender} is ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'ahead of' : 'behind'} the station’s. Its times are corrected.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Reads' : `Reads of ${sender}`} come by two clocks that are ${texts.number(Math.round(by / 100) / 10)} s apart, or over a network that loses the first try to connect: then a read comes that much later, with its right time. Compare the clocks of the devices, and give each device a name of its own.`
      : `${sender === '' ? 'Reads' : `Reads of ${sender}`} come by two clocks that are ${texts.number(Math.round(by / 100) / 10)} s apart: two devices seem to have one name. The times of one of them are wrong by that. Give each device a name of its own, or an address of its own here.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} is connected again. Reads that were on their way when the connection was lost may be missing: look for missed laps since ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) => `Waiting for a sender to connect on port ${port}. Enter the address of this computer in its program.`,
  'listening-ended': ({ port }) => `Port ${port} was closed.`,
  'listening-port-in-use': ({ port }) => `Port ${port} is in use by another program. Close the other timing program that uses this port.`,
  'listening-forbidden': ({ port }) => `This computer does not allow the station to use port ${port}. Choose a port above 1023.`,
  'listening-unknown-host': ({ host }) => `${host} is not an address of this computer. Enter 0.0.0.0 to listen on all of its addresses.`,
  'listening-failed': ({ port, reason }) => `Port ${port} could not be opened: ${reason}.`,
};
