import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Encara sense connectar.',
  opening: 'S’està connectant i configurant el lector.',
  ready: 'Connectat i a l’espera de xips.',
  reading: 'Estan arribant lectures.',
  disconnected: 'Desconnectat pel cronometrador.',
  removed: 'Aquest lector s’ha tret.',
  'no-answer': ({ connects }) =>
    connects
      ? 'L’emissor ja no hi és. Comprovar que el seu programa està en marxa i que el seu ordinador és a la xarxa. Es torna a connectar sol.'
      : 'El lector ha deixat de respondre. Comprovar l’alimentació i el cable. L’estació ho continua intentant.',

  unreadable:
    'No s’entén res del que envia el lector. Comprovar la velocitat (baud), el tipus i el patró; el registre de comunicació mostra el que envia.',
  'driver-failed': ({ reason }) =>
    `El controlador del lector ha fallat${reason === '' ? '' : ` (${reason})`} i s’ha reiniciat. Desar el registre de comunicació i comunicar aquest error.`,
  'not-stored': ({ reason }) =>
    `No s’han pogut desar lectures (${reason}). Són a la memòria i es torna a provar cada segon. No tancar l’estació.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ofOwner(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Una lectura ha arribat ${seconds(back, texts)} després de l’hora que té segons el rellotge ${ofOwner(sender)}`;
    return kept
      ? `${late}. Si estava desada allà, tot va bé. Si aquell rellotge s’ha endarrerit, comprovar les voltes des de llavors; l’estació el segueix després d’unes quantes lectures més.`
      : `${late}, i abans havien arribat lectures amb hores posteriors: aquell rellotge s’ha endarrerit, o s’estan tornant a enviar lectures antigues. La lectura porta l’hora d’arribada fins que altres lectures ho aclareixin. Comprovar la seva volta.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `El rellotge d’aquest ordinador s’ha ${by > 0 ? 'avançat' : 'endarrerit'} ${seconds(by, texts)} durant la cursa. Les lectures d’aquest lector conserven l’hora d’abans, perquè les seves voltes continuïn bé: no corregir-les.`,

  'already-linked': ({ address, reader }) => `${address} ja està en ús, pel lector ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} és un lector ${kind}. Per fer servir un altre tipus, treure’l i afegir l’altre lector.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `de les ${texts.time(first)}` : `de ${texts.time(first)} a ${texts.time(last)}`;
  const reads = count === 1 ? `S’ha desat 1 lectura ${when}` : `S’han desat ${texts.number(count)} lectures ${when}`;
  const delayed = `la xarxa ${count === 1 ? 'l’havia' : 'les havia'} retardat`;
  const why = cause === 'clock-set' ? `s’havia canviat l’hora del rellotge ${ofOwner(sender)}` : delayed;
  return `${reads} amb una hora ${mixed ? 'uns ' : ''}${seconds(by, texts)} massa ${by > 0 ? 'd’hora' : 'tard'}, perquè ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Altres aparells envien amb el mateix nom, i una correcció canviaria també les seves lectures: comprovar a mà les voltes d’aquell temps i donar a cada aparell un nom propi.';
  if (mixed) return 'No totes es desvien igual, o n’hi ha d’altres entremig: comprovar a mà les voltes d’aquell temps.';
  if (cause === 'clock-set') return 'Corregir el rellotge per a aquell temps.';
  return `Corregir el rellotge per a aquell temps, tret que el rellotge ${ofOwner(sender)} s’hagi avançat just després.`;
}

/** Whose clock it is, after `rellotge`. */
function ofOwner(sender: string | undefined): string {
  return sender === undefined ? 'del lector' : `de ${sender}`;
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `El rellotge ${owner} no està en hora; les seves lectures porten l’hora d’arribada. Prémer Posar en hora a la seva targeta, si hi és; si no, ajustar-lo al lector, o reiniciar-lo i tornar-lo a connectar.`;
    case 'jumped':
      return `El rellotge ${owner} s’ha ${problem.by > 0 ? 'avançat' : 'endarrerit'} ${seconds(problem.by, texts)}. Les lectures a partir d’ara es corregeixen amb això. Les que es van desar amb una hora equivocada consten als avisos d’aquest lector.`;
    case 'not-compared':
      return `El rellotge ${owner} no s’ha comparat des de fa més de ${texts.number(problem.after / 60_000)} minuts. Les seves hores es corregeixen segons l’última comparació. Comprovar que el lector encara respon.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
