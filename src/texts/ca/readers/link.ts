import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `L’estació ha tancat la connexió amb ${link}.`,
  'link-opening-stopped': ({ link }) => `S’ha interromput la connexió amb ${link}.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} no ha acceptat dades durant ${seconds(after, texts)}. Comprovar el cable i el control de flux.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `${link} no ha respost en ${seconds(after, texts)}. Comprovar l’alimentació, el cable i l’adreça del lector.`,
  'tcp-ended': ({ link }) => `${link} ha tancat la connexió. Potser el lector s’està reiniciant.`,
  'tcp-broke': ({ link, reason }) =>
    `Ha fallat la connexió amb ${link}${reason === '' ? '' : ` (${reason})`}. Comprovar l’alimentació i el cable del lector.`,
  'tcp-refused': ({ link }) =>
    `${link} ha rebutjat la connexió. Esperar que el lector hagi arrencat i tancar altres programes que el facin servir.`,
  'tcp-unknown-host': ({ link }) => `No s’ha trobat cap adreça per a ${link}. Comprovar el nom o introduir l’adreça IP del lector.`,
  'tcp-unreachable': ({ link, system }) =>
    `No es pot accedir a ${link}. Comprovar el cable, i que aquest ordinador té una adreça a la xarxa del lector.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} ha deixat de respondre. Comprovar l’alimentació i el cable del lector.`,
  'tcp-forbidden': ({ link }) => `Aquest ordinador no permet connectar-se a ${link}. Comprovar el seu tallafoc.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `El certificat de ${link} és propi, de manera que ningú no en respon. Si la seva empremta és la que mostra el lector, introduir certificate=${fingerprint} a la configuració; certificate=any accepta qualsevol certificat.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} mostra un altre certificat que el confirmat: un altre aparell té la seva adreça, o s’ha renovat el certificat. La seva empremta és ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} s’ha desendollat. Tornar a endollar el cable o l’adaptador.`,
  'serial-other-adapter': ({ link }) =>
    `L’adaptador que era a ${link} ja no hi és, i ara un altre adaptador té aquest nom. Tornar a endollar el primer o triar un altre port.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} no s’ha obert en ${seconds(after, texts)}. Desendollar l’adaptador i tornar-lo a endollar.`,
  'serial-busy': ({ link }) =>
    `Un altre programa, o un altre lector d’aquesta estació, està fent servir ${link}. Tancar-lo o triar un altre port.`,
  'serial-forbidden': ({ link, system }) => `Falta permís per obrir ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `No existeix el port ${link}. Endollar l’adaptador o triar un altre port.`,
  'serial-not-a-port': ({ link }) => `${link} no és un port sèrie. Triar un port de la llista.`,
  'serial-failed': ({ link, reason }) => `No s’ha pogut obrir ${link} (${reason}). Comprovar que és un port sèrie.`,
  'serial-driver': ({ link, reason }) =>
    `Ha fallat el controlador de ${link} (${reason}). Desendollar l’adaptador i tornar-lo a endollar; si no n’hi ha prou, instal·lar el controlador del fabricant o fer servir un altre adaptador.`,
};

const LOCAL_NETWORK = {
  mac: ' Si tot això està bé, permetre-ho a Configuració del Sistema › Privacitat i seguretat › Xarxa local.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Afegir l’usuari al grup dialout (sudo usermod -aG dialout $USER) i tornar a iniciar la sessió.',
  other: 'Demanar-ho a l’administrador d’aquest ordinador.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
