import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` na vaga «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regras de «${category}»: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'os participantes não têm nenhuma' : `existentes: ${list(known)}`;
  return `nenhum participante tem esta categoria; ${others}. Corrigir o nome aqui ou na lista de participantes.`;
}
