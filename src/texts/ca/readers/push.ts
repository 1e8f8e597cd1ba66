import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in Catalan. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Encara no s’ha enviat res. Introduir al lector l’adreça d’aquesta estació amb ${path} al final, i la clau com a contrasenya.`,
  'push-wrong-key': ({ path }) =>
    `Alguna cosa envia a ${path} amb una clau incorrecta o sense clau. Es rebutja. Introduir-hi la clau d’aquest lector, com a contrasenya o al final de l’adreça com a ?key=…`,
  'push-unknown': ({ path }) =>
    `El que s’envia a ${path} no es coneix. Es rebutja. El registre de la connexió ho mostra: s’esperen esdeveniments d’un lector Impinj o Zebra, o de Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'El lector' : device} no llegeix xips. Iniciar el seu preajust a les seves pròpies pàgines o indicar-lo aquí a la configuració com a preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Un lector sense nom' : device} no ha enviat res des de fa ${texts.number(Math.round(after / 1000))} s, d’altres sí. Comprovar l’alimentació i la xarxa; poden faltar els seus passos.`,
  'push-login-refused': ({ link }) =>
    `${link} ha rebutjat l’inici de sessió. Comprovar usuari i contrasenya a la configuració d’aquest lector.`,
  'push-no-interface': ({ link }) =>
    `${link} no té flux d’esdeveniments. Triar «IoT device interface» a les pàgines del lector: mentre parli LLRP, fer servir el tipus llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} ha respost amb l’error ${status}. Comprovar el lector a les seves pròpies pàgines. L’estació ho continua provant.`,
  'push-not-http': ({ link }) => `El que respon a ${link} no és la interfície IoT d’un lector. Comprovar l’adreça.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} no ha enviat res durant ${texts.number(Math.round(after / 1000))} s, ni tan sols un senyal de vida. L’estació es torna a connectar.`,
  'push-preset-started': ({ preset }) => `S’ha iniciat el preajust ${preset}. S’atura quan aquest lector es desconnecta aquí.`,
  'push-preset-stopped': ({ preset }) => `S’ha aturat de nou el preajust ${preset}.`,
  'push-preset-runs': ({ preset }) =>
    `No s’ha pogut aturar el preajust ${preset}: el lector continua llegint. Aturar-lo a les pàgines del lector.`,
  'push-preset-refused': ({ preset, status }) =>
    `El lector no ha iniciat el preajust ${preset} (error ${status}). Comprovar-ne el nom a les pàgines del lector.`,
};
