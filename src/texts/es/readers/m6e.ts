import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in Spanish. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `El módulo en ${link} responde demasiado despacio. Comprobar la red, el cable y los adaptadores que haya en medio.`
      : `El módulo en ${link} no responde. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`región ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antenas ${antennas.join(' + ')}`,
    ].join(', ');
    return `La estación ha configurado el módulo: ${settings}. Sin corriente lo olvida, y se configura de nuevo con la próxima conexión.`;
  },
  'm6e-no-region': 'El módulo no tiene región, y sin ella no lee. Elegir la región de este país aquí, en los ajustes del lector.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'El módulo dejó de leer y se ha configurado de nuevo. Quienes pasaron entretanto pueden faltar. Comprobar su alimentación.',
  'm6e-hot': 'El módulo está demasiado caliente y lee menos. Darle sombra o frío, o bajar su potencia.',
  'm6e-antenna': 'La antena devuelve lo que emite el módulo. Comprobar que está conectada y es para esta frecuencia.',
  'm6e-fault': ({ status }) =>
    `El módulo comunica el fallo ${hex(status)} mientras lee. Si faltan chips, quitarle la corriente un momento.`,
};

const ADVICE = {
  nothing: 'Comprobar la alimentación, el cable y la velocidad (115200).',
  noise: 'Envía datos ilegibles: o la velocidad no es correcta (115200), o es otro tipo de lector.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'el tipo de chips',
  region: 'la región',
  power: 'la potencia',
  antennas: 'las antenas',
  filter: 'el aviso de cada lectura',
};

function settingRefused(what: string, status: number | null): string {
  return status === null ? `El módulo no responde al ajustar ${what}.` : `El módulo no acepta ${what}: estado ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'El módulo no responde cuando debe leer. La estación lo intenta de nuevo.'
    : `El módulo no quiere leer: estado ${hex(status)}. Comprobar región, potencia y antenas en sus ajustes aquí; la estación lo intenta de nuevo.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
