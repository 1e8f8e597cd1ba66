import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Dit mag alleen de tijdwaarneming. Stuur het token van de tijdwaarneming mee dat het station bij de start toont.',
  'key-revoked': 'Deze sleutel is ingetrokken. Vraag de tijdwaarneming om een nieuwe.',
  'too-many-guesses': ({ seconds }) =>
    `Van dit adres kwamen te veel verkeerde tokens van de tijdwaarneming. Wacht ${counted(seconds, 'seconde', 'seconden')} en probeer opnieuw met het token dat het station bij de start toont.`,
  'key-not-allowed': () => 'De sleutel staat dit niet toe. Vraag het aan de tijdwaarneming.',
  'key-name-taken': ({ name }) => `De naam “${name}” is al in gebruik. Kies een andere, of trek eerst de sleutel met die naam in.`,
  'too-many-keys': ({ max }, texts) => `Er zijn al ${texts.number(max)} sleutels. Trek er eerst een in.`,
  'unknown-key': ({ name }) => `Er is geen sleutel van “${name}”.`,
  'foreign-host': 'Het station kent deze hostnaam niet als de zijne. Gebruik zijn IP-adres, of voeg de naam toe aan RACETAG_HOSTS.',
  'foreign-origin': 'Webpagina’s van andere sites mogen op dit station niets wijzigen.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` Nog ${counted(more, 'fout', 'fouten')} in deze aanvraag.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Er is niets opgeslagen.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` Daarvoor nog ${counted(more, 'andere wijziging', 'andere wijzigingen')}.`;
    return `Dit is gewijzigd tijdens het bewerken: “${texts.say('act', act)}”, door ${by} om ${texts.time(at)}.${others} De eigen wijziging is niet opgeslagen. Bekijk hoe het nu is en wijzig het opnieuw.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Tot en met regel ${texts.number(after)} is de kopie die volgt niet dezelfde als “${race}” hier. Een van de twee is een oudere kopie van de wedstrijd. Open hier de nieuwste.`,
  'merge-other-race': ({ file }) =>
    `${file} is een bestand van een andere wedstrijd: geen enkele lezing ervan is hier. Bekijk het eerst en neem de lezingen dan over als dat toch moet.`,
  'merge-with-itself': ({ file }) => `${file} is de open wedstrijd. Kies het andere bestand van de wedstrijd.`,
  'not-a-standby': 'Alleen een reservestation dat het hoofdstation volgt, kan de wedstrijd overnemen.',
  'not-taken-over': 'Geen ander station heeft de wedstrijd overgenomen die hier open is. Er is niets om over te dragen.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `Het station ${hub} heeft ${number(reads)} ${plural(reads, { one: 'lezing', other: 'lezingen' })} van dit station nog niet opgehaald. Dat gaat vanzelf zolang het dit station bereikt. Draag daarna opnieuw over.`,
  'hub-refuses-key': ({ hub }) => `Het station ${hub} weigert de sleutel. Maak daar een sleutel voor een reserve en voer die hier in.`,
  'hub-address-missing': ({ hub }) =>
    `Het nieuwe hoofdstation is hier alleen bekend met zijn naam bij de broker, ${hub}. Voer het adres in, zoals http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Er is niets gewijzigd.`,
  'hub-not-reached': ({ hub }) =>
    `Het station ${hub} antwoordt niet als hoofdstation. Er is niets gewijzigd. Controleer het adres en het netwerk.`,
  'too-large': 'De aanvraag is te groot. Er is niets opgeslagen. Stuur die in kleinere delen.',
  'no-room':
    'Het station ontvangt op dit moment te veel grote aanvragen. Van deze is niets opgeslagen. Stuur die over enkele seconden opnieuw.',
  'bad-request': ({ cause }) => `De aanvraag is geweigerd: ${cause}.`,
  'not-http': 'Dit is geen HTTP-aanvraag.',
  'repeated-header': ({ name }) => `De aanvraag heeft de header ${name} meer dan één keer. Stuur die één keer.`,
  'no-host': 'De aanvraag heeft geen Host-header. Stuur er een met het adres van het station.',
  'headers-too-large': 'De headers van de aanvraag zijn te groot.',
  'request-timeout': 'De aanvraag kwam niet op tijd aan.',
  'race-is-open': ({ file }) => `${file} is de open wedstrijd en kan niet worden verwijderd. Open eerst een andere wedstrijd.`,
  'race-runs': ({ name }) =>
    `“${name}” is bezig, en er is niets veranderd. Stop de wedstrijd eerst, of stuur het verzoek zonder unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} loopt door naast de open wedstrijd. Probeer het een uur na het einde opnieuw, als er geen lezingen meer bij komen.`,
  'unknown-race-file': ({ file }) => `In de gegevensmap staat geen wedstrijdbestand ${file}.`,
  'demo-beside-race': ({ name }) =>
    `“${name}” is gestart of heeft lezingen, en een demo mag niet met een wedstrijd door elkaar lopen. Maak een nieuwe wedstrijd aan of open er een zonder lezingen, en start dan de demo.`,
  'demo-running': 'Er loopt al een demo. Stop of beëindig die eerst.',
  'no-demo-race': 'De open wedstrijd is geen demowedstrijd, dus is er niets beëindigd.',
  'unknown-template': ({ template }) => `Dit station heeft geen sjabloon “${template}”.`,
  'too-many-templates': ({ max }, texts) => `Het station heeft al ${texts.number(max)} sjablonen. Verwijder er een en sla dit opnieuw op.`,
  'unknown-webhook': ({ webhook }) => `Er is geen webhook ${webhook}.`,
  'rmonitor-set':
    'De RMonitor-feed is vastgelegd door RACETAG_RMONITOR_PORT. Verwijder die instelling en start het station opnieuw om de feed hier te wijzigen.',
  'webhook-url': 'Het adres is niet bruikbaar. Schrijf het als https://server/pad, zonder gebruiker en wachtwoord. Er is niets opgeslagen.',
  'too-many-webhooks': ({ max }, texts) => `Er zijn al ${texts.number(max)} webhooks. Verwijder er eerst een.`,
  'unknown-publisher': ({ publisher }) => `Onder de naam “${publisher}” wordt niets gepubliceerd.`,
  'publisher-without': ({ field, target }) =>
    `“${field}” ontbreekt of klopt niet. Publiceren naar ${target} heeft het nodig. Er is niets opgeslagen.`,
  'publisher-path':
    'Voer het volledige pad van de map in, vanaf de schijf, zoals /media/stick/uitslagen of E:\\uitslagen. Er is niets opgeslagen.',
  'publisher-has-no': ({ field, target }) => `Publiceren naar ${target} kent geen “${field}”. Laat het weg. Er is niets opgeslagen.`,
  'publisher-needs-secret':
    'Voer het wachtwoord of de sleutel in. Dat is opnieuw nodig als server, gebruiker of versleuteling verandert, omdat het anders bij iemand anders terechtkomt. Er is niets opgeslagen.',
  'too-many-publishers': ({ max }, texts) => `De uitslag wordt al op ${texts.number(max)} plaatsen gepubliceerd. Verwijder er eerst een.`,
  'unknown-reader': ({ reader }) => `Dit station heeft geen lezer ${reader}.`,
  'unknown-bib': ({ bib }) => `Niemand in deze wedstrijd heeft startnummer ${bib}.`,
  'unknown-report': 'Het station heeft in de open wedstrijd geen melding met deze sleutel.',
  'unknown-gun': 'Het station heeft geen startsignaal met deze code.',
  'reports-off': 'De tijdwaarneming neemt nu geen meldingen aan. Ga naar de tijdwaarneming.',
  'reports-full': 'Er wachten zo veel meldingen dat er geen meer worden aangenomen. Ga naar de tijdwaarneming.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Dit adres stuurde ${texts.number(max)} meldingen in ${texts.number(minutes)} minuten. Deze wordt later opnieuw gestuurd.`,
  'report-decided': 'Deze melding is intussen afgehandeld. Laad de lijst opnieuw. Er is niets gewijzigd.',
  'report-not-together':
    'Een correctie hoort alleen bij “corrected”, een reden bij “unchanged” of bij een correctie. Er is niets opgeslagen.',
  'report-needs-reason': 'Zeg waarom niets wordt gewijzigd: de deelnemer leest het. Er is niets opgeslagen.',
  'push-no-reader': ({ reader }) =>
    `Geen lezer van dit station heet “${reader}”. Voeg hem toe op de pagina Lezers, of verbeter het eind van het adres in de lezer.`,
  'push-wrong-key':
    'De sleutel ontbreekt of is verkeerd. Voer de sleutel van deze lezer in als wachtwoord, als bearer-token of aan het eind van het adres als ?key=…',
  'push-closed': ({ reader }) =>
    `De tijdwaarnemer heeft ${reader} losgekoppeld. Verbind hem opnieuw op de pagina Lezers en verzend dit daarna nog eens.`,
  'push-unknown':
    'Niets hiervan is bekend. Verwacht worden gebeurtenissen van de IoT-interface van Impinj, van de IoT Connector van Zebra of van Speedway Connect, als JSON of als zijn formulier.',
  'push-not-stored': 'De lezingen staan nog niet op de schijf. Ze blijven in het geheugen; verzend ze opnieuw tot ze worden aangenomen.',
  'unknown-sheet': ({ sheet, known }, texts) => `Er is geen lijst ${sheet}. Lijsten: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Deze wedstrijd heeft geen klassement of categorie ${of}. ${known.length === 0 ? 'Ze heeft er geen.' : `Ze heeft: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `De lijst ${sheet} kent geen “${parameter}”. Laat het weg.`,
  'since-missing': 'Zeg met “since” sinds welke revisie. De revisie staat op elke lijst.',
  'unknown-bibs': ({ bibs }, texts) =>
    `Niemand heeft startnummer ${texts.list(bibs)}. Verbeter “rider”: startnummers, gescheiden door komma’s.`,
  'sheet-without-parts': ({ sheet }) => `De lijst ${sheet} gaat over de hele wedstrijd. Laat “of” weg.`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Deze wedstrijd heeft geen klassement ${classification}. ${known.length === 0 ? 'Ze heeft er geen.' : `Ze heeft: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'De inhoud' : field;
  return field === '' ? `Gebeurtenis ${index}` : `Gebeurtenis ${index}: ${field}`;
}
