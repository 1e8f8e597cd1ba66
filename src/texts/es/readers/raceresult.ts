import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in Spanish. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Decodificador: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'El decodificador no está en modo de cronometraje: no guarda pasos ni los envía. Ponerlo en marcha aquí, o iniciar el modo de cronometraje en el decodificador.',
  'raceresult-battery': ({ charge }, texts) =>
    `A la batería del decodificador le queda un ${texts.number(charge)} % y no hay red eléctrica. Enchufarlo.`,
  'raceresult-fault': ({ faults }, texts) =>
    `El decodificador informa de un fallo: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Mirar su pantalla.`,
  'raceresult-new-file': ({ file, before }) =>
    `El decodificador empezó un archivo nuevo${file === null ? '' : ` (${file})`} mientras la estación no estaba conectada. Los últimos pasos que guardó en el archivo anterior${before === null ? '' : ` (${before})`} no se enviaron: comprobar si faltan vueltas, u obtenerlos con el programa del propio decodificador.`,
  'raceresult-new-protocol': ({ version }) =>
    `El decodificador solo habla el protocolo ${version} o posterior, que la estación no conoce. Comprobar con un chip que los pasos llegan con la hora correcta, o actualizar la estación.`,
  'raceresult-no-push':
    'Este decodificador no envía los pasos por sí solo. La estación los pide cada segundo; sus horas son igual de exactas.',
  'raceresult-other-device': ({ link }) =>
    `El aparato de ${link} no responde como los decodificadores RACE RESULT. Comprobar la dirección y el puerto (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'unidad UHF',
  loop: 'lazo activo',
  'loop-limit': 'límite del lazo activo',
  'active-lost': 'conexión con la extensión activa',
  'gps-time': 'hora del GPS',
  gps: 'GPS',
  'active-time': 'hora de la extensión activa',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'modo de cronometraje activado' : 'modo de cronometraje desactivado']),
    ...(file === null ? [] : [`archivo ${file}`]),
    ...(battery === null ? [] : [`batería ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'conectado a la red' : 'sin red eléctrica']),
  ];
}
