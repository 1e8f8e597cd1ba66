import type { EntryFeed } from '../../replication/entry-feed';
import { noRaceOpen } from '../../station';
import type { Handlers } from '../operation';
import { problem } from '../problem';

/** How many entries come at once, unless fewer are asked for. */
const USUAL_LIMIT = 500;

export function entryRoutes(feed: EntryFeed): Pick<Handlers, 'followEntries'> {
  return {
    followEntries: async ({ query: { after = 0, limit = USUAL_LIMIT, wait = 0, journal, digest }, texts, gone }) => {
      const answer = await feed.next({ after, limit, wait: wait * 1_000, journal, digest }, gone);
      if (answer === null) throw noRaceOpen();
      const { name, identity, seq, raceId } = answer.head;
      if (!answer.ok) return problem(texts, 409, { code: 'entries-differ', params: { race: name, after } });
      const headers = {
        // Ids and names of a file may be any text.
        'race-id': encodeURIComponent(raceId),
        'race-name': encodeURIComponent(name),
        'race-journal': identity.id,
        'race-epoch': String(identity.epoch),
        'race-head': String(seq),
      };
      return { status: 200, type: 'application/x-ndjson', raw: answer.lines.map((line) => `${line}\n`).join(''), headers };
    },
  };
}
