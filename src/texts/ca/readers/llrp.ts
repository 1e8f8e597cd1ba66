import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `El lector informa d’una fallada: ${withoutStop(text) || 'sense detalls'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}La memòria del lector s’ha omplert i el lector ha perdut lectures. Comprovar la xarxa fins al lector i si falten voltes.`,
  'reader-closing': 'El lector està tancant la connexió. Potser s’està reiniciant.',
  'others-tried': 'Un altre programa ha intentat fer servir aquest lector i ha estat rebutjat.',
  'keeps-no-reads': 'Aquest lector no desa lectures mentre està sense connexió. Després de cada interrupció, comprovar si falten voltes.',
  'tells-no-troubles': 'Aquest lector no avisa d’una antena solta ni que ha deixat de llegir. Vigilar les lectures de cada antena.',
  'power-unknown': ({ dbm }) =>
    `El lector no indica les seves potències d’emissió. Conserva el seu propi ajust en lloc de ${dbm} dBm. Ajustar la potència a la pàgina web del lector.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `El lector no ofereix ${dbm} dBm i emet amb ${used} dBm. Ofereix de ${lowest} a ${highest} dBm.`,
  'job-ended':
    'El lector ha deixat de llegir per si sol i s’està tornant a posar en marxa. Comprovar si falten voltes. Si es repeteix, mirar la pàgina web del lector o reiniciar-lo.',
  'llrp-port-refused': ({ link }) =>
    `${link} ha rebutjat la connexió. Esperar que el lector hagi arrencat i tancar altres programes que el facin servir. En un Impinj R700 o R720, LLRP ve desactivat: triar LLRP com a interfície RFID a la pàgina web del lector.`,
  'llrp-other-protocol': ({ link }) => `Les dades de ${link} no són LLRP. Comprovar l’adreça i el port (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `El lector de ${link} no respon com els lectors LLRP. Comprovar el port (5084) i que LLRP està activat al lector.`,
  'llrp-hung-up': ({ link }) =>
    `El lector de ${link} ha tancat la connexió de seguida. Tancar altres programes que facin servir el lector o esperar que hagi arrencat.`,
  'llrp-in-use': ({ link }) => `Un altre programa està fent servir el lector de ${link}. Tancar aquest programa o reiniciar el lector.`,
  'llrp-connection-refused': ({ link }) => `El lector de ${link} rebutja la connexió sense indicar el motiu. Reiniciar el lector.`,
  'llrp-no-reply': ({ link, request }) => `El lector de ${link} no ha respost a la petició ${REQUESTS[request]}. Reiniciar el lector.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `El lector de ${link} ha rebutjat la petició ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Comprovar la seva configuració aquí i a la pàgina web del lector, o reiniciar el lector.`,
  'llrp-silent': ({ link }) => `El lector de ${link} no envia res, ni tan sols missatges de presència. Comprovar l’alimentació i el cable.`,
};

const REQUESTS = {
  'factory-settings': 'de restablir la configuració',
  'keep-alive': 'd’enviar missatges de presència',
  'delete-jobs': 'd’esborrar la seva tasca anterior',
  'add-job': 'de llegir',
  'start-job': 'de començar a llegir',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` a ${writer.plural(antennas.length, { one: 'l’antena', other: 'les antenes' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (en té ${has})`}${dbm === null ? '' : ` amb ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'sense motiu indicat' : `estat ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
