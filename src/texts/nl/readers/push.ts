import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in Dutch. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Er is nog niets verzonden. Voer in de lezer het adres van dit station in met ${path} aan het eind, en de sleutel als wachtwoord.`,
  'push-wrong-key': ({ path }) =>
    `Iets verzendt naar ${path} met een verkeerde sleutel of zonder. Dat wordt geweigerd. Voer daar de sleutel van deze lezer in, als wachtwoord of aan het eind van het adres als ?key=…`,
  'push-unknown': ({ path }) =>
    `Wat naar ${path} wordt verzonden is onbekend. Het wordt geweigerd. Het verbindingslogboek toont het: verwacht worden gebeurtenissen van een lezer van Impinj of Zebra, of van Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'De lezer' : device} leest geen chips. Start zijn preset op zijn eigen pagina’s, of noem die hier in de instellingen als preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Een lezer zonder naam' : device} heeft al ${texts.number(Math.round(after / 1000))} s niets gestuurd, andere wel. De stroom en het netwerk controleren; zijn passages ontbreken misschien.`,
  'push-login-refused': ({ link }) =>
    `${link} weigerde de aanmelding. Controleer gebruiker en wachtwoord in de instellingen van deze lezer.`,
  'push-no-interface': ({ link }) =>
    `${link} heeft geen stroom van gebeurtenissen. Kies “IoT device interface” op de pagina’s van de lezer: zolang hij LLRP spreekt, gebruik de soort llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} antwoordde met de fout ${status}. Controleer de lezer op zijn eigen pagina’s. Het station blijft het proberen.`,
  'push-not-http': ({ link }) => `Wat op ${link} antwoordt is niet de IoT-interface van een lezer. Controleer het adres.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} verzond ${texts.number(Math.round(after / 1000))} s lang niets, zelfs geen levensteken. Het station verbindt opnieuw.`,
  'push-preset-started': ({ preset }) => `De preset ${preset} is gestart. Hij wordt gestopt wanneer deze lezer hier wordt losgekoppeld.`,
  'push-preset-stopped': ({ preset }) => `De preset ${preset} is weer gestopt.`,
  'push-preset-runs': ({ preset }) =>
    `De preset ${preset} kon niet worden gestopt: de lezer leest door. Stop hem op de pagina’s van de lezer.`,
  'push-preset-refused': ({ preset, status }) =>
    `De lezer startte de preset ${preset} niet (fout ${status}). Controleer de naam op de pagina’s van de lezer.`,
};
