import type { RuleNoticeMessages } from '../../src/domain/model/rule-notice.messages';
import type { Texts } from '../../src/texts/texts';
import type { Schemas } from '../api/client';
import { sayWire } from '../ui/texts';

/**
 * The message about a command that was carried out: `done`, or else its act, and what is to be known about it. Null where the answer has no
 * act and `done` is null.
 */
export function resultText(answer: unknown, texts: Texts, done: string | null): string | null {
  const act = actOf(answer);
  const said = done ?? (act === null ? null : sayWire(texts, 'act', { wire: act, fallback: act.sentence }));
  const notices = noticesOf(answer, texts);
  return said === null || notices.length === 0 ? said : `${said.replace(/\.$/, '')}. ${notices.join(' ')}`;
}

/** The act in the answer to a command; null for other answers. */
export function actOf(value: unknown): Schemas['Act'] | null {
  return typeof value === 'object' && value !== null && 'act' in value ? (value as Schemas['Executed']).act : null;
}

/** Notices about what a command did; others are about rules that were there before, and are shown where they are changed. */
const OF_ACT: ReadonlySet<string> = new Set<keyof RuleNoticeMessages>([
  'wave-before-gun',
  'wave-start-lost',
  'same-penalty',
  'same-clock-shift',
]);

/** What is to be known about a command that was carried out: why a passing counts for nothing, a wave before the gun, the same penalty twice. */
function noticesOf(value: unknown, texts: Texts): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { not_counted: why = null, warnings = [] } = value as Partial<Schemas['Corrected']>;
  return [
    ...(why === null ? [] : [sayWire(texts, 'verdict', { wire: why, fallback: why.sentence })]),
    ...warnings.filter(({ code }) => OF_ACT.has(code)).map((wire) => sayWire(texts, 'ruleNotice', { wire, fallback: wire.sentence })),
  ];
}
