import type { Command } from '../../domain/model/command';
import type { ParticipantDetails, ParticipantId } from '../../domain/model/roster';
import { formatInstant, later, type Ms } from '../../domain/model/time';
import type { Participant, RecentTag, UnknownTag } from '../../domain/model/views';
import type { Station } from '../../station';
import { instantOf, tagOf } from '../../wire/from-wire';
import { instantOrNull } from '../../wire/participant-rows';
import type { Handlers, Wire } from '../operation';
import { type ProblemAnswer, problem } from '../problem';
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
    listParticipants: () => ({ status: 200, body: { participants: requireRace(station).participants().map(participantRow) } }),
    addParticipant: ({ body: { tags = [], ...details }, by, texts }) => {
      const command: Command = { type: 'add-participant', details: detailsOf(details), tags: tags.map(tagOf) };
      return orderFor(station, command, { by, texts });
    },
    getParticipant: ({ path }) => {
      const participant = requireRace(station).participant(path.id as ParticipantId);
      if (participant === null) return problem(404, 'unknown-participant', 'Nobody is registered under this id.');
      return { status: 200, body: participantRow(participant) };
    },
    changeParticipant: ({ path, body: { reason, ...details }, by, texts }) => {
      const participant = path.id as ParticipantId;
      return orderFor(station, { type: 'change-participant', participant, details: detailsOf(details) }, { by, reason, texts });
    },
    removeParticipant: ({ path, by, texts }) =>
      commandResponse(station, { type: 'remove-participant', participant: path.id as ParticipantId }, { by, texts }),
  };
}

/** How far back the latest tags go, in milliseconds: a screen that waits for one asks far more often. */
const RECENT = 10_000;

function tagRoutes(station: Station): Pick<Handlers, 'assignTag' | 'releaseTag' | 'listUnknownTags' | 'listRecentTags'> {
  return {
    listRecentTags: ({ query: { after = 0 } }) => {
      const race = requireRace(station);
      const tags = race.recentTags(after, later(station.now(), -RECENT as Ms)).map(recentRow);
      return { status: 200, body: { revision: race.revision, tags } };
    },
    assignTag: ({ path, body: { from, reason }, by, texts }) =>
      orderFor(station, { type: 'assign-tag', ...tagChange(path, from) }, { by, reason, texts }),
    releaseTag: ({ path, query: { from }, by, texts }) =>
      orderFor(station, { type: 'release-tag', ...tagChange(path, from) }, { by, texts }),
    listUnknownTags: ({ query: { limit, containing = '' } }) => {
      const wanted = containing.replaceAll(' ', '').toUpperCase();
      const found = requireRace(station)
        .unknownTags()
        .filter(({ tag }) => tag.toUpperCase().includes(wanted))
        .sort(byReads);
      const reads = found.reduce((sum, tag) => sum + tag.reads, 0);
      return { status: 200, body: { tags: found.slice(0, limit).map(unknownRow), total: found.length, reads } };
    },
  };
}

function tagChange({ id, tag }: { readonly id: string; readonly tag: string }, from: string | undefined) {
  return { tag: tagOf(tag), participant: id as ParticipantId, from: from === undefined ? null : instantOf(from) };
}

/** New tags come up at one place and stay there until they are read again: a button must not move under the finger. */
function byReads(one: UnknownTag, other: UnknownTag): number {
  return other.reads - one.reads || other.firstAt - one.firstAt;
}

function unknownRow({ tag, reads, firstAt, lastAt, antenna }: UnknownTag): Wire<'UnknownTag'> {
  return { tag, rider: `tag:${tag}`, reads, first_at: formatInstant(firstAt), last_at: formatInstant(lastAt), antenna };
}

function recentRow({ tag, readAt, receivedAt, carrier }: RecentTag): Wire<'RecentTag'> {
  const by = carrier === null ? null : { id: carrier.id, bib: carrier.bib, name: carrier.name };
  return { tag, read_at: formatInstant(readAt), received_at: formatInstant(receivedAt), carrier: by };
}

function detailsOf({ bib, name = '', category = '', team = '' }: { bib: string } & Partial<ParticipantDetails>): ParticipantDetails {
  return { bib: bib.trim(), name: name.trim(), category: category.trim(), team: team.trim() };
}

type ChangedAnswer = { readonly status: 200; readonly body: Wire<'ChangedParticipant'> } | ProblemAnswer<404 | 409 | 422>;

/** Carries out a command about one participant and answers with the participant as it is then, and with the act. */
function orderFor(station: Station, command: Command, orderer: CommandMeta): ChangedAnswer {
  const done = execute(station, command, orderer);
  if (!done.ok) return done.answer;
  const { entry, act } = done;
  if (!('participant' in entry.act)) throw new Error('a command about a participant made an act about something else');
  const participant = requireRace(station).participant(entry.act.participant);
  if (participant === null) throw new Error('a participant was changed and is not there');
  return { status: 200, body: { ...participantRow(participant), act } };
}

function participantRow({ id, bib, name, category, team, assignments }: Participant): Wire<'Participant'> {
  const tags = assignments.map(({ tag, from, until }) => ({ tag, from: instantOrNull(from), until: instantOrNull(until) }));
  return { id, rider: id, bib, name, category, team, tags };
}
