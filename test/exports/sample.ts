import type { TagId } from '../../src/domain/model/read';
import type { ParticipantId } from '../../src/domain/model/roster';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { Standing } from '../../src/domain/model/standing';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { ResultsData } from '../../src/exports/race-results';
import { groupOf } from '../domain/groups';

export const GUN = Date.UTC(2026, 4, 12, 18, 5, 0) as EpochMs;

/** A rider with five laps who took `elapsed` (ms). */
export function rider(number: number, about: Partial<Standing> = {}): Standing {
  const elapsed = (about.elapsed ?? 300_000 + number * 1234) as Ms;
  return {
    rider: `p${number}`,
    participant: `p${number}` as ParticipantId,
    tag: `E2800000000000000000${String(number).padStart(4, '0')}` as TagId,
    bib: String(number),
    name: `Rider ${number}`,
    category: '',
    team: '',
    club: '',
    classifications: [],
    lacks: [],
    status: 'racing',
    laps: 5,
    rankedLaps: 5,
    lapsInTime: null,
    finished: true,
    lastPassAt: (GUN + elapsed) as EpochMs,
    finishAt: (GUN + elapsed) as EpochMs,
    ownStartAt: null,
    chipStartAt: null,
    elapsed,
    section: 0,
    ...groupOf(about.status ?? 'racing', about.finished ?? true),
    ridden: elapsed,
    adjustment: 0 as Ms,
    lapsAdjustment: 0,
    gunTime: elapsed,
    givenTime: null,
    chipTime: null,
    lastLap: 60_123 as Ms,
    bestLap: 59_987 as Ms,
    splits: [],
    reached: 0,
    segments: [],
    segmentsDone: null,
    inferred: 0,
    firstSeen: number + 1,
    ...about,
  };
}

export function results(standings: readonly Standing[], about: Partial<ResultsData> = {}): ResultsData {
  return {
    revision: 4711,
    madeAt: (GUN + 3_600_000) as EpochMs,
    control: {
      raceId: 'race-1',
      name: 'Lindental Criterium',
      rules: DEFAULT_RULES,
      startAt: GUN,
      language: null,
      isDemo: false,
      gunSet: true,
      waveStarts: new Map(),
      stopAt: null,
      stopPlanned: false,
      neutralisations: [],
    },
    standings,
    relays: [],
    declared: null,
    changes: [],
    jury: [],
    language: 'en-GB',
    zone: 'Europe/Berlin',
    ...about,
  };
}

/** Names that are known to break exports, each with the reason. */
export const NASTY_NAMES: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Anna "Turbo" O\'Neil', why: 'quotes' },
  { name: 'Müller; Jörg, jr.', why: 'both separators that spreadsheets use' },
  { name: 'First line\nSecond line', why: 'a line break inside a cell' },
  { name: '=HYPERLINK("http://example.org","Click")', why: 'a formula' },
  { name: '+49 170 555', why: 'a formula to a spreadsheet' },
  { name: '-2+3', why: 'a formula to a spreadsheet' },
  { name: '@SUM(A1:A9)', why: 'a formula to older spreadsheets' },
  { name: '<script>alert(1)</script>&amp;', why: 'markup' },
  { name: 'يوسف الأندلسي', why: 'right to left, joined letters' },
  { name: 'נועה (Noa) ברק', why: 'right to left with left to right inside' },
  { name: '山田 さくら', why: 'no European script' },
  { name: '김하늘 李小龙 अनिल', why: 'three more scripts' },
  { name: 'Zoë 🚴‍♀️ Größe', why: 'characters of several code points' },
  { name: `Max${'imilian'.repeat(28)} X`, why: '200 characters, hardly a place to break them' },
  { name: 'half \ud83d character', why: 'half a surrogate pair, which is no text' },
  { name: '  spaces  ', why: 'blanks at both ends' },
  { name: '', why: 'no name at all' },
];
