import type { Command } from '../../domain/model/command';
import type { ParticipantId } from '../../domain/model/roster';
import { later, type Ms } from '../../domain/model/time';
import type { UnknownTag } from '../../domain/model/views';
import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import { detailsOf, tagChangeOf, tagOf } from '../../wire/from-wire';
import { participantRow, recentTagRow, unknownTagRow } from '../../wire/participants-to-wire';
import { jsonOfRows } from '../json-list';
import type { Handlers, Wire } from '../operation';
import { type ProblemResponse, problem } from '../problem';
import { requireRace } from '../require-race';
import { type CommandMeta, commandResponse, execute } from './execute-command';

type ParticipantOperation =
  | 'listParticipants'
  | 'addParticipant'
  | 'getParticipant'
  | 'changeParticipant'
  | 'removeParticipant'
  | 'assignTag'
  | 'releaseTag'
  | 'listUnknownTags'
  | 'listRecentTags';

export function participantRoutes(station: Station): Pick<Handlers, ParticipantOperation> {
  return { ...rosterRoutes(station), ...tagRoutes(station) };
}

type RosterOperation = 'listParticipants' | 'addParticipant' | 'getParticipant' | 'changeParticipant' | 'removeParticipant';

function rosterRoutes(station: Station): Pick<Handlers, RosterOperation> {
  return {
    listParticipants: async () => {
      const race = requireRace(station);
      const { revision } = race;
      const participants = await inPieces(race.participantSteps());
      const raw = await inPieces(jsonOfRows({ revision }, 'participants', participants, participantRow));
      return { status: 200, type: 'application/json', raw };
    },
    addParticipant: ({ body: { tags = [], race_id: raceId, ...details }, by, texts }) => {
      const command: Command = { type: 'add-participant', details: detailsOf(details), tags: tags.map(tagOf) };
      return participantResponse(station, command, { by, texts, raceId });
    },
    getParticipant: ({ path: { id }, texts }) => {
      const participant = requireRace(station).participant(id as ParticipantId);
      if (participant === null) return problem(texts, 404, { code: 'unknown-participant', params: { participant: id } });
      return { status: 200, body: participantRow(participant) };
    },
    changeParticipant: ({ path, body: { reason, revision, ...details }, by, texts }) => {
      const participant = path.id as ParticipantId;
      const command: Command = { type: 'change-participant', participant, details: detailsOf(details) };
      return participantResponse(station, command, { by, reason, texts, revision });
    },
    removeParticipant: ({ path, query: { revision }, by, texts }) =>
      commandResponse(station, { type: 'remove-participant', participant: path.id as ParticipantId }, { by, texts, revision }),
  };
}

/** How far back the latest tags go. A screen that waits for a tag asks far more often. */
const RECENT_TAGS_MS = 10_000;

function tagRoutes(station: Station): Pick<Handlers, 'assignTag' | 'releaseTag' | 'listUnknownTags' | 'listRecentTags'> {
  return {
    listRecentTags: ({ query: { after = 0 } }) => {
      const race = requireRace(station);
      const tags = race.recentTags(after, later(station.now(), -RECENT_TAGS_MS as Ms)).map(recentTagRow);
      return { status: 200, body: { revision: race.revision, tags } };
    },
    assignTag: ({ path, body: { from, reason, revision }, by, texts }) =>
      participantResponse(station, { type: 'assign-tag', ...tagChangeOf(path, from) }, { by, reason, texts, revision }),
    releaseTag: ({ path, query: { from, revision }, by, texts }) =>
      participantResponse(station, { type: 'release-tag', ...tagChangeOf(path, from) }, { by, texts, revision }),
    listUnknownTags: ({ query: { limit, containing = '' } }) => {
      const isWanted = tagSearch(containing);
      const race = requireRace(station);
      const found = race
        .unknownTags()
        .filter(({ tag }) => isWanted(tag))
        .sort(byReads);
      const reads = found.reduce((sum, tag) => sum + tag.reads, 0);
      return {
        status: 200,
        body: { tags: found.slice(0, limit).map((tag) => unknownTagRow(tag, race.riderIdOf(tag.tag))), total: found.length, reads },
      };
    },
  };
}

/** Finds tags by a part of them. The leading zeros of a whole tag may be others than those that were read. */
function tagSearch(text: string): (tag: string) => boolean {
  const part = text.replaceAll(' ', '').toUpperCase();
  const withoutZeros = part.replace(/^0+(?=.)/, '');
  return (tag) => tag.toUpperCase().includes(part) || (part !== withoutZeros && tag.toUpperCase() === withoutZeros);
}

/** Tags with most reads first, then new ones: a new tag appears at one place and stays there, so that buttons do not move. */
function byReads(one: UnknownTag, other: UnknownTag): number {
  return other.reads - one.reads || other.firstAt - one.firstAt;
}

type ParticipantResponse = { readonly status: 200; readonly body: Wire<'ChangedParticipant'> } | ProblemResponse<404 | 409 | 422>;

/** Executes a command about one participant and answers with the participant as it is then, and with the act. */
async function participantResponse(station: Station, command: Command, meta: CommandMeta): Promise<ParticipantResponse> {
  const executed = await execute(station, command, meta);
  if (!executed.ok) return executed.response;
  const { entry, act } = executed;
  if (!('participant' in entry.act)) throw new Error('a command about a participant made an act about something else');
  const participant = requireRace(station).participant(entry.act.participant);
  if (participant === null) throw new Error('a participant was changed and does not exist');
  return { status: 200, body: { ...participantRow(participant), act } };
}
