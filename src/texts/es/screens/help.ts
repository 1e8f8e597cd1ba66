import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Ayuda',
  close: 'Cerrar la ayuda',
  raceDay: 'El día de la carrera, paso a paso',
  phases: {
    before: 'En los días anteriores',
    morning: 'Por la mañana',
    start: 'En la salida',
    during: 'Durante la carrera',
    end: 'Al final',
    failures: 'Cuando algo falla',
  },
  steps: {
    tryDemo: 'Probar una vez una carrera de demostración, para conocer las pantallas.',
    createRace: 'Crear la carrera a partir de una plantilla y leer las reglas en voz alta: son frases.',
    importRiders: 'Importar la lista de inscritos. Antes se ve lo que cambiaría.',
    assignTags: 'Dar un chip a cada participante: acercarlo a una antena e introducir el dorsal.',
    copyRace: 'Guardar una copia de la carrera en una memoria USB.',
    secondLaptop: 'Un segundo portátil puede copiar la carrera y hacerse cargo: crear su clave en Estaciones.',
    placeReaders: 'Conectar la corriente y los lectores. Dejar abierta la tapa del portátil.',
    testTags: 'Pasar un chip por cada antena y ver llegar las lecturas.',
    openScreens: 'Abrir los paneles y los teléfonos con su dirección o su código QR.',
    enterLate: 'Introducir las inscripciones tardías y los dorsales cambiados.',
    runCheck: 'Recorrer la comprobación hasta que no quede nada en rojo.',
    fireGun: 'Pulsar «Dar la salida» con el disparo. Si fue tarde, cambiar después la hora de salida.',
    startWaves: 'Dar la salida a cada oleada con su botón, cuando salga de verdad.',
    followList: 'Salidas de uno en uno: hacer antes la lista de salida e introducir quién salió tarde.',
    watchLive: 'Vigilar la tabla en directo. Las alarmas están arriba y suenan.',
    enterBib:
      'Un participante sin lectura: escribir el dorsal y pulsar Intro. Si no da tiempo a ver el dorsal: pulsar Espacio y ponerlo después.',
    assignUnknown: 'Los chips que nadie tiene están en una lista: asignarlos, y sus lecturas anteriores cuentan.',
    askWhy: 'Un resultado parece erróneo: pulsar Intro en su fila. Cada lectura dice por qué cuenta o no.',
    undo: 'Un error: Ctrl+Z deshace la última acción. El registro las muestra todas.',
    settle: 'Resolver a quienes siguen en carrera: retirado por la organización, DNF o una lectura que falta.',
    stopRace: 'Detener la carrera cuando haya llegado el último.',
    declare: 'Declarar provisionales los resultados y colgarlos; tras el plazo de reclamaciones, oficiales.',
    exportSheets: 'Imprimir y guardar los listados, y publicar los resultados.',
    copyAgain: 'Guardar una copia de la carrera. Lo tiene todo: lecturas, decisiones y resultados.',
    readerLost:
      'Se pierde un lector: comprobar la corriente y el cable. La estación vuelve a conectarlo por sí sola. Mientras tanto, introducir los dorsales a mano.',
    wrongTimes: 'Las horas de un lector están mal: corregir su reloj. También se corrigen las lecturas anteriores.',
    missingReads: 'Faltan lecturas: importar el registro del lector. Lo que la estación ya tiene no cuenta dos veces.',
    restart: 'El ordenador o el programa se cerró: iniciarlo de nuevo. Cada lectura confirmada está en el archivo de carrera.',
    otherComputer: 'El ordenador se ha averiado: abrir una copia de la carrera en otro. Es la misma carrera.',
    hubLost: 'El portátil con la carrera falla: en el segundo, pulsar Hacerse cargo en Estaciones.',
  },
  support: {
    title: 'Asistencia',
    hint: 'Guarda registros, versiones, ajustes y cantidades en un solo archivo. No incluye contraseñas, nombres, dorsales, chips ni el nombre de la carrera.',
    save: 'Guardar paquete de asistencia',
    saved: (file) => `Paquete de asistencia descargado como ${file}`,
  },
};
