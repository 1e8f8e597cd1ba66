import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Aún sin conectar.',
  opening: 'Conectando y configurando el lector.',
  ready: 'Conectado y a la espera de chips.',
  reading: 'Están llegando lecturas.',
  disconnected: 'Desconectado por el cronometrador.',
  removed: 'Este lector se ha quitado.',
  'no-answer': ({ connects }) =>
    connects
      ? 'El emisor ya no está. Comprobar que su programa está en marcha y que su ordenador está en la red. Se vuelve a conectar solo.'
      : 'El lector dejó de responder. Comprobar su alimentación y su cable. La estación sigue intentándolo.',

  unreadable:
    'No se entiende nada de lo que envía el lector. Comprobar su velocidad (baud), su tipo y su patrón; el registro de comunicación muestra lo que envía.',
  'driver-failed': ({ reason }) =>
    `El controlador del lector falló${reason === '' ? '' : ` (${reason})`} y se reinició. Guardar el registro de comunicación y comunicar este error.`,
  'not-stored': ({ reason }) =>
    `No se pudieron guardar lecturas (${reason}). Están en memoria y se reintenta cada segundo. No cerrar la estación.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ofOwner(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Una lectura llegó ${seconds(back, texts)} después de la hora que tiene según el reloj ${ofOwner(sender)}`;
    return kept
      ? `${late}. Si estaba guardada allí, todo va bien. Si ese reloj se atrasó, comprobar las vueltas desde entonces; la estación lo sigue tras unas cuantas lecturas más.`
      : `${late}, y antes habían llegado lecturas con horas posteriores: ese reloj se atrasó, o se están enviando de nuevo lecturas antiguas. La lectura lleva la hora de llegada hasta que otras lecturas lo aclaren. Comprobar su vuelta.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `El reloj de este ordenador se ${by > 0 ? 'adelantó' : 'atrasó'} ${seconds(by, texts)} durante la carrera. Las lecturas de este lector conservan la hora de antes, para que sus vueltas sigan bien: no corregirlas.`,

  'already-linked': ({ address, reader }) => `${address} ya está en uso, por el lector ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} es un lector ${kind}. Para usar otro tipo, quitarlo y añadir el otro lector.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `de las ${texts.time(first)}` : `de ${texts.time(first)} a ${texts.time(last)}`;
  const reads = count === 1 ? `Se guardó 1 lectura ${when}` : `Se guardaron ${texts.number(count)} lecturas ${when}`;
  const delayed = `la red ${count === 1 ? 'la' : 'las'} había retrasado`;
  const why = cause === 'clock-set' ? `se había cambiado la hora del reloj ${ofOwner(sender)}` : delayed;
  return `${reads} con una hora ${mixed ? 'unos ' : ''}${seconds(by, texts)} demasiado ${by > 0 ? 'temprana' : 'tardía'}, porque ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Otros aparatos envían con el mismo nombre, y una corrección cambiaría también sus lecturas: comprobar a mano las vueltas de ese tiempo y dar a cada aparato un nombre propio.';
  if (mixed) return 'No todas se desvían lo mismo, o hay otras entre ellas: comprobar a mano las vueltas de ese tiempo.';
  if (cause === 'clock-set') return 'Corregir el reloj para ese tiempo.';
  return `Corregir el reloj para ese tiempo, salvo que el reloj ${ofOwner(sender)} se adelantara justo después.`;
}

/** Whose clock it is, after `reloj`. */
function ofOwner(sender: string | undefined): string {
  return sender === undefined ? 'del lector' : `de ${sender}`;
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `El reloj ${owner} no está en hora, así que sus lecturas llevan la hora de llegada. Pulsar Poner en hora en su tarjeta, si tiene ese botón; si no, ponerlo en hora en el lector, o reiniciarlo y volver a conectarlo.`;
    case 'jumped':
      return `El reloj ${owner} se ${problem.by > 0 ? 'adelantó' : 'atrasó'} ${seconds(problem.by, texts)}. Las lecturas a partir de ahora se corrigen con ello. Las que se guardaron con hora equivocada figuran en los avisos de este lector.`;
    case 'not-compared':
      return `El reloj ${owner} no se ha comparado desde hace más de ${texts.number(problem.after / 60_000)} minutos. Sus horas se corrigen según la última comparación. Comprobar que el lector aún responde.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
