import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Dorsal',
  name: 'Nombre',
  category: 'Categoría',
  team: 'Equipo',
  'race-name': 'Nombre de la carrera',
  born: 'Año o fecha de nacimiento',
  nation: 'País',
  licence: 'Licencia',
  'uci-id': 'UCI ID',
  club: 'Club',
  'first-name': 'Nombre de pila',
  'last-name': 'Apellidos',
  member: 'Nombre de un miembro del relevo',
  more: 'Columna de la lista',
  note: 'Nota',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Hora de salida',
  wave: 'Hora de salida de la oleada',
  stop: 'Hora de parada',
  passing: 'Hora del paso',
  'new-time': 'Nueva hora del paso',
  status: 'Hora del estado',
  'muted-from': 'Hora desde la que se ignora el chip',
  'assigned-from': 'Hora desde la que se asigna el chip',
  'released-from': 'Hora desde la que se quita el chip',
};

/** What is wrong with a value of a command, and what to do. Names of fields stand before a colon, so that they need no article. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: no es válida. Introducir fecha y hora.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} es posterior a ahora, ${texts.dateTime(params.now)}. Introducir una hora ya pasada.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: contiene un carácter que no se puede imprimir. Quitarlo.`;
    case 'missing':
      return params.field === 'bib' ? 'Falta el dorsal. Introducir uno.' : `${TEXT_FIELDS[params.field]}: falta. Introducir este dato.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: más de ${params.max} caracteres. Acortar el texto.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Con esta corrección una lectura quedaría a las ${texts.dateTime(params.at)}, después de ahora, ${texts.dateTime(params.now)}. Corregir menos, o solo lecturas de una hora anterior.`;
    case 'start-after-stop':
    case 'gun-not-set':
    case 'nothing-to-declare':
    case 'wave-before-gun':
    case 'stop-before-start':
      return startAndStop(params, texts);
    case 'sheet-name':
    case 'sheet-kind':
    case 'sheet-order':
    case 'sheet-member':
    case 'sheet-placeholders':
    case 'sheet-columns':
    case 'too-many-sheets':
      return sheet(params, texts);
    default:
      return correction(params);
  }
}

type Identifier = Extract<BadValue, { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number' }>;

function identifier({ problem, text }: Identifier): string {
  switch (problem) {
    case 'not-a-tag':
      return `«${text}» no es un ID de chip. Un ID de chip tiene de 1 a 128 caracteres imprimibles y ningún espacio.`;
    case 'means-no-tag':
      return `«${text}» dice que no hay chip. Omitir el chip o introducir su ID.`;
    case 'tag-as-number':
      return changedTag(text);
    case 'bib-as-number':
      return changedBib(text);
  }
}

type StartAndStop = Extract<
  BadValue,
  { readonly problem: 'start-after-stop' | 'gun-not-set' | 'nothing-to-declare' | 'wave-before-gun' | 'stop-before-start' }
>;

function startAndStop(params: StartAndStop, texts: Writer): string {
  switch (params.problem) {
    case 'start-after-stop':
      return `La carrera se detuvo a las ${texts.time(params.stopped_at)}, antes de esa salida. Reanudar antes la carrera o introducir una hora de salida anterior.`;
    case 'gun-not-set':
      return 'Dar antes la salida de la carrera: las oleadas salen después de ella.';
    case 'nothing-to-declare':
      return 'Todavía no hay resultados que declarar: ningún participante tiene un paso ni un estado.';
    case 'wave-before-gun':
      return `La carrera empieza a las ${texts.time(params.start_at)}, después de esa salida. Cambiar antes la hora de salida de la carrera.`;
    case 'stop-before-start':
      return `La carrera empieza a las ${texts.time(params.start_at)}. Detenerla después de esa hora o cambiar antes su hora de salida.`;
  }
}

type SheetValue = Extract<
  BadValue,
  { readonly problem: `sheet-${'name' | 'kind' | 'order' | 'member' | 'placeholders' | 'columns'}` | 'too-many-sheets' }
>;

function inBraces(name: string): string {
  return `{${name}}`;
}

function sheet(params: SheetValue, texts: Writer): string {
  switch (params.problem) {
    case 'sheet-name':
      return `Un listado no puede llamarse «${params.name}». Usar minúsculas sin acentos, cifras y guiones sueltos, p. ej. salida-por-dorsal.`;
    case 'sheet-kind':
      return `${params.name} es el nombre de otro tipo de listado. Elegir otro nombre.`;
    case 'sheet-order':
      return `El listado ${params.sheet} no puede tener ese orden. Elegir uno de estos: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `El listado ${params.sheet} no tiene «${params.member}». Omitirlo.`;
    case 'sheet-placeholders':
      return `Un diploma no tiene ${texts.list(params.unknown.map(inBraces))}. Usar ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Este listado no tiene la columna ${texts.list(params.unknown)}. Sus columnas: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `La carrera ya tiene ${params.max} listados. Quitar uno y guardar este de nuevo.`;
  }
}

type CorrectionValue = Extract<
  BadValue,
  {
    readonly problem:
      | 'split-count'
      | 'lap-too-short'
      | 'unknown-status'
      | 'unknown-reader'
      | 'unknown-point'
      | 'clock-range'
      | 'clock-entries'
      | 'clock-amount'
      | 'start-list'
      | 'neutral-range'
      | 'adjustment'
      | 'relegated-behind-self'
      | 'not-compared'
      | 'nothing-taken'
      | 'revision-ahead'
      | 'decided-by-hand';
  }
>;

function correction(params: CorrectionValue): string {
  switch (params.problem) {
    case 'split-count':
      return 'Una vuelta se puede dividir en 2, 3 o 4 vueltas.';
    case 'lap-too-short':
      return `La vuelta ${params.lap} del ${riderName(params.rider)} es demasiado corta para ${params.into} vueltas: cada una quedaría por debajo del tiempo mínimo por vuelta.`;
    case 'unknown-status':
      return `No existe ese estado. Elegir uno de estos: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `No llegó ninguna lectura de un lector llamado «${params.reader}». Elegir un lector que haya enviado lecturas.`;
    case 'unknown-point':
      return `No existe el punto de control ${params.point}. ${params.known.length === 0 ? 'Introducir antes los puntos de control de la carrera, o no indicar ninguno.' : `Elegir uno de estos: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'Las lecturas que se corrigen necesitan un principio y un final posterior. Introducir ambos con fecha y hora.';
    case 'clock-entries':
      return 'Las entradas que se corrigen acaban antes de empezar. Introducir una última entrada posterior.';
    case 'clock-amount':
      return 'La corrección del reloj debe ser un número entero de milisegundos, como máximo 100 años.';
    case 'start-list':
      return 'Una lista de salida necesita al menos un participante, y cada uno una sola vez.';
    case 'neutral-range':
      return 'La carrera debe reanudarse después de neutralizarse. Introducir un final posterior, o ninguno mientras dure.';
    case 'adjustment':
      return 'Introducir un número entero distinto de 0: como máximo una semana, o 10.000 vueltas.';
    case 'relegated-behind-self':
      return 'Un participante no puede quedar relegado detrás de sí mismo. Elegir otro participante.';
    case 'not-compared':
      return `El ${riderName(params.rider)} y el ${riderName(params.other)} están en partes distintas de la clasificación y nunca se comparan. Elegir un participante de la misma parte.`;
    case 'nothing-taken':
      return 'Elegir al menos una propuesta.';
    case 'revision-ahead':
      return `La carrera va por la revisión ${params.last}. Introducir una anterior.`;
    case 'decided-by-hand':
      return `La propuesta sobre el ${riderName(params.rider)} hay que decidirla a mano. Aceptar las demás y seguir su enlace.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `La hora de salida ya es ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `La carrera ya se llama ${params.name}.`;
    case 'language':
      return `La carrera ya tiene el idioma ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'La carrera ya tiene estas reglas.';
    case 'clock':
      return 'Una corrección de 0 no cambia nada.';
    case 'start-list':
      return 'Todos los participantes de la lista de salida ya tienen estas salidas.';
    case 'neutralised':
      return 'La carrera ya está neutralizada en ese tiempo.';
    case 'neutralised-since':
      return `La carrera está neutralizada desde las ${texts.time(params.from)}, hasta que se reanude. Reanudarla antes, o deshacerlo.`;
    case 'sheet':
      return `El listado ${params.name} ya está guardado así.`;
    case 'declared':
      return `Los resultados ya son ${params.state === 'official' ? 'oficiales' : 'provisionales'}.`;
    case 'own-start':
      return `El ${riderName(params.rider)} ya tiene esa salida.`;
    case 'list':
      return 'Todos los participantes de la lista ya están inscritos con estos datos.';
    case 'details':
      return `No cambiaría nada del ${riderName(params.rider)}.`;
    case 'status':
      return `El ${riderName(params.rider)} ya tiene ese estado.`;
    case 'passing-rider':
      return `Ese paso ya es del ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Ese paso ya tiene la hora ${texts.time(params.at)}.`;
    case 'muted':
      return `El chip ${params.tag} ya se ignora.`;
    case 'tag':
      return `El chip ${params.tag} ya está asignado al ${riderName(params.rider)}.`;
  }
}
