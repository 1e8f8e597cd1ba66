import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in Catalan. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `El lector «${reader}» del portal està aturat i no llegeix xips. Engegar-lo a l’aplicació del portal.`
      : `El portal no està connectat amb el seu lector «${reader}». Revisar el corrent i el cable d’aquest lector, i la seva adreça a l’aplicació del portal.`,
  'portal-no-reader': 'El portal no té cap lector configurat. Afegir-lo a l’aplicació del portal.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Al portal s’ha introduït el dorsal ${bib} a les ${texts.time(at)} (${shown} segons el seu rellotge). Aquí no compta: afegir el pas a mà si ho va ser.`,
  'portal-error': ({ error, details }) =>
    `El portal comunica una fallada: ${error}${details === '' ? '' : ` (${details})`}. Si no arriben xips, reiniciar el portal.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'La bateria del portal és baixa. Endollar-lo.' : 'El portal funciona amb bateria. Revisar l’endoll.',
  'portal-hot': 'El portal està massa calent. Posar-lo a l’ombra o donar-li aire.',
  'portal-ends': 'El portal s’apaga o es reinicia. L’estació es tornarà a connectar tan bon punt respongui.',
  'portal-full': ({ link }) => `El portal a ${link} no atén més programes: n’hi ha quatre de connectats. Tancar-ne un.`,
  'portal-other-device': ({ link }) =>
    `El dispositiu a ${link} no respon com un Chronokeep Portal. Revisar l’adreça; ometre el port, perquè un portal el tria de nou a cada arrencada.`,
};
