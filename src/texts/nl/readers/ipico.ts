import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Dutch. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'De lezer slaat zijn lezingen niet op. Wat hij leest terwijl de verbinding weg is, zou verloren gaan. Schakel de opname in met het programma van de fabrikant.',
  'ipico-marked':
    'De lezer heeft lezingen opgeslagen die nog geen programma heeft gedownload. Raakt het station tijdens een wedstrijd de verbinding kwijt, dan haalt het ze alle op, en de lezer houdt ze dan voor gedownload: een programma dat alleen nieuwe lezingen downloadt, zou ze niet vinden. Download ze er eerst mee, of laat het later alles nemen.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `De lezer stuurt alles wat hij heeft opgeslagen (${texts.number(records)} records, ongeveer ${durationName(takes, texts)}). Het station neemt wat ontbreekt.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'De lezer stopte voordat hij alles had gestuurd wat hij heeft opgeslagen. Controleer op ontbrekende ronden, of importeer het logboek van de lezer.',
};

const MARKED =
  ' De lezer houdt ze dan voor gedownload: een programma dat alleen nieuwe lezingen downloadt, vindt ze niet; laat het alles nemen.';
