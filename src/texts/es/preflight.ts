import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Archivo de carrera',
  'disk-title': 'Espacio en disco',
  'clock-title': 'Reloj de este ordenador',
  'zone-title': 'Zona horaria',
  'readers-title': 'Lectores',
  'reader-title': ({ reader }) => `Lector ${reader}`,
  'reader-clock-title': ({ reader }) => `Reloj del lector ${reader}`,
  'sender-title': ({ source, reader }) => `Lecturas de ${source}, lector ${reader}`,
  'flood-title': 'Cantidad de lecturas',
  'antenna-title': ({ reader, antenna }) => `Antena ${antenna} del lector ${reader}`,
  'tag-title': 'Prueba de chip',
  'screens-title': 'Pantallas',
  'access-title': 'Acceso',
  'line-title': 'Participantes esperados',
  'first-laps-title': 'Primeras vueltas',
  'categories-title': 'Categorías',
  'bibs-title': 'Dorsales',
  'teams-title': 'Clasificación por equipos',
  'starts-title': 'Lista de salida',
  'point-title': ({ point }) => `Punto de control ${point}`,
  'segment-title': ({ segment }) => `Tramo ${segment}`,
  'riders-title': 'Participantes',
  'tags-title': 'Chips de los participantes',
  'waves-title': 'Oleadas',
  'points-title': 'Puntos de control',
  'gun-title': 'Salida de la carrera',
  'settings-title': 'Ajustes guardados',
  'settings-damaged': ({ files }, { list }) =>
    `No se pudo leer, o no todo: ${list(files.map(damagedFile))} en la carpeta de datos. Configurar de nuevo lo que falta y después borrar el archivo.`,
  'rmonitor-title': 'Salida RMonitor',
  'machine-title': ({ machine }) => `Estación ${machine}`,
  'machine-live': 'Responde.',
  'machine-clock': ({ off }, texts) =>
    `Su reloj va ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'adelantado' : 'atrasado'}, y sus tiempos también. Poner ambos relojes en hora por NTP.`,
  'machine-cut-off': 'No responde. Revisar la red; lo pendiente llega cuando vuelva.',
  'machine-refused':
    'La principal no conoce la clave de esta estación, o falta RACETAG_HUB_KEY. Crear allí una clave nueva e iniciar esta estación con ella.',
  'machine-differs':
    'Su copia de la carrera no es la de la principal: una de las dos es más antigua. Abrir la más reciente en la principal, o hacerse cargo en la reserva que la tiene.',
  'machine-two': 'Dos máquinas usan su clave o su nombre en el bróker. Dar a cada una el suyo.',
  'machine-copied':
    'Dos estaciones usan copias de una misma carpeta de datos. Seguir con una de ellas. Iniciar la otra con una carpeta de datos vacía y con una clave o un nombre en el bróker propios. Lo que ha registrado está en su archivo anterior: unir una copia de él en la principal.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'evento en espera', 'eventos en espera')}.`,

  'riders-none': 'Aún no hay participantes. Importar la lista de inscritos o añadir participantes a mano.',
  'riders-ok': ({ riders }) => `${counted(riders, 'participante', 'participantes')}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'El participante tiene chip.' : `Los ${riders} participantes tienen chip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} de ${counted(of, 'participante', 'participantes')} no ${some.riders === 1 ? 'tiene' : 'tienen'} chip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Asignarle un chip o introducir su dorsal en la línea' : 'Asignarles chips o introducir sus dorsales en la línea'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'chip leído no está asignado a ningún participante', 'chips leídos no están asignados a ningún participante')}. ${tags === 1 ? 'Si es de un participante, asignarlo' : 'Asignar los que sean de participantes'} en Participantes, Chips desconocidos.`,
  'riders-without-category': (some, texts) =>
    `Sin categoría: ${someBibs(some, texts)}. Las oleadas y reglas de categorías no se les aplican. Introducir sus categorías.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'oleada', 'oleadas')}.${others === 0 ? '' : ` ${counted(others, 'participante no está', 'participantes no están')} en ninguna oleada y ${others === 1 ? 'sale' : 'salen'} con la salida general.`}`,
  'points-ok': ({ points }) => `${counted(points, 'punto de control', 'puntos de control')} en el recorrido.`,
  'gun-open': 'Sin salida aún. Pulsar «Dar la salida» con el disparo, o fijar antes una hora de salida.',
  'gun-by-list': 'Los participantes salen por la lista de salida. La carrera empieza con el primero.',
  'gun-ahead': ({ at }, { dateTime }) => `La carrera sale el ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `La carrera sale el ${dateTime(at)}, dentro de más de 12 horas. Comprobar la fecha.`,
  'gun-set': ({ at }, { dateTime }) => `La carrera salió el ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `La carrera salió el ${dateTime(at)}, hace más de 12 horas, y desde entonces no se ha leído nada. Comprobar la fecha.`,
  'gun-stopped': ({ at }, { dateTime }) => `La carrera se detuvo el ${dateTime(at)}. Las lecturas posteriores no cuentan.`,

  'journal-ok': 'Las lecturas se guardan en el archivo de carrera.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'No se puede escribir en el archivo de carrera, así que se rechazarían las lecturas. Abrir o crear una carrera.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} libres.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} libres: suficiente para una carrera, pero no para muchas.`,
  'disk-almost-full': ({ free }, texts) => `Solo ${size(free, texts)} libres. Liberar espacio antes de la salida.`,
  'disk-unknown': 'No se sabe cuánto espacio queda. Comprobarlo a mano.',
  'clock-ok': ({ now }, { dateTime }) => `Marca ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) => `Marca ${dateTime(now)}, y eso no puede ser. Poner la fecha y la hora antes de la salida.`,
  'clock-stepped': ({ at, by }, texts) =>
    `Se ${by > 0 ? 'adelantó' : 'atrasó'} ${span(Math.abs(by) as Ms, texts)} a las ${texts.time(at)}, con la estación en marcha. Lo introducido a mano desde entonces se desvía eso mismo de lo anterior. Devolverlo a su hora y desactivar el ajuste automático de la hora hasta el final de la carrera.`,
  'zone-ok': ({ zone }) => `Las horas son de la zona ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `La zona horaria de este ordenador es ahora ${to}. La estación sigue con ${from}, con la que arrancó: en las horas en papel y en los lectores que envían horas sin zona. Si ${to} es la correcta, reiniciar la estación cuando nadie esté a punto de pasar.`,
  'zone-unknown': ({ name }) =>
    `TZ es «${name}», que no es ninguna zona horaria que la estación conozca: cuenta con UTC. Poner en TZ un nombre como Europe/Berlin y reiniciar la estación.`,
  'no-readers': 'No hay ningún lector conectado a esta estación, y ningún servicio de lectura ha enviado lecturas.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, lector ${reader}, ha enviado ${number(reads)} lecturas a esta carrera; todos los demás, ${number(others)}. Apartar los chips de sus antenas. Si no se conoce este emisor, desconectarlo y poner una clave API.`,
  'tag-read': ({ ago }) => `Última lectura hace ${wholeSeconds(ago)} s.`,
  'tag-read-long-ago': ({ ago }) => `Última lectura hace ${wholeSeconds(ago)} s. Pasar un chip por cada antena.`,
  'tag-never-read': 'Aún no se ha leído ningún chip. Pasar un chip por cada antena.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'participante tiene', 'participantes tienen')} una vuelta 1 de ${texts.duration(longest, 1)} como mucho y ninguna posterior por debajo de ${texts.duration(later, 1)}: probablemente estaban detrás de la línea en la salida y se leyeron allí. En la página Carrera, hacer que la primera lectura sea el inicio de la vuelta 1 o subir el tiempo mínimo de vuelta. Si la vuelta 1 es así de corta, indicar allí las longitudes de las vueltas.`,
  'line-silent': ({ since, riders }, texts) =>
    `No se ha leído nada desde las ${texts.timeToSecond(since)}, y ${counted(riders, 'participante debería', 'participantes deberían')} haber pasado. Revisar el lector y sus antenas.`,
  'tag-clock-set-back': 'El reloj se atrasó después de la última lectura. Pasar un chip por cada antena.',
  'screens-connected': ({ screens }) => `${counted(screens, 'pantalla conectada', 'pantallas conectadas')}, incluida esta.`,
  'no-screens': 'No hay ninguna pantalla conectada.',
  'access-ok': 'Para enviar lecturas hace falta la clave API y, para cambiar algo, el token del cronometrador.',
  'no-api-key':
    'Cualquiera en esta red puede enviar lecturas y, con ellas, añadir vueltas. En una red compartida, definir RACETAG_API_KEY aquí y en los servicios de lectura.',
  'token-short':
    'El token del cronometrador elegido tiene menos de 16 caracteres y se puede adivinar. Elegir un RACETAG_OPERATOR_TOKEN más largo.',
  'tokens-guessed': ({ guesses, source }) =>
    `Desde que se inició la estación se ${guesses === 1 ? 'recibió' : 'recibieron'} ${counted(guesses, 'token', 'tokens')} del cronometrador no válidos, el último de ${source}. Alguien usa un enlace antiguo o intenta adivinar el token.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Ningún punto de control tiene el lector ${reader}: está en la línea, y sus lecturas cierran vueltas. Asignarlo en Carrera, Puntos.`,
  'reader-at-no-point': ({ reader }) =>
    `Ningún punto de control tiene el lector ${reader}: sus lecturas no cuentan. Asignarlo en Carrera, Puntos; las que ya envió contarán allí.`,
  'point-without-reader': ({ point }) => `No hay ningún lector en ${point}. Asignarle uno o quitar el punto.`,
  'point-off-course': ({ point }) => `Ningún recorrido pasa por ${point}, así que allí nadie tendrá tiempo. Añadirlo al recorrido.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Ningún recorrido tiene el punto de paso ${passage}. ${known.length === 0 ? 'Introducir primero el recorrido.' : `Elegir uno de estos: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Ningún recorrido pasa por ${from} y después por ${to}, así que nadie tendrá tiempo. Elegir dos puntos de paso de un mismo recorrido, en su orden.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `El dorsal ${bib} y el dorsal ${other} son dos participantes${pairs > 1 ? ` (${counted(pairs, 'par', 'pares')} así)` : ''}. Corregir el dorsal si son uno solo.`,
  'teams-none': ({ by, others }) => {
    const [wanted, other] = by === 'club' ? ['club', 'equipo'] : ['equipo', 'club'];
    const have = `${counted(others, 'participante tiene', 'participantes tienen')} ${other}: clasificar por ${other} o introducir`;
    return `Los equipos se clasifican por ${wanted}, y ningún participante tiene ${wanted}. ${others === 0 ? 'Introducir' : have} el ${wanted} en la lista de participantes.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `«${category}» (${counted(riders, 'participante', 'participantes')}) y «${other}» (${counted(others, 'participante', 'participantes')}) son dos categorías, con resultados propios. Si son una sola, dar a estos participantes la misma categoría.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'participante sale', 'participantes salen')} de ${texts.time(first_at)} a ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Según las reglas se sale por lista de salida, y ninguno de los participantes (${riders}) tiene hora de salida. Crear o importar la lista de salida.`,
  'starts-missing': (some, texts) =>
    `Sin hora de salida: ${someBibs(some, texts)}. Mientras no la tengan, salen con la salida general o con su oleada.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `La salida es anterior a la de la carrera, a las ${texts.time(gun_at)}: ${someBibs(some, texts)}. Comprobar ambas horas.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Más participantes a la misma hora de salida que los ${texts.number(usual)} habituales: ${someBibs(some, texts)}. Comprobar la lista de salida.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `El lector está parado y no lee chips. ${can_start ? 'Ponerlo en marcha en Lectores.' : 'Ver sus avisos en Lectores, o ponerlo en marcha en su propia aplicación o en sus propias páginas.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Aún sin comparar, o sin poner en hora. Mientras tanto, las lecturas llevan la hora de llegada. Ver los avisos del lector.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Igual que el reloj de este ordenador.';
    const where = offset > 0 ? 'atrasado' : 'adelantado';
    return `Va ${span(Math.abs(offset) as Ms, texts)} ${where} respecto a este ordenador. Las horas de las lecturas se corrigen con ello.`;
  },
  'sender-in-time': 'Las horas de sus lecturas coinciden con el reloj de este ordenador.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `Las horas del lector ${reader} van ${offText(off, texts)} adelantadas respecto al reloj de este ordenador. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `Las horas del lector ${reader} van ${offText(off, texts)} atrasadas respecto al reloj de este ordenador. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `El reloj del lector ${reader} no está en hora: sus lecturas tienen fecha anterior a 2020. Ponerlo en hora y corregir las lecturas que ya envió.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Las lecturas del lector ${reader} llegan ${offText(off, texts)} después de su hora. Si estaba sin conexión, se guardaron allí y son correctas; este aviso acaba con sus próximas lecturas. Si no lo estaba, su reloj va atrasado. ${adviceText(off)}`,
  'sender-kept': 'Sus últimas lecturas llegaron tarde y llevan su propia hora: se guardaron mientras estaba sin conexión.',
  'sender-corrected': 'Una corrección de su reloj pone en hora sus lecturas.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `El reloj del lector ${reader} va bien, pero una corrección aún pone sus horas ${span(Math.abs(by) as Ms, texts)} ${by > 0 ? 'más tarde' : 'más temprano'} de lo debido. Corregir de nuevo su reloj, lo mismo en sentido contrario.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'lectura', 'lecturas')} en el último minuto.`,
  'antenna-quiet': 'Ninguna lectura en el último minuto. Pasar un chip por ella.',
  'antenna-disconnected': 'El lector no encuentra ninguna antena en este puerto. Comprobar el cable.',
  'antenna-unknown': 'Desconocido hasta que el lector esté conectado.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Poner en hora el reloj que está mal. Otros lectores envían con el mismo nombre, y una corrección cambiaría también sus lecturas: comprobar a mano las vueltas hasta ahora y dar a cada lector un nombre propio.';
