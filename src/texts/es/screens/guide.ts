import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Guía',
  ways: {
    title: '¿Cómo empezar?',
    demo: 'Probar una carrera de demostración',
    demoHint: 'Participantes inventados, lectores simulados. Se puede mirar y probar todo: no se toca ninguna carrera real.',
    newRace: 'Nueva carrera',
    newRaceHint: 'Paso a paso: reglas, participantes, lectores, comprobación, salida. Se puede dejar y retomar en cualquier momento.',
    steps: 'Pasos de esta carrera',
    newRaceAct: 'Crear una carrera…',
    open: 'Abrir una carrera',
    openAct: 'Mostrar carreras…',
    openHint: 'Continuar una carrera de este ordenador o abrir un archivo de carrera.',
  },
  demo: {
    template: 'Tipo de carrera',
    laps: 'Vueltas por una línea, 24 participantes',
    start: 'Iniciar la demostración',
    started: (name) => `La carrera «${name}» está abierta. En menos de un minuto llegan participantes a la línea.`,
  },
  banner: {
    label: 'Carrera de demostración',
    states: {
      none: 'Demostración.',
      preparing: 'Demostración: inscribiendo participantes.',
      running: 'Demostración: participantes y lecturas inventados.',
      stopped: 'Demostración detenida: ya no llegan lecturas.',
      finished: 'La demostración ha terminado. Ver los resultados y exportarlos.',
      failed: 'La demostración terminó con un error.',
    },
    reads: (reads) => counted(reads, 'lectura', 'lecturas'),
    stop: 'Detener',
    end: 'Terminar la demostración…',
    keep: 'Conservar el archivo de carrera',
    remove: 'Quitar el archivo de carrera',
    back: 'Seguir con la demostración',
    ended: (race) => `La demostración ha terminado. La carrera «${race}» está abierta.`,
    endedWith: (race, reads) =>
      `La demostración ha terminado. La carrera «${race}» está abierta y ha recibido ${counted(reads, 'lectura', 'lecturas')} que llegaron durante la demostración.`,
    realReads: (reads, readers) =>
      `En ninguna carrera: ${counted(reads, 'lectura', 'lecturas')} de ${readers}. Terminar la demostración: la carrera que se abra después recibe lo que llegó durante ella.`,
  },
  steps: {
    title: (race) => `Pasos hasta la salida de «${race}»`,
    hint: 'Lo que está hecho se ve en la propia carrera: el orden es libre y se puede volver en cualquier momento.',
    names: { race: 'Carrera y reglas', riders: 'Participantes', readers: 'Lectores', check: 'Comprobación', start: 'Salida' },
    short: { race: 'Carrera', riders: 'Participantes', readers: 'Lectores', check: 'Comprobación', start: 'Salida' },
    states: { done: 'hecho', todo: 'por hacer', attention: 'por revisar' },
    race: {
      todo: 'Elegir una plantilla para el tipo de carrera, ponerle nombre y comprobar las reglas.',
      done: 'La carrera tiene nombre o reglas propios. Comprobar las frases una vez más.',
      create: 'Crear la carrera…',
      rules: 'Comprobar las reglas',
    },
    riders: {
      todo: 'Importar la lista de inscritos o añadir participantes a mano.',
      done: (riders) => `${counted(riders, 'participante inscrito', 'participantes inscritos')}.`,
      importList: 'Importar una lista…',
      add: 'Añadir a mano',
      open: 'Abrir participantes',
    },
    readers: {
      todo: 'Conectar un lector, o hacer que el servicio de lectura envíe a esta estación. Después, pasar un chip por cada antena.',
      untested: 'Conectado. Ahora, pasar un chip por cada antena.',
      done: 'Llegan lecturas.',
      connect: 'Buscar y añadir lectores',
    },
    check: {
      todo: 'Antes van los participantes y los lectores.',
      problems: (problems) => `${counted(problems, 'problema', 'problemas')} antes de la salida.`,
      warnings: (warnings) => `Ningún problema. ${counted(warnings, 'punto', 'puntos')} por mirar.`,
      done: 'Nada impide la salida.',
      open: 'Abrir la comprobación',
    },
    start: {
      todo: 'Con el disparo de salida, pulsar «Dar la salida». Las lecturas anteriores no cuentan.',
      done: 'La salida se ha dado. ¡Buen trabajo!',
      open: 'Ir a la salida',
      live: 'Abrir la tabla en directo',
    },
  },
  bar: {
    label: 'Pasos de la guía',
    back: 'Guía',
    leave: 'Salir de la guía; sus pasos quedan en «Guía»',
  },
};
