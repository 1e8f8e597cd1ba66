import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `No s’ha trobat cap servidor amb el nom ${host}. Comprovar el nom i la connexió a internet.`,
  unreachable: ({ host, cause }) => `No es pot accedir a ${host} (${cause}). Comprovar la connexió a internet, l’adreça i el port.`,
  'connection-lost': ({ host, cause }) =>
    `La connexió amb ${host} s’ha perdut durant la pujada (${cause}). Comprovar la connexió a internet.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: sense avançar durant ${number(seconds)} s. La connexió a internet és massa lenta o el servidor no respon.`,
  'login-refused': ({ host, cause }) =>
    `${host} ha rebutjat l’accés (${cause}). Comprovar l’usuari i la contrasenya, i tornar-los a introduir.`,
  refused: ({ host, cause }) =>
    `${host} ha rebutjat la pujada: ${cause.replace(/\.$/, '')}. Comprovar la carpeta i que aquest usuari hi pugui escriure.`,
  'no-space': ({ place }) => `No queda espai a ${place}. Esborrar-hi fitxers o triar un altre lloc.`,
  'folder-missing': ({ place }) =>
    `No s’ha trobat la carpeta ${place}. Crear-la, o connectar la memòria USB o la carpeta compartida que la conté.`,
  'not-allowed': ({ place }) => `No està permès escriure a ${place}. Permetre-ho o triar una altra carpeta.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `El certificat de ${host} no és de confiança, de manera que no s’ha enviat res. Si la seva empremta és ${fingerprint}, confirmar-lo a la configuració.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `La clau de ${host} no està confirmada, de manera que no s’ha enviat res. Si la seva empremta és ${fingerprint}, confirmar-la a la configuració.`,
  'secret-missing': 'Falta la contrasenya o la clau. Introduir-la a la configuració.',
  'secret-unreadable': ({ cause }) => `No es pot llegir la contrasenya desada (${cause}). Tornar-la a introduir.`,
  'pages-not-made': ({ cause }) => `No s’han pogut crear les pàgines: ${cause}. La cursa no en queda afectada.`,
  'no-race': 'No hi ha cap cursa oberta, de manera que no hi ha res per publicar.',
  'demo-race': 'Hi ha oberta una cursa de demostració, i aquestes no es publiquen. Acabar la demostració.',
  failed: ({ cause }) => `La pujada ha fallat: ${cause}.`,
};
