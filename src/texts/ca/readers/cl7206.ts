import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in Catalan. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `El lector a ${link} no respon. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'El lector no comença a llegir: no respon. Comprovar les antenes i tornar a obrir la connexió.'
      : `El lector no comença a llegir: ho rebutja amb l’estat ${status}. Comprovar les antenes als seus ajustos aquí i tornar a obrir la connexió.`,
  'cl7206-stopped': 'El lector ha deixat de llegir per si sol. L’estació l’ha fet llegir de nou; qui ha passat mentrestant pot faltar.',
  'cl7206-no-store':
    'La memòria de xips (tag cache) d’aquest lector està desactivada: les seves lectures tenen l’hora d’arribada, i les fetes sense connexió es perden. Activar-la amb el programa del fabricant: aleshores el lector guarda les lectures, amb la seva pròpia hora, fins que l’estació les té.',
  'cl7206-other-order':
    'Aquest lector escriu els xips en un ordre que només es coneix per un programa (protocol control primer). Els seus xips es llegeixen; apropar un xip de prova a cada antena i comparar aquí el número i l’antena amb el que hi ha imprès.',
};

const ADVICE = {
  nothing: 'Comprovar l’alimentació, el cable i l’adreça; a la xarxa el seu port és el 9090.',
  noise: 'Envia dades il·legibles: o la velocitat no és correcta (115200), o és un altre tipus de lector.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
