import type { Schemas } from '../../api/client';

/** The steps to the start of a race, in their order. */
export const GUIDE_STEPS = ['race', 'riders', 'readers', 'check', 'start'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

type Check = Pick<Schemas['PreflightCheck'], 'code' | 'verdict' | 'sentence_code' | 'sentence_params'>;
type Act = Pick<Schemas['Act'], 'by' | 'code' | 'undone'>;

/** `attention`: it was begun, and something is to be looked at. */
export type StepState = 'done' | 'todo' | 'attention';

/** Where a race is on its way to the start. */
export interface GuideProgress {
  readonly states: Readonly<Record<GuideStep, StepState>>;
  /** The first step that is not done; null: the race has started. */
  readonly next: GuideStep | null;
  readonly riders: number;
  /** A reader is linked or has sent, and no tag was read. */
  readonly isUntested: boolean;
  readonly problems: number;
  readonly warnings: number;
  readonly hasStarted: boolean;
}

const RIDER_CHECKS = /^(tags|tags-unknown|category|bibs|teams|(wave|terms|category):.*)$/;
const READER_CHECKS = /^(reader|reader-clock|antenna|sender|point-of):/;
const OWN_CHANGES: readonly string[] = ['race-renamed', 'rules-changed'];

/** Finds out what is done from the race and the check before the start alone: nothing is remembered about steps. */
export function guideProgress(checks: readonly Check[], acts: readonly Act[]): GuideProgress {
  const of = (code: string): Check | undefined => checks.find((check) => check.code === code);
  const riders = Number(of('riders')?.sentence_params['riders'] ?? 0);
  const isLinked = of('readers') === undefined;
  const isUntested = isLinked && of('tag')?.sentence_code === 'tag-never-read';
  const gun = of('gun')?.sentence_code ?? '';
  const hasStarted = gun === 'gun-set' || gun === 'gun-past' || gun === 'gun-stopped';
  const problems = checks.filter(({ verdict }) => verdict === 'problem').length;
  const warnings = checks.filter(({ verdict }) => verdict === 'warning').length;
  const isReady = riders > 0 && isLinked;
  const states: GuideProgress['states'] = {
    race: isOwn(acts) ? 'done' : 'todo',
    riders: riders === 0 ? 'todo' : attention(checks, RIDER_CHECKS, ['warning', 'problem']),
    readers: !isLinked || isUntested ? 'todo' : attention(checks, READER_CHECKS, ['problem']),
    check: problems > 0 ? 'attention' : isReady ? 'done' : 'todo',
    start: hasStarted ? 'done' : gun === 'gun-far' ? 'attention' : 'todo',
  };
  const next = hasStarted ? null : (GUIDE_STEPS.find((step) => states[step] !== 'done') ?? 'start');
  return { states, next, riders, isUntested, problems, warnings, hasStarted };
}

/** Whether somebody made this race: the one that a station creates in an empty folder is nobody's until it has a name or rules of its own. */
function isOwn(acts: readonly Act[]): boolean {
  const created = acts.find(({ code }) => code === 'race-created');
  if (created !== undefined && created.by !== 'station') return true;
  return acts.some(({ code, undone }) => !undone && OWN_CHANGES.includes(code));
}

function attention(checks: readonly Check[], which: RegExp, verdicts: readonly Check['verdict'][]): StepState {
  return checks.some(({ code, verdict }) => which.test(code) && verdicts.includes(verdict)) ? 'attention' : 'done';
}

/** What is to be looked at in a step. */
export function findingsOf<C extends Check>(step: GuideStep, checks: readonly C[]): readonly C[] {
  const open = checks.filter(({ verdict }) => verdict !== 'ok');
  if (step === 'riders') return open.filter(({ code }) => RIDER_CHECKS.test(code));
  if (step === 'readers') return open.filter(({ code }) => READER_CHECKS.test(code));
  if (step === 'start') return open.filter(({ code }) => code === 'gun' || code === 'starts' || code.startsWith('starts-'));
  return [];
}
