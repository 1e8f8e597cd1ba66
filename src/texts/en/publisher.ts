import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `No server with the name ${host} was found. Check the name and the internet connection.`,
  unreachable: ({ host, cause }) => `${host} cannot be reached (${cause}). Check the internet connection, address and port.`,
  'connection-lost': ({ host, cause }) => `The connection to ${host} was lost during the upload (${cause}). Check the internet connection.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: nothing moved for ${number(seconds)} s. The internet connection is too slow, or the server hangs.`,
  'login-refused': ({ host, cause }) => `${host} refused the login (${cause}). Check user and password, and enter them again.`,
  refused: ({ host, cause }) =>
    `${host} refused the upload: ${cause.replace(/\.$/, '')}. Check the folder and that this user may write there.`,
  'no-space': ({ place }) => `No space left at ${place}. Delete files there, or choose another place.`,
  'folder-missing': ({ place }) => `The folder ${place} was not found. Create it, or insert the stick or connect the share that holds it.`,
  'not-allowed': ({ place }) => `Writing to ${place} is not allowed. Allow it, or choose another folder.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `The certificate of ${host} is not trusted, so nothing was sent. If its fingerprint is ${fingerprint}, confirm it in the settings.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `The key of ${host} is not confirmed, so nothing was sent. If its fingerprint is ${fingerprint}, confirm it in the settings.`,
  'secret-missing': 'The password or key is missing. Enter it in the settings.',
  'secret-unreadable': ({ cause }) => `The saved password cannot be read (${cause}). Enter it again.`,
  'pages-not-made': ({ cause }) => `The pages could not be made: ${cause}. The race is not affected.`,
  'no-race': 'No race is open, so there is nothing to publish.',
  'demo-race': 'A demo race is open, and demo races are not published. End the demo.',
  failed: ({ cause }) => `The upload failed: ${cause}.`,
};
