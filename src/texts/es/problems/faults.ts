import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) => `El disco de ${path} está lleno, así que no se puede guardar nada. Liberar espacio; no hace falta reiniciar.`,
  'quota-exceeded': ({ path }) =>
    `Se ha alcanzado el límite de espacio del usuario en el disco de ${path}, así que no se puede guardar nada. Borrar archivos propios allí o pedir un límite mayor; no hace falta reiniciar.`,
  'disk-read-only': ({ path }) =>
    `El disco de ${path} es de solo lectura. Permitir la escritura (muchas memorias USB tienen un interruptor) o abrir una copia de la carrera en otro disco.`,
  'folder-not-writable': ({ path }) =>
    `No se puede escribir en ${path}: falta permiso. Permitir la escritura en el archivo y su carpeta, o elegir otra carpeta.`,
  'folder-missing': ({ path }) => `La carpeta de ${path} no existe. Crearla o elegir otra carpeta.`,
  'not-a-folder': ({ path }) =>
    `En el camino a ${path} hay un archivo o un enlace roto donde debe haber una carpeta. Apartarlo, o elegir otra carpeta.`,
  'path-too-long': ({ path }) => `La ruta ${path} es demasiado larga. Elegir una carpeta o un archivo con un nombre más corto.`,
  'too-many-open-files': ({ path }) =>
    `Este ordenador no puede abrir ni un archivo más, así que ${path} no se puede usar. Cerrar otros programas; no hace falta reiniciar la estación.`,
  'file-corrupt': ({ path }) =>
    `${path} está dañado. No se ha modificado. Abrir una copia guardada de la carrera o empezar una carrera nueva.`,
  'file-altered': ({ path }) =>
    `Otro programa ha añadido algo a ${path}, o ha quitado algo que la estación necesita. No se ha modificado. Abrir una copia guardada de la carrera.`,
  'journal-beside': ({ path }) =>
    `Junto a ${path} está el archivo ${path}-journal, que dejó otro programa. La carrera no se ha modificado. Mover ese archivo a otra carpeta y volver a abrir la carrera.`,
  'file-from-newer-version': ({ path }) =>
    `${path} se guardó con una versión más reciente de Racetag Station. Instalar esa versión para abrirlo.`,
  'file-not-a-race': ({ path }) => `${path} no es un archivo de carrera. Elegir un archivo guardado por Racetag Station.`,
  'file-in-use': ({ path }) => `${path} está abierto en otro programa, quizá en otra estación. Cerrarlo allí y repetir.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `Falta ${path}. Devolver el archivo a su sitio o abrir otra carrera.`
      : `${path} se movió, se borró o cambió de nombre con la carrera abierta, así que se rechazan las lecturas nuevas. Todo lo guardado antes está también en ${copy}. Devolver el archivo a su sitio o abrir esa copia.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Otro programa ha modificado ${path} o el archivo ${path}-wal con la carrera abierta, así que se rechazan las lecturas nuevas. Guardar una copia de la carrera y abrir la copia.`
      : `Otro programa ha modificado ${path} o el archivo ${path}-wal con la carrera abierta, así que se rechazan las lecturas nuevas. Todo lo guardado antes está en ${copy}. Abrir esa copia.`,
  'file-exists': ({ path }) => `${path} ya existe. Elegir otro nombre.`,
  'disk-error': ({ path }) =>
    `El disco falló al leer o escribir ${path}. Revisar la unidad y guardar una copia de la carrera en otro disco.`,
  'entries-missing': ({ path, missing, stored, log }, { number }) => {
    const kept = log === undefined ? '' : ` La parte dañada se conserva como ${log}.`;
    return `De las ${number(stored)} entradas guardadas ${missing === 1 ? 'falta' : 'faltan'} ${number(missing)} en ${path}: el archivo, o el archivo ${path}-wal que le correspondía, se dañó o se sustituyó.${kept} Las lecturas nuevas se guardan. Si hay una copia mejor de la carrera, abrirla; para seguir con esta, abrirla otra vez.`;
  },
  'entries-changed': ({ path }) =>
    `${path} no está como la estación lo cerró: otro programa o un fallo del disco lo ha cambiado, u otro archivo está en su lugar. Pueden faltar entradas y puede haber tiempos, chips o nombres equivocados. Las lecturas nuevas se guardan. Si hay una copia de la carrera, abrirla; para seguir con este archivo, abrirlo otra vez.`,
  'read-only': ({ hub }) => `Esta estación sigue a otra y solo muestra la carrera. Hacerlo en la estación ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Todo está entregado.'
        : `Sin entregar: ${number(acts)} ${plural(acts, { one: 'anotación del cronometrador', other: 'anotaciones del cronometrador' })} y ${number(reads)} ${plural(reads, { one: 'lectura', other: 'lecturas' })}. Repetir allí lo que falte.`;
    return `La estación ${hub} se ha hecho cargo de esta carrera y aquí ya no se guarda nada. ${left}`;
  },
  'no-race-open': 'No hay ninguna carrera abierta. Abrir un archivo de carrera o empezar una carrera nueva.',
  'kept-race-unwritable': ({ name, path }) =>
    `Las lecturas de la carrera «${name}» no se pueden guardar en su archivo ${path}. Se guardan en la carrera abierta, como chips sin participante. Abrir esa carrera para ver qué le pasa a su archivo.`,
  'reads-left-behind': ({ races }) => races.map(unstoredReads).join(' '),
  'export-failed': ({ format, cause }) =>
    `No se pudo crear el archivo ${format}: ${cause}. La carrera no se ve afectada. Repetir o elegir otro formato.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace): string {
  return `${counted(reads, 'lectura', 'lecturas')} de «${name}» solo ${reads === 1 ? 'está' : 'están'} en memoria, porque no se pudo escribir ${path}. Reparar ese archivo o su disco y volver a abrir esa carrera. No cerrar antes la estación.`;
}
