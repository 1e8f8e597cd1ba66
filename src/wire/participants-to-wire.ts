import { ruleMessages } from '../domain/model/describe-rules';
import type { RiderId } from '../domain/model/entry';
import { NO_DETAILS, type ParticipantDetails } from '../domain/model/roster';
import type { RaceRules } from '../domain/model/rules';
import { sameValue } from '../domain/model/same-value';
import { formatInstant } from '../domain/model/time';
import type { Participant, PlannedParticipant, RecentTag, UnknownTag } from '../domain/model/views';
import { readWrittenTag } from '../domain/model/written-tag';
import type { ListNotice } from '../imports/list-notice.messages';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';
import { rulesRow } from './shared/rules';
import { instantOrNull } from './to-wire';

/** A participant with all tags, the former ones included. */
export function participantRow({ id, assignments, ...details }: Participant): Wire<'Participant'> {
  const tags = assignments.map(({ tag, from, until }) => ({ tag, from: instantOrNull(from), until: instantOrNull(until) }));
  return { id, rider: id, ...detailsRow(details), tags };
}

/** What people know of a participant. */
function detailsRow({ bib, name, category, team, gender, born, nation, licence, uciId, club, ...others }: ParticipantDetails) {
  const { firstName, lastName, more, members } = others;
  return {
    bib,
    name,
    category,
    team,
    gender,
    born,
    nation,
    licence,
    uci_id: uciId,
    club,
    first_name: firstName,
    last_name: lastName,
    more: { ...more },
    members: members.map((member) => ({ name: member.name, tags: [...member.tags] })),
  };
}

/** A notice about a list. */
export function listNoticeRow({ line, message }: ListNotice, texts: Texts): Wire<'ListNotice'> {
  return { line, sentence: texts.say('listNotice', message), code: message.code, params: { ...message.params } };
}

/** Rules that a list proposes for a race that has those `before`. */
interface Proposal {
  readonly sheet: string;
  readonly revision: number;
  readonly rules: RaceRules;
  readonly before: RaceRules;
  readonly notices: readonly ListNotice[];
}

/** Proposed rules with the sentences that are new. */
export function proposedRulesRow({ sheet, revision, rules, before, notices }: Proposal, texts: Texts): Wire<'ProposedRules'> {
  const known = ruleMessages(before);
  const added = ruleMessages(rules).filter((message) => !known.some((one) => sameValue(one, message)));
  return {
    sheet,
    revision,
    rules: rulesRow(rules),
    sentences: added.map((message) => ({ sentence: texts.say('rule', message), code: message.code, params: { ...message.params } })),
    notices: notices.map((notice) => listNoticeRow(notice, texts)),
  };
}

/** One line of an imported list with what it changes. */
export function importedLineRow(planned: PlannedParticipant, texts: Texts): Wire<'ImportedLine'> {
  const { line, outcome, details, tags, given, lost, startAt, before, refusal } = planned;
  const { bib, name, category, team } = details;
  return {
    line,
    outcome,
    bib,
    name,
    category,
    team,
    details: [...changedFields(before ?? NO_DETAILS, details)],
    tags: [...tags],
    tags_given: [...given],
    tags_lost: [...lost],
    start_time: instantOrNull(startAt),
    before: before === null ? null : { bib: before.bib, name: before.name, category: before.category, team: before.team },
    sentence: refusal === null ? '' : texts.say('problem', refusal),
    code: refusal?.code ?? null,
    params: { ...refusal?.params },
  };
}

/** Details besides bib, name, category, team and tags that change, each as a text; columns of the list by their headings. */
function changedFields(before: ParticipantDetails, now: ParticipantDetails): Wire<'ImportedLine'>['details'] {
  const fields = FIELDS.flatMap(([field, textOf]) => {
    const [was, is] = [textOf(before), textOf(now)];
    return was === is ? [] : [{ field, before: was, now: is }];
  });
  const headings = Object.keys(now.more).filter((heading) => (before.more[heading] ?? '') !== now.more[heading]);
  return [
    ...fields,
    ...headings.map((heading) => ({ field: 'more', heading, before: before.more[heading] ?? '', now: now.more[heading] ?? '' })),
  ];
}

const FIELDS: readonly (readonly [field: string, textOf: (details: ParticipantDetails) => string])[] = [
  ['gender', ({ gender }) => gender],
  ['born', ({ born }) => born],
  ['nation', ({ nation }) => nation],
  ['licence', ({ licence }) => licence],
  ['uci-id', ({ uciId }) => uciId],
  ['club', ({ club }) => club],
  ['first-name', ({ firstName }) => firstName],
  ['last-name', ({ lastName }) => lastName],
  ['member', ({ members }) => members.map(({ name, tags }) => [name, ...tags].join(' ')).join(', ')],
];

export function unknownTagRow({ tag, reads, firstAt, lastAt, antenna }: UnknownTag, rider: RiderId): Wire<'UnknownTag'> {
  const written = readWrittenTag(tag);
  const problem = 'problem' in written ? written.problem : null;
  return { tag, rider, reads, first_at: formatInstant(firstAt), last_at: formatInstant(lastAt), antenna, problem };
}

export function recentTagRow({ tag, readAt, receivedAt, carrier }: RecentTag): Wire<'RecentTag'> {
  const holder = carrier === null ? null : { id: carrier.id, bib: carrier.bib, name: carrier.name };
  return { tag, read_at: formatInstant(readAt), received_at: formatInstant(receivedAt), carrier: holder };
}
