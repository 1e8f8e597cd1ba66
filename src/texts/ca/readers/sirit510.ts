import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `El lector ha rebutjat «${command}» (${answer}). Conserva el seu ajust anterior.`,
  'no-clock': 'El lector no indica la seva hora. Les seves lectures porten l’hora d’arribada, que és menys exacta.',
  'power-loss': ({ racing }) =>
    racing
      ? 'El lector s’ha quedat sense corrent. El seu rellotge ha tornat a començar i s’ha posat en hora. Els xips que van passar mentre estava apagat no es van llegir: comprovar les voltes d’aquell temps.'
      : 'El lector s’ha quedat sense corrent. El seu rellotge ha tornat a començar i s’ha posat en hora.',
  'other-reader': ({ serial, before }) =>
    `En aquesta adreça respon un altre lector: número de sèrie ${serial}, abans ${before}. Comprovar que és el correcte.`,
  'no-departs': ({ answer }) => `El lector no avisa quan els xips s’allunyen (${answer}). Les voltes es cronometren com sempre.`,
  'not-reading': ({ mode }) => `El lector continua en mode ${mode} i no llegeix xips. Reiniciar el lector.`,
  'mode-changed': ({ mode }) =>
    `El lector estava en mode ${mode}: s’ha reiniciat, o l’ha canviat un altre programa. S’està tornant a activar. Tancar altres programes que facin servir el lector.`,
  'antenna-gone': ({ antenna }) => `L’antena ${antenna} ja no està connectada. Comprovar el cable i el connector.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Una antena' : `Antena ${antenna}`}: ${status}. Comprovar el cable.`,
  reader: ({ event, details }) => `Missatge del lector: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `El lector nega la seva llista de xips (${answer}). El que va llegir mentre no hi havia connexió s’ha perdut: comprovar les voltes d’aquell temps.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'La llista del lector no té lectures d’aquell temps.'
        : `De la llista del lector ${reads === 1 ? 's’ha' : 's’han'} recuperat ${counted(reads, 'lectura', 'lectures')} d’aquell temps.`;
    return gap === null
      ? `L’estació no estava connectada al lector. ${found}`
      : `No hi ha hagut connexió durant ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'En aquest port, el lector no comunica els xips per si sol. L’estació consulta la seva llista diverses vegades per segon; els temps són igual d’exactes.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `${link} no ha respost a «${command}» en ${seconds(after, texts)}. S’està tornant a connectar; si es repeteix, comprovar l’alimentació i el cable del lector.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} accepta connexions però no envia la salutació. Tancar altres programes que facin servir el lector; si no n’hi ha prou, reiniciar-lo.`,
  'sirit-events-refused':
    'El lector ha tancat de seguida la seva connexió d’esdeveniments. Tancar altres programes que facin servir el lector o esperar que hagi arrencat.',
  'sirit-restarted': ({ sign }) =>
    `El lector s’ha reiniciat (${sign === 'clock' ? 'el seu rellotge ha tornat a començar' : 'ha obert un nou flux d’esdeveniments'}). S’està tornant a configurar; si es repeteix, comprovar l’alimentació.`,
  'sirit-not-answering': ({ after }, texts) =>
    `El lector no respon des de fa ${seconds(after, texts)}. Comprovar l’alimentació i el cable. S’està tornant a connectar…`,
  'sirit-cannot-report': ({ answer }) =>
    `El lector es nega a comunicar xips (${answer}). Reiniciar el lector; si no n’hi ha prou, actualitzar el seu microprogramari.`,
  'sirit-list-refused': ({ answer }) =>
    `El lector nega la seva llista de xips (${answer}). Reiniciar el lector; si no n’hi ha prou, actualitzar el seu microprogramari.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Res no respon a ${link}. Comprovar l’alimentació del lector, el cable (directe, sense els pins 1 i 9) i la velocitat.`,
  noise: (link) =>
    `De ${link} només arriben caràcters il·legibles. La velocitat no és correcta: l’habitual del lector és 57600; d’altres són 115200, 38400, 19200 i 9600.`,
  text: (link) =>
    `${link} envia línies però no accepta ordres. Si són ID de xips, afegir el lector amb console=lines; si no, és un altre aparell.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
