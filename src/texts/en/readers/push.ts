import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in English. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Nothing was posted yet. Enter the address of this station with ${path} at its end in the reader, and the key as its password.`,
  'push-wrong-key': ({ path }) =>
    `Something posts to ${path} with a wrong key or without one. Its posts are refused. Enter the key of this reader there, as the password or at the end of the address as ?key=…`,
  'push-unknown': ({ path }) =>
    `Something posts to ${path} that is not known. Its posts are refused. The wire log shows them: events of an Impinj or Zebra reader, or of Speedway Connect, are expected.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'The reader' : device} is not reading tags. Start its preset on its own pages, or name it in the settings here as preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'A reader without a name' : device} has posted nothing for ${texts.number(Math.round(after / 1000))} s, while others still do. Check its power and network; its passings may be missing.`,
  'push-login-refused': ({ link }) => `${link} refused the login. Check user and password in the settings of this reader.`,
  'push-no-interface': ({ link }) =>
    `${link} has no stream of events. Choose the IoT device interface on the reader’s own pages: while it speaks LLRP, use the kind llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} answered with the error ${status}. Check the reader on its own pages. The station keeps trying.`,
  'push-not-http': ({ link }) => `What answers at ${link} is not the IoT interface of a reader. Check the address.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} sent nothing for ${texts.number(Math.round(after / 1000))} s, not even a sign of life. The station connects again.`,
  'push-preset-started': ({ preset }) => `The preset ${preset} was started. It is stopped when this reader is disconnected here.`,
  'push-preset-stopped': ({ preset }) => `The preset ${preset} was stopped again.`,
  'push-preset-runs': ({ preset }) =>
    `The preset ${preset} could not be stopped: the reader goes on reading. Stop it on the reader’s own pages.`,
  'push-preset-refused': ({ preset, status }) =>
    `The reader did not start the preset ${preset} (error ${status}). Check its name on the reader’s own pages.`,
};
