import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `El lector informa de un fallo: ${withoutStop(text) || 'sin detalles'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}La memoria del lector se llenó y el lector perdió lecturas. Comprobar la red hasta el lector y si faltan vueltas.`,
  'reader-closing': 'El lector está cerrando la conexión. Puede que se esté reiniciando.',
  'others-tried': 'Otro programa intentó usar este lector y fue rechazado.',
  'keeps-no-reads': 'Este lector no guarda lecturas mientras está sin conexión. Después de cada interrupción, comprobar si faltan vueltas.',
  'tells-no-troubles': 'Este lector no avisa de una antena suelta ni de que ha dejado de leer. Vigilar las lecturas de cada antena.',
  'power-unknown': ({ dbm }) =>
    `El lector no indica sus potencias de emisión. Conserva su propio ajuste en lugar de ${dbm} dBm. Ajustar la potencia en la página web del lector.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `El lector no ofrece ${dbm} dBm y emite con ${used} dBm. Ofrece de ${lowest} a ${highest} dBm.`,
  'job-ended':
    'El lector dejó de leer por sí solo y se está poniendo en marcha de nuevo. Comprobar si faltan vueltas. Si se repite, mirar la página web del lector o reiniciarlo.',
  'llrp-port-refused': ({ link }) =>
    `${link} rechazó la conexión. Esperar a que el lector haya arrancado y cerrar otros programas que lo usen. En un Impinj R700 o R720, LLRP viene desactivado: elegir LLRP como interfaz RFID en la página web del lector.`,
  'llrp-other-protocol': ({ link }) => `Los datos de ${link} no son LLRP. Comprobar la dirección y el puerto (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `El lector de ${link} no responde como los lectores LLRP. Comprobar el puerto (5084) y que LLRP está activado en el lector.`,
  'llrp-hung-up': ({ link }) =>
    `El lector de ${link} cerró la conexión enseguida. Cerrar otros programas que usen el lector o esperar a que haya arrancado.`,
  'llrp-in-use': ({ link }) => `Otro programa está usando el lector de ${link}. Cerrar ese programa o reiniciar el lector.`,
  'llrp-connection-refused': ({ link }) => `El lector de ${link} rechaza la conexión sin indicar el motivo. Reiniciar el lector.`,
  'llrp-no-reply': ({ link, request }) => `El lector de ${link} no respondió a la petición ${REQUESTS[request]}. Reiniciar el lector.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `El lector de ${link} rechazó la petición ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Comprobar sus ajustes aquí y en la página web del lector, o reiniciar el lector.`,
  'llrp-silent': ({ link }) =>
    `El lector de ${link} no envía nada, ni siquiera mensajes de presencia. Comprobar su alimentación y su cable.`,
};

const REQUESTS = {
  'factory-settings': 'de restablecer sus ajustes',
  'keep-alive': 'de enviar mensajes de presencia',
  'delete-jobs': 'de borrar su tarea anterior',
  'add-job': 'de leer',
  'start-job': 'de empezar a leer',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` en ${writer.plural(antennas.length, { one: 'la antena', other: 'las antenas' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (tiene ${has})`}${dbm === null ? '' : ` con ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'sin motivo indicado' : `estado ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
