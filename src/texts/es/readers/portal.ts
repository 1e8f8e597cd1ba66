import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in Spanish. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `El lector «${reader}» del portal está parado y no lee chips. Ponerlo en marcha en la aplicación del portal.`
      : `El portal no está conectado con su lector «${reader}». Revisar la corriente y el cable de ese lector, y su dirección en la aplicación del portal.`,
  'portal-no-reader': 'El portal no tiene ningún lector configurado. Añadirlo en la aplicación del portal.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `En el portal se introdujo el dorsal ${bib} a las ${texts.time(at)} (${shown} según su reloj). Aquí no cuenta: añadir el paso a mano si lo fue.`,
  'portal-error': ({ error, details }) =>
    `El portal comunica un fallo: ${error}${details === '' ? '' : ` (${details})`}. Si no llegan chips, reiniciar el portal.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'La batería del portal está baja. Enchufarlo.' : 'El portal funciona con batería. Revisar el enchufe.',
  'portal-hot': 'El portal está demasiado caliente. Ponerlo a la sombra o darle aire.',
  'portal-ends': 'El portal se apaga o se reinicia. La estación se conectará de nuevo en cuanto responda.',
  'portal-full': ({ link }) => `El portal en ${link} no atiende a más programas: hay cuatro conectados. Cerrar uno de ellos.`,
  'portal-other-device': ({ link }) =>
    `El dispositivo en ${link} no responde como un Chronokeep Portal. Revisar la dirección; omitir el puerto, porque un portal lo elige de nuevo en cada arranque.`,
};
