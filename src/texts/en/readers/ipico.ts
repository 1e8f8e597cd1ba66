import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in English. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'The reader does not store its reads. What it reads while the connection is lost would be lost too. Switch recording on with the maker’s program.',
  'ipico-marked':
    'The reader has stored reads that no program has downloaded yet. If the station loses the connection during a race, it fetches all of them, and the reader then takes them for downloaded: a program that downloads only new reads would miss them. Download them with it first, or let it take all reads later.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `The reader is sending everything that it has stored (${texts.number(records)} records, about ${durationName(takes, texts)}). The station takes what is missing.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'The reader stopped before it had sent everything that it has stored. Check for missed laps, or import the log of the reader.',
};

const MARKED = ' The reader then takes them for downloaded: a program that downloads only new reads misses them, so let it take all.';
