import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in English. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'The reader does not store its reads. What it reads while the connection is lost would be lost too. Switch recording on with the maker’s program.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `The reader is sending everything that it has stored (${texts.number(records)} records, about ${durationName(takes, texts)}). The station takes what is missing.`,
  'ipico-not-fetched':
    'The reader stopped before it had sent everything that it has stored. Check for missed laps, or import the log of the reader.',
};
