import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Dutch. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'De lezer slaat zijn lezingen niet op. Wat hij leest terwijl de verbinding weg is, zou verloren gaan. Schakel de opname in met het programma van de fabrikant.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `De lezer stuurt alles wat hij heeft opgeslagen (${texts.number(records)} records, ongeveer ${durationName(takes, texts)}). Het station neemt wat ontbreekt.`,
  'ipico-not-fetched':
    'De lezer stopte voordat hij alles had gestuurd wat hij heeft opgeslagen. Controleer op ontbrekende ronden, of importeer het logboek van de lezer.',
};
