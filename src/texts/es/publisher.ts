import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `No se encontró ningún servidor con el nombre ${host}. Comprobar el nombre y la conexión a internet.`,
  unreachable: ({ host, cause }) => `No se puede acceder a ${host} (${cause}). Comprobar la conexión a internet, la dirección y el puerto.`,
  'connection-lost': ({ host, cause }) =>
    `La conexión con ${host} se perdió durante la subida (${cause}). Comprobar la conexión a internet.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: sin avances durante ${number(seconds)} s. La conexión a internet es demasiado lenta o el servidor no responde.`,
  'login-refused': ({ host, cause }) =>
    `${host} rechazó el acceso (${cause}). Comprobar el usuario y la contraseña, e introducirlos de nuevo.`,
  refused: ({ host, cause }) =>
    `${host} rechazó la subida: ${cause.replace(/\.$/, '')}. Comprobar la carpeta y que este usuario pueda escribir en ella.`,
  'no-space': ({ place }) => `No queda espacio en ${place}. Borrar archivos allí o elegir otro sitio.`,
  'folder-missing': ({ place }) =>
    `No se encontró la carpeta ${place}. Crearla, o conectar la memoria USB o la carpeta compartida que la contiene.`,
  'not-allowed': ({ place }) => `No está permitido escribir en ${place}. Permitirlo o elegir otra carpeta.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `El certificado de ${host} no es de confianza, así que no se envió nada. Si su huella es ${fingerprint}, confirmarlo en los ajustes.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `La clave de ${host} no está confirmada, así que no se envió nada. Si su huella es ${fingerprint}, confirmarla en los ajustes.`,
  'secret-missing': 'Falta la contraseña o la clave. Introducirla en los ajustes.',
  'secret-unreadable': ({ cause }) => `No se puede leer la contraseña guardada (${cause}). Introducirla de nuevo.`,
  'pages-not-made': ({ cause }) => `No se pudieron crear las páginas: ${cause}. La carrera no se ve afectada.`,
  'no-race': 'No hay ninguna carrera abierta, así que no hay nada que publicar.',
  'demo-race': 'Está abierta una carrera de demostración, y esas no se publican. Terminar la demostración.',
  failed: ({ cause }) => `La subida falló: ${cause}.`,
};
