import { NO_PARAMS } from '../domain/model/message';
import type { StartingRider } from '../domain/model/start-list';
import type { SomeRiders } from '../domain/model/start-notice.messages';
import type { EpochMs } from '../domain/model/time';
import type { RaceView } from '../race-view';
import type { PreflightCheck } from '../wire/station-to-wire';

type Race = Pick<RaceView, 'control' | 'startList'>;
type Listed = StartingRider & { readonly at: EpochMs };

const TITLE = { code: 'starts-title', params: NO_PARAMS } as const;
/** More are not named. */
const MAX_NAMED = 8;

/**
 * Checks the own starts of a race: riders without one where the rules say that riders have one, starts before the gun, and riders who start together
 * although the list has gaps. Empty where nobody has an own start and nobody should.
 */
export function startChecks(race: Race | null): readonly PreflightCheck[] {
  if (race === null) return [];
  const { rules, gunSet, startAt } = race.control;
  const riders = race.startList().filter(({ isOut }) => !isOut);
  const listed = riders.filter((rider): rider is Listed => rider.at !== null);
  if (riders.length === 0 || (rules.starts !== 'list' && listed.length === 0)) return [];
  const missing = rules.starts === 'list' ? riders.filter(({ at }) => at === null) : [];
  const early = gunSet ? listed.filter(({ at }) => at < startAt) : [];
  const findings: readonly (PreflightCheck['finding'] | null)[] = [
    missing.length === 0 ? null : { code: listed.length === 0 ? 'starts-none' : 'starts-missing', params: some(missing) },
    early.length === 0 ? null : { code: 'starts-before-gun', params: { ...some(early), gun_at: startAt } },
    ...togetherFindings(listed),
  ];
  const found = findings.filter((finding) => finding !== null);
  if (found.length > 0) return found.map((finding) => ({ id: finding.code, title: TITLE, verdict: 'warning', finding }));
  return [{ id: 'starts', title: TITLE, verdict: 'ok', finding: { code: 'starts-ok', params: spanOf(listed) } }];
}

/** Riders who start together where most starts of the list have fewer riders. `listed` is in order of start. */
function togetherFindings(listed: readonly Listed[]): readonly PreflightCheck['finding'][] {
  const groups = new Map<EpochMs, Listed[]>();
  for (const rider of listed) {
    const others = groups.get(rider.at);
    if (others === undefined) groups.set(rider.at, [rider]);
    else others.push(rider);
  }
  const sizes = [...groups.values()].map(({ length }) => length).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const together = [...groups.values()].filter(({ length }) => length > usual).flat();
  return together.length === 0 ? [] : [{ code: 'starts-together', params: { ...some(together), usual } }];
}

function spanOf(listed: readonly Listed[]): { readonly starts: number; readonly first_at: EpochMs; readonly last_at: EpochMs } {
  const [first] = listed;
  const last = listed[listed.length - 1];
  return { starts: listed.length, first_at: first?.at ?? (0 as EpochMs), last_at: last?.at ?? (0 as EpochMs) };
}

function some(riders: readonly StartingRider[]): SomeRiders {
  return { bibs: riders.slice(0, MAX_NAMED).map(({ bib }) => bib), riders: riders.length };
}
