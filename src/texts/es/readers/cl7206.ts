import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in Spanish. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `El lector en ${link} no responde. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'El lector no empieza a leer: no responde. Comprobar sus antenas y volver a abrir la conexión.'
      : `El lector no empieza a leer: lo rechaza con el estado ${status}. Comprobar las antenas en sus ajustes aquí y volver a abrir la conexión.`,
  'cl7206-stopped':
    'El lector dejó de leer por sí solo. La estación le ha mandado leer de nuevo; quienes pasaron entretanto pueden faltar.',
  'cl7206-no-store':
    'La memoria de chips (tag cache) de este lector está desactivada: sus lecturas tienen la hora de llegada, y las hechas sin conexión se pierden. Activarla con el programa del fabricante: el lector guarda entonces sus lecturas, con su propia hora, hasta que la estación las tiene.',
  'cl7206-other-order':
    'Este lector escribe sus chips en un orden que solo se conoce por un programa (protocol control primero). Sus chips se leen; acercar un chip de prueba a cada antena y comparar aquí su número y su antena con lo impreso.',
};

const ADVICE = {
  nothing: 'Comprobar la alimentación, el cable y la dirección; en la red su puerto es el 9090.',
  noise: 'Envía datos ilegibles: o la velocidad no es correcta (115200), o es otro tipo de lector.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