const SET_AND_CORRECT = 'Poner en hora el reloj que esté mal. Si es el del lector, corregir las lecturas que ya envió.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} ${by > 0 ? 'más tarde' : 'más temprano'} de lo debido`;
  const why =
    cause === 'clock'
      ? `El reloj del lector ${reader} ya va bien, pero`
      : `La red retrasó lecturas del lector ${reader}, o se puso en hora su reloj:`;
  if (mixed)
    return `${why} de ${texts.time(first)} a ${texts.time(last)} hay lecturas que cuentan hasta ${off}. Comprobar a mano las vueltas de ese tiempo y después confirmar las lecturas.`;
  const unless = cause === 'delay' ? ' Si ese reloj se adelantó justo después, los tiempos son correctos: confirmarlos.' : '';
  return `${why} ${counted(reads, 'lectura tiene', 'lecturas tienen')} una hora ${off}. Corregir el reloj para ${reads === 1 ? 'esa lectura, anularla o confirmarla' : 'esas lecturas, anularlas o confirmarlas'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `exactamente ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `El reloj de este ordenador se ${set > 0 ? 'adelantó' : 'atrasó'} eso mismo: devolverlo a su hora o corregir las lecturas desde entonces.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Comprobar la zona horaria de su ordenador y corregir las lecturas que ya envió.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  return bytes < BYTES_PER_GB
    ? `${number(Math.floor(bytes / BYTES_PER_MB))} MB`
    : `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} días`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
