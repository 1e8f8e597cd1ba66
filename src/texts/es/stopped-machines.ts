import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'La estación en RACETAG_HUB no es la principal y no acepta nada. Poner ahí la dirección de la principal y reiniciar.',
  'taken-over': 'Otra estación se ha hecho cargo de su carrera. Para que sea reserva, elegir allí «Pasar a reserva» en Estaciones.',
  'wrong-key':
    'Su clave es de otra función, o falta RACETAG_HUB_KEY. Crear en la principal una clave de su función e iniciarla con ella; hasta entonces las claves de las personas no la abren cuando se haga cargo.',
  'no-race': 'La principal no tiene ninguna carrera abierta. Abrirla allí.',
  disk: 'La copia no se puede guardar. Liberar espacio en el disco del ordenador que copia.',
  'newer-version': 'La principal tiene una versión más nueva del programa. Instalarla en las dos.',
  'no-broker':
    'El bróker no responde. Iniciarlo y revisar la red; todo espera aquí, y mientras tanto otra estación puede haberse hecho cargo.',
  'broker-refused': 'El bróker rechaza usuario, contraseña o permisos. Corregirlos en el bróker, o aquí en RACETAG_NATS_… y reiniciar.',
  'broker-full':
    'El bróker responde pero no guarda. Disco lleno, JetStream apagado o max_payload menor de 8MB: corregirlo y reiniciarlo. Todo espera aquí.',
  'foreign-stream':
    'El bróker tiene un stream RACE, o uno para race.*, de otra aplicación. Renombrarlo o quitarlo, o dar a la estación un bróker o una cuenta propios. Todo espera aquí.',
  'unfit-stream':
    'El stream RACE del bróker descarta mensajes, o ha descartado algunos. Borrar ese stream, o iniciar el bróker con un almacén vacío: la principal y los puntos lo llenan de nuevo. Aquí se conserva todo.',
  'other-journal':
    'En el bróker, este lugar tiene otro archivo de carrera. Abrir aquel, o dar a la estación o a la carrera un lugar vacío.',
  'two-hubs':
    'En el bróker hay otra principal, con otra carrera o porque también se hizo cargo de esta. Seguir en una de las dos. En la otra, guardar una copia de la carrera e iniciarla como reserva de la primera; luego unir esa copia en la primera.',
  'certificate-expired':
    'El certificado en su dirección no está vigente, o el reloj de este ordenador está mal. Ajustar el reloj, o renovar el certificado allí.',
  'certificate-unknown':
    'Nadie responde por el certificado en su dirección. Indicar aquí el archivo con el certificado de su emisor, para un bróker en RACETAG_NATS_CA y para una principal en NODE_EXTRA_CA_CERTS, y reiniciar.',
  'certificate-name':
    'El certificado en su dirección es de otro nombre. Usar como dirección el nombre del certificado, o renovarlo para esta dirección.',
  'needs-https': 'La principal solo responde cifrada. Empezar su dirección con https:// y reiniciar.',
  'needs-http': 'En esta dirección no se cifra nada. Empezarla con http://, o usar el puerto que cifra, y reiniciar.',
  'no-station':
    'En la dirección de la principal responde algo que no es una estación, como otro programa o la página de acceso de una red. Corregir la dirección, o entrar en la red.',
  'hub-fault':
    'La principal responde y no puede guardar. Su propia pantalla dice por qué; lo que se graba aquí espera y se envía cuando vuelva a guardar.',
  'older-file':
    'El archivo de carrera de este punto es más antiguo que lo que ha enviado, y lo que graba ahora no se envía. Abrir allí el archivo más nuevo. Si se ha perdido, crear una carrera nueva en el punto y unir en la principal una copia del archivo antiguo.',
};
