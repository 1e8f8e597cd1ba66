import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in Catalan. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `El mòdul a ${link} respon massa a poc a poc. Comprovar la xarxa, el cable i els adaptadors que hi hagi al mig.`
      : `El mòdul a ${link} no respon. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`regió ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antenes ${antennas.join(' + ')}`,
    ].join(', ');
    return `L’estació ha configurat el mòdul: ${settings}. Sense corrent ho oblida, i es torna a configurar amb la pròxima connexió.`;
  },
  'm6e-no-region': 'El mòdul no té regió, i sense ella no llegeix. Triar la regió d’aquest país aquí, als ajustos del lector.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'El mòdul ha deixat de llegir i s’ha tornat a configurar. Qui ha passat mentrestant pot faltar. Comprovar-ne l’alimentació.',
  'm6e-hot': 'El mòdul és massa calent i llegeix menys. Posar-lo a l’ombra o refredar-lo, o abaixar-ne la potència.',
  'm6e-antenna': 'L’antena torna el que emet el mòdul. Comprovar que està connectada i és per a aquesta freqüència.',
  'm6e-fault': ({ status }) => `El mòdul comunica l’error ${hex(status)} mentre llegeix. Si falten xips, treure-li el corrent un moment.`,
};

const ADVICE = {
  nothing: 'Comprovar l’alimentació, el cable i la velocitat (115200).',
  noise: 'Envia dades il·legibles: o la velocitat no és correcta (115200), o és un altre tipus de lector.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'el tipus de xips',
  region: 'la regió',
  power: 'la potència',
  antennas: 'les antenes',
  filter: 'l’avís de cada lectura',
};

function settingRefused(what: string, status: number | null): string {
  return status === null ? `El mòdul no respon en ajustar ${what}.` : `El mòdul no accepta ${what}: estat ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'El mòdul no respon quan ha de llegir. L’estació ho torna a provar.'
    : `El mòdul no vol llegir: estat ${hex(status)}. Comprovar regió, potència i antenes als seus ajustos aquí; l’estació ho torna a provar.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
