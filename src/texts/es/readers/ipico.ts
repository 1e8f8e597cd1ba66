import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Spanish. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'El lector no guarda sus lecturas. Lo que lea mientras falte la conexión se perdería. Activar la grabación con el programa del fabricante.',
  'ipico-fetching': ({ records, takes }, texts) =>
    `El lector envía todo lo que ha guardado (${texts.number(records)} registros, unos ${durationName(takes, texts)}). La estación toma lo que falta.`,
  'ipico-not-fetched':
    'El lector se detuvo antes de enviar todo lo que ha guardado. Buscar vueltas que falten o importar el registro del lector.',
};
