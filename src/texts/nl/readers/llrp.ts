import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in Dutch. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `De lezer meldt een storing: ${withoutStop(text) || 'zonder toelichting'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}Het geheugen van de lezer was vol en er zijn lezingen verloren. Controleer het netwerk naar de lezer en let op gemiste ronden.`,
  'reader-closing': 'De lezer sluit de verbinding. Misschien start hij opnieuw.',
  'others-tried': 'Een ander programma wilde deze lezer gebruiken en is geweigerd.',
  'keeps-no-reads': 'Deze lezer bewaart geen lezingen terwijl de verbinding weg is. Let na elke onderbreking op gemiste ronden.',
  'tells-no-troubles':
    'Deze lezer meldt niet dat een antenne loszit of dat hij niet meer leest. Houd de lezingen van elke antenne in het oog.',
  'power-unknown': ({ dbm }) =>
    `De lezer noemt zijn zendvermogens niet. Hij houdt zijn eigen instelling in plaats van ${dbm} dBm. Stel het vermogen in op de webpagina van de lezer.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `De lezer biedt geen ${dbm} dBm en zendt met ${used} dBm. Mogelijk is ${lowest} tot ${highest} dBm.`,
  'job-ended':
    'De lezer stopte vanzelf met lezen en wordt opnieuw gestart. Let op gemiste ronden. Gebeurt het nog eens, bekijk dan de webpagina van de lezer of start hem opnieuw.',
  'llrp-port-refused': ({ link }) =>
    `${link} weigerde de verbinding. Wacht tot de lezer gestart is en sluit andere programma’s die hem gebruiken. Op een Impinj R700 of R720 staat LLRP eerst uit: zet de RFID-interface op de webpagina van de lezer op LLRP.`,
  'llrp-other-protocol': ({ link }) => `De gegevens van ${link} zijn geen LLRP. Controleer het adres en de poort (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `De lezer op ${link} antwoordt niet zoals een LLRP-lezer. Controleer de poort (5084), en of LLRP in de lezer aanstaat.`,
  'llrp-hung-up': ({ link }) =>
    `De lezer op ${link} sloot de verbinding meteen. Sluit andere programma’s die hem gebruiken, of wacht tot hij gestart is.`,
  'llrp-in-use': ({ link }) => `De lezer op ${link} is in gebruik door een ander programma. Sluit dat programma of start de lezer opnieuw.`,
  'llrp-connection-refused': ({ link }) => `De lezer op ${link} weigert de verbinding zonder reden. Start de lezer opnieuw.`,
  'llrp-no-reply': ({ link, request }) => `De lezer op ${link} antwoordde niet op de vraag ${REQUESTS[request]}. Start de lezer opnieuw.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `De lezer op ${link} weigerde ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Controleer zijn instellingen hier en op de webpagina van de lezer, of start hem opnieuw.`,
  'llrp-silent': ({ link }) => `De lezer op ${link} stuurt niets, zelfs geen levenstekens. Controleer stroom en kabel.`,
};

const REQUESTS = {
  'factory-settings': 'om zijn instellingen terug te zetten',
  'keep-alive': 'om levenstekens te sturen',
  'delete-jobs': 'om zijn vorige opdracht te wissen',
  'add-job': 'om te lezen',
  'start-job': 'om met lezen te beginnen',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` op ${writer.plural(antennas.length, { one: 'antenne', other: 'antennes' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (hij heeft er ${has})`}${dbm === null ? '' : ` met ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'geen reden gegeven' : `status ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
