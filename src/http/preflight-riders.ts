import type { TeamRule } from '../domain/model/classifications';
import { NO_PARAMS } from '../domain/model/message';
import { bibLookAlikeKey } from '../domain/model/plain-text';
import { similarCategories } from '../domain/model/similar-categories';
import { unusedCategories } from '../domain/views/rule-notices';
import type { RaceView } from '../race-view';
import type { PreflightCheck } from '../wire/station-to-wire';
import type { PreflightMessages as PreflightParams } from './preflight.messages';

type Race = Pick<RaceView, 'control' | 'participants'>;

/**
 * Checks the riders of a race: waves and terms for categories that no rider has, a ranking of teams without any, categories and bibs that
 * people may take for one. Empty when all is well.
 */
export function riderChecks(race: Race | null): readonly PreflightCheck[] {
  const riders = race?.participants() ?? [];
  if (race === null || riders.length === 0) return [];
  const similar = similarCategories(riders);
  const title = { code: 'categories-title', params: NO_PARAMS } as const;
  const bibs = similarBibs(riders);
  return [
    ...unusedCategories(race.control.rules, riders).map((finding): PreflightCheck => {
      const id = `${finding.code === 'wave-without-riders' ? 'wave' : 'terms'}:${finding.params.category}`;
      return { id, title, verdict: 'warning', finding };
    }),
    ...teamChecks(race.control.rules.teams, riders),
    ...similar.map((params): PreflightCheck => {
      return { id: `category:${params.category}`, title, verdict: 'warning', finding: { code: 'categories-alike', params } };
    }),
    ...(bibs === null
      ? []
      : [{ id: 'bibs', title: BIBS_TITLE, verdict: 'warning', finding: { code: 'bibs-alike', params: bibs } } satisfies PreflightCheck]),
  ];
}

/** A ranking of teams that would be empty, as where a list names clubs in its only such column, which stands for the team. */
function teamChecks(teams: TeamRule | null, riders: ReturnType<Race['participants']>): readonly PreflightCheck[] {
  const have = (by: TeamRule['by']) => riders.filter((rider) => rider[by] !== '').length;
  if (teams === null || have(teams.by) > 0) return [];
  const finding = { code: 'teams-none', params: { by: teams.by, others: have(teams.by === 'club' ? 'team' : 'club') } } as const;
  return [{ id: 'teams', title: TEAMS_TITLE, verdict: 'warning', finding }];
}

const TEAMS_TITLE = { code: 'teams-title', params: NO_PARAMS } as const;
const BIBS_TITLE = { code: 'bibs-title', params: NO_PARAMS } as const;

/** The first pair of bibs that differ only in leading zeros and the like, and the number of such pairs; null for none. */
function similarBibs(riders: readonly { readonly bib: string }[]): PreflightParams['bibs-alike'] | null {
  const seen = new Map<string, string>();
  let first: { readonly bib: string; readonly other: string } | null = null;
  let pairs = 0;
  for (const { bib } of riders) {
    const other = seen.get(bibLookAlikeKey(bib));
    if (other === undefined) seen.set(bibLookAlikeKey(bib), bib);
    else {
      pairs++;
      first ??= { bib, other };
    }
  }
  return first === null ? null : { ...first, pairs };
}
