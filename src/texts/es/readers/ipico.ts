import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Spanish. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'El lector no guarda sus lecturas. Lo que lea mientras falte la conexión se perdería. Activar la grabación con el programa del fabricante.',
  'ipico-marked':
    'El lector ha guardado lecturas que ningún programa ha descargado aún. Si la estación pierde la conexión durante una carrera, las recoge todas, y el lector las da por descargadas: un programa que descargue solo lecturas nuevas no las encontraría. Descargarlas antes con él, o que después las tome todas.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `El lector envía todo lo que ha guardado (${texts.number(records)} registros, unos ${durationName(takes, texts)}). La estación toma lo que falta.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'El lector se detuvo antes de enviar todo lo que ha guardado. Buscar vueltas que falten o importar el registro del lector.',
};

const MARKED =
  ' El lector las da entonces por descargadas: un programa que descargue solo lecturas nuevas no las encuentra; que las tome todas.';
