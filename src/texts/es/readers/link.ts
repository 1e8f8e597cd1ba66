import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `La estación cerró la conexión con ${link}.`,
  'link-opening-stopped': ({ link }) => `Se interrumpió la conexión con ${link}.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} no aceptó datos durante ${seconds(after, texts)}. Comprobar el cable y el control de flujo.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `${link} no respondió en ${seconds(after, texts)}. Comprobar la alimentación, el cable y la dirección del lector.`,
  'tcp-ended': ({ link }) => `${link} cerró la conexión. Puede que el lector se esté reiniciando.`,
  'tcp-broke': ({ link, reason }) =>
    `Falló la conexión con ${link}${reason === '' ? '' : ` (${reason})`}. Comprobar la alimentación y el cable del lector.`,
  'tcp-refused': ({ link }) => `${link} rechazó la conexión. Esperar a que el lector haya arrancado y cerrar otros programas que lo usen.`,
  'tcp-unknown-host': ({ link }) =>
    `No se encontró ninguna dirección para ${link}. Comprobar el nombre o introducir la dirección IP del lector.`,
  'tcp-unreachable': ({ link, system }) =>
    `No se puede acceder a ${link}. Comprobar el cable, y que este ordenador tiene una dirección en la red del lector.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} dejó de responder. Comprobar la alimentación y el cable del lector.`,
  'tcp-forbidden': ({ link }) => `Este ordenador no permite conectarse a ${link}. Comprobar su cortafuegos.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `El certificado de ${link} es propio, así que nadie responde de él. Si su huella es la que muestra el lector, introducir certificate=${fingerprint} en los ajustes; certificate=any acepta cualquier certificado.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} muestra otro certificado que el confirmado: otro aparato tiene su dirección, o se renovó su certificado. Su huella es ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} se desenchufó. Enchufar de nuevo el cable o el adaptador.`,
  'serial-other-adapter': ({ link }) =>
    `El adaptador que estaba en ${link} ya no está, y ahora otro adaptador tiene ese nombre. Enchufar de nuevo el primero o elegir otro puerto.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} no se abrió en ${seconds(after, texts)}. Desenchufar el adaptador y enchufarlo de nuevo.`,
  'serial-busy': ({ link }) => `Otro programa, u otro lector de esta estación, está usando ${link}. Cerrarlo o elegir otro puerto.`,
  'serial-forbidden': ({ link, system }) => `Falta permiso para abrir ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `No existe el puerto ${link}. Enchufar el adaptador o elegir otro puerto.`,
  'serial-not-a-port': ({ link }) => `${link} no es un puerto serie. Elegir un puerto de la lista.`,
  'serial-failed': ({ link, reason }) => `No se pudo abrir ${link} (${reason}). Comprobar que es un puerto serie.`,
  'serial-driver': ({ link, reason }) =>
    `Falló el controlador de ${link} (${reason}). Desenchufar el adaptador y enchufarlo de nuevo; si no basta, instalar el controlador del fabricante o usar otro adaptador.`,
};

const LOCAL_NETWORK = {
  mac: ' Si ambas cosas están bien, permitirlo en Ajustes del Sistema › Privacidad y seguridad › Red local.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Añadir el usuario al grupo dialout (sudo usermod -aG dialout $USER) e iniciar sesión de nuevo.',
  other: 'Pedirlo al administrador de este ordenador.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
