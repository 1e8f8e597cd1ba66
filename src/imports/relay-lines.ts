import type { ListedParticipant } from '../domain/model/listed-participant';
import { plainBib } from '../domain/model/plain-text';
import type { TagId } from '../domain/model/read';
import type { RelayMember } from '../domain/model/roster';
import type { ListField } from './heading-words';

/** The participants of a list in which a relay may have a line for each member, and how many relays do. */
export interface RelayLines {
  readonly lines: readonly ListedParticipant[];
  readonly relays: number;
}

/**
 * Makes one participant of the lines of a relay. Lines of one bib are a relay where a column holds its members, or where most bibs of the list
 * stand in several lines with different names; else a bib in two lines is a mistake, and they stay as they are.
 */
export function withRelays(lines: readonly ListedParticipant[], fields: readonly ListField[]): RelayLines {
  const groups = new Map<string, ListedParticipant[]>();
  for (const line of lines) {
    const bib = plainBib(line.details.bib).toUpperCase();
    const group = groups.get(bib);
    if (group === undefined) groups.set(bib, [line]);
    else group.push(line);
  }
  const teams = [...groups.values()].filter((group) => group.length > 1 && hasMembers(group));
  const isRelayList = fields.includes('member') || teams.length * 2 > groups.size;
  if (!isRelayList || teams.length === 0) return { lines, relays: 0 };
  const relays = new Map(teams.map((group) => [group[0], relayOf(group)]));
  const rest = new Set(teams.flatMap((group) => group.slice(1)));
  return { lines: lines.filter((line) => !rest.has(line)).map((line) => relays.get(line) ?? line), relays: teams.length };
}

/** Whether every line names somebody else. */
function hasMembers(group: readonly ListedParticipant[]): boolean {
  const names = group.flatMap((line) => membersOf(line).map(({ name }) => name));
  return names.length >= group.length && names.every((name) => name !== '') && new Set(names).size === names.length;
}

function membersOf({ details, tags }: ListedParticipant): readonly RelayMember[] {
  const { members = [], name = '' } = details;
  const [only, ...others] = members;
  // A line with one member and tags in their own column: they are this member's.
  if (only !== undefined && others.length === 0 && only.tags.length === 0) return [{ ...only, tags: tags as readonly TagId[] }];
  return members.length > 0 ? members : [{ name, tags: tags as readonly TagId[] }];
}

const MAX_NAME = 200;

/** Details in which the lines differ are kept as texts, so that nothing of a line is lost. */
function relayOf(group: readonly ListedParticipant[]): ListedParticipant {
  const [first] = group;
  if (first === undefined) throw new Error('a relay without a line');
  const members = group.flatMap(membersOf);
  const isByName = group.every(({ details }) => details.members === undefined);
  const headings = [...new Set(group.flatMap(({ details }) => Object.keys(details.more ?? {})))];
  const more = Object.fromEntries(headings.map((heading) => [heading, joined(group.map(({ details }) => details.more?.[heading] ?? ''))]));
  const differing = PERSONAL.filter((field) => new Set(group.map(({ details }) => details[field] ?? '')).size > 1);
  const kept = differing.map((field) => [HEADINGS[field], joined(group.map(({ details }) => details[field] ?? ''))]);
  const { firstName: _, lastName: __, ...common } = first.details;
  const names = members.map(({ name }) => name).join(' / ');
  const name = isByName ? first.details.team || names : first.details.name;
  return {
    ...first,
    problem: group.find(({ problem }) => problem !== null)?.problem ?? null,
    details: {
      ...common,
      ...Object.fromEntries(differing.map((field) => [field, ''])),
      ...(name === undefined ? {} : { name: name.slice(0, MAX_NAME) }),
      members,
      more: { ...more, ...Object.fromEntries(kept) },
    },
    tags: [...new Set(group.flatMap(({ tags }) => tags))],
    blankColumns: (first.blankColumns ?? []).filter((heading) => (more[heading] ?? '') === ''),
  };
}

const PERSONAL = ['gender', 'born', 'nation', 'licence', 'uciId'] as const;
/** Under which heading texts of several members are kept; the list of the station has the same. */
const HEADINGS = { gender: 'Genders', born: 'Births', nation: 'Nations', licence: 'Licences', uciId: 'UCI IDs' } as const;

function joined(texts: readonly string[]): string {
  const [first = ''] = texts;
  return texts.every((text) => text === first) ? first : texts.join(' / ');
}
