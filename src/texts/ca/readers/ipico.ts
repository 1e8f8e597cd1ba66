import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Catalan. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'El lector no desa les seves lectures. El que llegeixi mentre falti la connexió es perdria. Activar l’enregistrament amb el programa del fabricant.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `El lector envia tot el que ha desat (${texts.number(records)} registres, uns ${durationName(takes, texts)}). L’estació pren el que falta.`,
  'ipico-not-fetched':
    'El lector s’ha aturat abans d’enviar tot el que ha desat. Buscar voltes que faltin o importar el registre del lector.',
};
