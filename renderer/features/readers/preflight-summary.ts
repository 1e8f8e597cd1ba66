import type { Schemas } from '../../api/client';
import { counted } from '../../ui/format';

type Check = Pick<Schemas['PreflightCheck'], 'verdict'>;

/** All checks in a few words, for who has no time to read them: `1 problem, 2 warnings`. */
export function preflightText(checks: readonly Check[]): string {
  const [problems, warnings] = (['problem', 'warning'] as const).map((verdict) => countOf(checks, verdict));
  const parts = [problems ? counted(problems, 'problem', 'problems') : '', warnings ? counted(warnings, 'warning', 'warnings') : ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'All is ready' : parts.join(', ');
}

/** The colour of the worst of them. */
export function preflightTone(checks: readonly Check[]): 'ok' | 'warn' | 'bad' {
  if (countOf(checks, 'problem') > 0) return 'bad';
  return countOf(checks, 'warning') > 0 ? 'warn' : 'ok';
}

function countOf(checks: readonly Check[], verdict: Check['verdict']): number {
  return checks.filter((check) => check.verdict === verdict).length;
}
