import type { ChafonMessages } from '../../../readers/chafon/chafon.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chafon reader reports, in English. */
export const chafonTexts: MessageTexts<ChafonMessages> = {
  'chafon-not-answering': ({ link, received }) => `The reader at ${link} does not answer. ${ADVICE[received]}`,
  'chafon-refuses': ({ status }) =>
    `The reader reads no tags: it refuses with status ${hex(status)}. Set it up with its maker's program, then open the link again.`,
};

const ADVICE = {
  nothing: 'Check its power and cable, and the speed (57600 or 115200).',
  noise: 'It sends unreadable data: either the speed is wrong (57600 or 115200), or this is another kind of reader.',
} satisfies Readonly<Record<ChafonMessages['chafon-not-answering']['received'], string>>;

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(2, '0');
}
