import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in Spanish. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Aún no se ha enviado nada. Introducir en el lector la dirección de esta estación con ${path} al final, y la clave como contraseña.`,
  'push-wrong-key': ({ path }) =>
    `Algo envía a ${path} con una clave incorrecta o sin clave. Se rechaza. Introducir allí la clave de este lector, como contraseña o al final de la dirección como ?key=…`,
  'push-unknown': ({ path }) =>
    `Lo que se envía a ${path} no se conoce. Se rechaza. El registro de la conexión lo muestra: se esperan eventos de un lector Impinj o Zebra, o de Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'El lector' : device} no está leyendo chips. Iniciar su preajuste en sus propias páginas o indicarlo aquí en los ajustes como preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Un lector sin nombre' : device} no ha enviado nada desde hace ${texts.number(Math.round(after / 1000))} s, otros sí. Comprobar su alimentación y su red; pueden faltar sus pasos.`,
  'push-login-refused': ({ link }) => `${link} rechazó el inicio de sesión. Comprobar usuario y contraseña en los ajustes de este lector.`,
  'push-no-interface': ({ link }) =>
    `${link} no tiene flujo de eventos. Elegir «IoT device interface» en las páginas del lector: mientras hable LLRP, usar el tipo llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} respondió con el error ${status}. Comprobar el lector en sus propias páginas. La estación lo sigue intentando.`,
  'push-not-http': ({ link }) => `Lo que responde en ${link} no es la interfaz IoT de un lector. Comprobar la dirección.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} no envió nada durante ${texts.number(Math.round(after / 1000))} s, ni siquiera una señal de vida. La estación se conecta de nuevo.`,
  'push-preset-started': ({ preset }) => `Se inició el preajuste ${preset}. Se detiene cuando este lector se desconecta aquí.`,
  'push-preset-stopped': ({ preset }) => `Se detuvo de nuevo el preajuste ${preset}.`,
  'push-preset-runs': ({ preset }) =>
    `No se pudo detener el preajuste ${preset}: el lector sigue leyendo. Detenerlo en las páginas del lector.`,
  'push-preset-refused': ({ preset, status }) =>
    `El lector no inició el preajuste ${preset} (error ${status}). Comprobar su nombre en las páginas del lector.`,
};
