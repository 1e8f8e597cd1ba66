import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in English. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} is connected.`,
  'sender-lost': ({ sender }) =>
    `The connection of ${sender} is lost. Check that program and the network to its computer. It reconnects by itself.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} was refused: ${texts.number(max)} programs are connected already. Close those that are not needed.`,
  'no-time': ({ sender }) => `${sender} does not report its time. Its reads are timed by their arrival.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `The clock of ${sender} is ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'ahead of' : 'behind'} the station’s. Its times are corrected.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} took ${texts.number(Math.round(late / 100) / 10)} s to answer when it was asked for its time, so its clock is not known well until its first reads have come. Check the network to its computer.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} is connected again. Reads that were on their way when the connection was lost may be missing: look for missed laps since ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) => `Waiting for a CrossMgr bridge on port ${port}. Enter the address of this computer in the bridge.`,
  'listening-ended': ({ port }) => `Port ${port} was closed.`,
  'listening-port-in-use': ({ port }) =>
    `Port ${port} is in use by another program. Close CrossMgr, or any other program that uses this port.`,
  'listening-forbidden': ({ port }) => `This computer does not allow the station to use port ${port}. Choose a port above 1023.`,
  'listening-unknown-host': ({ host }) => `${host} is not an address of this computer. Enter 0.0.0.0 to listen on all of its addresses.`,
  'listening-failed': ({ port, reason }) => `Port ${port} could not be opened: ${reason}.`,
};
