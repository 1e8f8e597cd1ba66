import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in Catalan. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Descodificador: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'El descodificador no està en mode de cronometratge: no desa passos ni n’envia. Engegar-lo aquí, o iniciar el mode de cronometratge al descodificador.',
  'raceresult-battery': ({ charge }, texts) =>
    `A la bateria del descodificador li queda un ${texts.number(charge)} % i no hi ha corrent. Endollar-lo.`,
  'raceresult-fault': ({ faults }, texts) =>
    `El descodificador informa d’una avaria: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Mirar la seva pantalla.`,
  'raceresult-new-file': ({ file, before }) =>
    `El descodificador ha començat un fitxer nou${file === null ? '' : ` (${file})`} mentre l’estació no estava connectada. Els últims passos que va desar al fitxer anterior${before === null ? '' : ` (${before})`} no s’han enviat: comprovar si falten voltes, o obtenir-los amb el programa del mateix descodificador.`,
  'raceresult-new-protocol': ({ version }) =>
    `El descodificador només parla el protocol ${version} o posterior, que l’estació no coneix. Comprovar amb un xip que els passos arriben amb l’hora correcta, o actualitzar l’estació.`,
  'raceresult-no-push':
    'Aquest descodificador no envia els passos per si sol. L’estació els demana cada segon; les hores són igual d’exactes.',
  'raceresult-other-device': ({ link }) =>
    `L’aparell de ${link} no respon com els descodificadors RACE RESULT. Comprovar l’adreça i el port (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'unitat UHF',
  loop: 'llaç actiu',
  'loop-limit': 'límit del llaç actiu',
  'active-lost': 'connexió amb l’extensió activa',
  'gps-time': 'hora del GPS',
  gps: 'GPS',
  'active-time': 'hora de l’extensió activa',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'mode de cronometratge activat' : 'mode de cronometratge desactivat']),
    ...(file === null ? [] : [`fitxer ${file}`]),
    ...(battery === null ? [] : [`bateria ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'connectat al corrent' : 'sense corrent']),
  ];
}
