import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` nella batteria «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regole di «${category}»: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'i partecipanti non ne hanno' : `note: ${list(known)}`;
  return `nessun partecipante ha questa categoria; ${others}. Correggere il nome qui o nell’elenco dei partecipanti.`;
}
