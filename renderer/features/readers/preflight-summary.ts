import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';

type Check = Pick<Schemas['PreflightCheck'], 'verdict'>;
type PreflightTexts = Texts['catalogue']['screens']['readers']['preflight'];

/** All checks in a few words: `1 problem, 2 warnings`. */
export function preflightText(checks: readonly Check[], texts: PreflightTexts): string {
  const problems = countOf(checks, 'problem');
  const warnings = countOf(checks, 'warning');
  if (problems > 0 && warnings > 0) return texts.problemsAndWarnings(problems, warnings);
  if (problems > 0) return texts.problems(problems);
  return warnings > 0 ? texts.warnings(warnings) : texts.allReady;
}

/** The tone of the worst check. */
export function preflightTone(checks: readonly Check[]): 'ok' | 'warn' | 'bad' {
  if (countOf(checks, 'problem') > 0) return 'bad';
  return countOf(checks, 'warning') > 0 ? 'warn' : 'ok';
}

function countOf(checks: readonly Check[], verdict: Check['verdict']): number {
  return checks.filter((check) => check.verdict === verdict).length;
}
