import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Solo el cronometrador puede hacer esto. Enviar el token del cronometrador que la estación muestra al iniciarse.',
  'key-revoked': 'Esta clave se ha revocado. Pedir una nueva al cronometrador.',
  'too-many-guesses': ({ seconds }) =>
    `Llegaron demasiados tokens no válidos desde esta dirección. Esperar ${counted(seconds, 'segundo', 'segundos')} y repetir con el token que la estación muestra al iniciarse.`,
  'key-not-allowed': () => 'La clave no permite esto. Preguntar al cronometrador.',
  'key-name-taken': ({ name }) => `El nombre «${name}» ya está en uso. Elegir otro o revocar antes la clave de ese nombre.`,
  'too-many-keys': ({ max }, texts) => `Ya hay ${texts.number(max)} claves. Revocar una antes.`,
  'unknown-key': ({ name }) => `No hay ninguna clave de «${name}».`,
  'foreign-host': 'La estación no reconoce este nombre de host como suyo. Usar su dirección IP o añadir el nombre a RACETAG_HOSTS.',
  'foreign-origin': 'Las páginas web de otros sitios no pueden cambiar nada en esta estación.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'error más', 'errores más')} en esta petición.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} No se guardó nada.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` Antes hubo ${counted(more, 'cambio más', 'cambios más')}.`;
    return `Esto se cambió mientras se editaba: «${texts.say('act', act)}», por ${by} a las ${texts.time(at)}.${others} El cambio propio no se guardó. Mirar cómo está ahora y cambiarlo de nuevo.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Hasta la entrada ${texts.number(after)}, la copia que sigue no es igual que «${race}» aquí. Una de las dos es una copia más antigua de la carrera. Abrir aquí la más reciente.`,
  'merge-other-race': ({ file }) =>
    `${file} es un archivo de otra carrera: ninguna de sus lecturas está aquí. Para tomar sus lecturas de todos modos, verlo primero y tomarlas después.`,
  'merge-with-itself': ({ file }) => `${file} es la carrera abierta. Elegir el otro archivo de la carrera.`,
  'not-a-standby': 'Solo una estación de reserva que sigue a la principal puede hacerse cargo de su carrera.',
  'not-taken-over': 'Ninguna otra estación se ha hecho cargo de la carrera abierta aquí. No hay nada que ceder.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `La estación ${hub} aún no ha recogido ${number(reads)} ${plural(reads, { one: 'lectura', other: 'lecturas' })} de esta. Las recoge sola mientras alcanza esta estación. Después, ceder de nuevo.`,
  'hub-refuses-key': ({ hub }) => `La estación ${hub} rechaza la clave. Crear allí una clave de reserva e introducirla aquí.`,
  'hub-address-missing': ({ hub }) =>
    `Aquí solo se conoce el nombre de la nueva principal en el bróker, ${hub}. Introducir su dirección, como http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} No se ha cambiado nada.`,
  'hub-not-reached': ({ hub }) => `La estación ${hub} no responde como principal. No se ha cambiado nada. Comprobar la dirección y la red.`,
  'too-large': 'La petición es demasiado grande. No se guardó nada. Enviarla en partes más pequeñas.',
  'no-room':
    'La estación está recibiendo demasiadas peticiones grandes en este momento. De esta no se guardó nada. Enviarla de nuevo dentro de unos segundos.',
  'bad-request': ({ cause }) => `La petición se rechazó: ${cause}.`,
  'not-http': 'No es una petición HTTP.',
  'repeated-header': ({ name }) => `La petición tiene la cabecera ${name} más de una vez. Enviarla una sola vez.`,
  'no-host': 'La petición no tiene la cabecera Host. Enviarla con la dirección de la estación.',
  'headers-too-large': 'Las cabeceras de la petición son demasiado grandes.',
  'request-timeout': 'La petición no llegó a tiempo.',
  'race-is-open': ({ file }) => `${file} es la carrera abierta, así que no se puede quitar. Abrir antes otra carrera.`,
  'race-runs': ({ name }) => `«${name}» está en marcha y no se cambió nada. Detenerla antes, o enviar la petición sin unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} sigue junto a la carrera abierta. Volver a intentarlo una hora después de su final, cuando ya no admita lecturas.`,
  'unknown-race-file': ({ file }) => `En la carpeta de datos no hay ningún archivo de carrera ${file}.`,
  'demo-beside-race': ({ name }) =>
    `«${name}» ya ha salido o tiene lecturas, y una demostración no debe mezclarse con una carrera. Crear una carrera nueva, o abrir una sin lecturas, e iniciar entonces la demostración.`,
  'demo-running': 'Ya hay una demostración en marcha. Detenerla o terminarla antes.',
  'no-demo-race': 'La carrera abierta no es una carrera de demostración, así que no se terminó nada.',
  'unknown-template': ({ template }) => `Esta estación no tiene ninguna plantilla «${template}».`,
  'too-many-templates': ({ max }, texts) => `La estación ya tiene ${texts.number(max)} plantillas. Borrar una y guardar esta de nuevo.`,
  'unknown-webhook': ({ webhook }) => `No existe el webhook ${webhook}.`,
  'rmonitor-set':
    'La salida RMonitor está fijada por RACETAG_RMONITOR_PORT. Para cambiarla aquí, quitar ese ajuste e iniciar de nuevo la estación.',
  'webhook-url': 'La dirección no sirve. Escribirla como https://servidor/ruta, sin usuario ni contraseña. No se guardó nada.',
  'too-many-webhooks': ({ max }, texts) => `Ya hay ${texts.number(max)} webhooks. Quitar antes uno.`,
  'unknown-publisher': ({ publisher }) => `No se publica nada con el nombre «${publisher}».`,
  'publisher-without': ({ field, target }) =>
    `«${field}» falta o no es correcto. Hace falta para publicar en ${target}. No se guardó nada.`,
  'publisher-path':
    'Introducir la ruta completa de la carpeta, desde la unidad, como /media/stick/resultados o E:\\resultados. No se guardó nada.',
  'publisher-has-no': ({ field, target }) => `Para publicar en ${target} no existe «${field}». Omitirlo. No se guardó nada.`,
  'publisher-needs-secret':
    'Introducir la contraseña o la clave. Hace falta de nuevo cuando cambia el servidor, el usuario o el cifrado, porque llegaría a otras manos. No se guardó nada.',
  'too-many-publishers': ({ max }, texts) => `Los resultados ya se publican en ${texts.number(max)} sitios. Quitar antes uno.`,
  'unknown-reader': ({ reader }) => `Esta estación no tiene ningún lector ${reader}.`,
  'unknown-bib': ({ bib }) => `Nadie lleva el dorsal ${bib} en esta carrera.`,
  'unknown-report': 'La estación no tiene ninguna reclamación con esta clave en la carrera abierta.',
  'unknown-gun': 'La estación no tiene ninguna señal de salida con este identificador.',
  'reports-off': 'El cronometrador no admite reclamaciones en este momento. Acudir al puesto de cronometraje.',
  'reports-full': 'Hay tantas reclamaciones en espera que no se admiten más. Acudir al puesto de cronometraje.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Desde esta dirección se han enviado ${texts.number(max)} reclamaciones en ${texts.number(minutes)} minutos. Esta se envía de nuevo más tarde.`,
  'report-decided': 'Esta reclamación se resolvió entretanto. Cargar de nuevo la lista. No se cambió nada.',
  'report-not-together': 'Una corrección va solo con «corrected»; un motivo, con «unchanged» o con una corrección. No se guardó nada.',
  'report-needs-reason': 'Indicar por qué no se cambia nada: el participante lo lee. No se guardó nada.',
  'push-no-reader': ({ reader }) =>
    `Ningún lector de esta estación se llama «${reader}». Añadirlo en la página Lectores o corregir el final de la dirección en el lector.`,
  'push-wrong-key':
    'La clave falta o no es correcta. Introducir la clave de este lector como contraseña, como token bearer o al final de la dirección como ?key=…',
  'push-closed': ({ reader }) =>
    `El cronometrador desconectó ${reader}. Conectarlo de nuevo en la página Lectores y después volver a enviar esto.`,
  'push-unknown':
    'Nada de esto se conoce. Se esperan eventos de la interfaz IoT de Impinj, del IoT Connector de Zebra o de Speedway Connect, como JSON o como su formulario.',
  'push-not-stored': 'Las lecturas aún no están en el disco. Se guardan en memoria; enviarlas de nuevo hasta que se acepten.',
  'unknown-sheet': ({ sheet, known }, texts) => `No existe el listado ${sheet}. Listados: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Esta carrera no tiene ninguna clasificación ni categoría ${of}. ${known.length === 0 ? 'No tiene ninguna.' : `Tiene: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `El listado ${sheet} no conoce «${parameter}». Omitirlo.`,
  'since-missing': 'Indicar con «since» desde qué revisión. La revisión figura en todos los listados.',
  'unknown-bibs': ({ bibs }, texts) => `Nadie lleva el dorsal ${texts.list(bibs)}. Corregir «rider»: dorsales separados por comas.`,
  'sheet-without-parts': ({ sheet }) => `El listado ${sheet} es de toda la carrera. Omitir «of».`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Esta carrera no tiene ninguna clasificación ${classification}. ${known.length === 0 ? 'No tiene ninguna.' : `Tiene: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'El contenido' : field;
  return field === '' ? `Evento ${index}` : `Evento ${index}: ${field}`;
}
