import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Das darf nur die Zeitnahme. Das Token der Zeitnahme mitsenden, das die Station beim Start anzeigt.',
  'key-revoked': 'Dieser Schlüssel wurde gesperrt. Die Zeitnahme um einen neuen bitten.',
  'too-many-guesses': ({ seconds }) =>
    `Von dieser Adresse kamen zu viele falsche Token der Zeitnahme. ${counted(seconds, 'Sekunde', 'Sekunden')} warten und es dann mit dem Token versuchen, das die Station beim Start anzeigt.`,
  'key-not-allowed': () => 'Der Schlüssel erlaubt das nicht. Die Zeitnahme fragen.',
  'key-name-taken': ({ name }) =>
    `Der Name „${name}“ ist vergeben. Einen anderen wählen oder zuerst den Schlüssel dieses Namens zurückziehen.`,
  'too-many-keys': ({ max }, texts) => `Es gibt schon ${texts.number(max)} Schlüssel. Zuerst einen zurückziehen.`,
  'unknown-key': ({ name }) => `Es gibt keinen Schlüssel von „${name}“.`,
  'foreign-host':
    'Die Station kennt diesen Hostnamen nicht als ihren eigenen. Ihre IP-Adresse verwenden oder den Namen in RACETAG_HOSTS eintragen.',
  'foreign-origin': 'Webseiten anderer Adressen dürfen an dieser Station nichts ändern.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'weiterer Fehler', 'weitere Fehler')} in dieser Anfrage.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Es wurde nichts gespeichert.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` Davor ${counted(more, 'weitere Änderung', 'weitere Änderungen')}.`;
    return `Das wurde während der Bearbeitung geändert: „${texts.say('act', act)}“, von ${by} um ${texts.time(at)}.${others} Die eigene Änderung wurde nicht gespeichert. Den jetzigen Stand ansehen und noch einmal ändern.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Bis zum Eintrag ${texts.number(after)} ist die Kopie, die folgt, nicht dieselbe wie „${race}“ hier. Eine von beiden ist eine ältere Kopie des Rennens. Hier die neuere öffnen.`,
  'merge-other-race': ({ file }) =>
    `${file} ist eine Datei eines anderen Rennens: Keine Lesung daraus ist hier. Um ihre Lesungen trotzdem zu übernehmen, sie zuerst ansehen, dann übernehmen.`,
  'merge-with-itself': ({ file }) => `${file} ist das offene Rennen. Die andere Datei des Rennens wählen.`,
  'not-a-standby': 'Nur eine Reservestation, die einer Hauptstation folgt, kann deren Rennen übernehmen.',
  'not-taken-over': 'Keine andere Station hat das hier offene Rennen übernommen. Es gibt nichts abzugeben.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `Die Station ${hub} hat ${number(reads)} ${plural(reads, { one: 'Lesung', other: 'Lesungen' })} dieser Station noch nicht geholt. Sie holt sie von selbst, solange sie diese Station erreicht. Danach noch einmal abgeben.`,
  'hub-refuses-key': ({ hub }) =>
    `Die Station ${hub} lehnt den Schlüssel ab. Dort einen Schlüssel für eine Reserve anlegen und hier eingeben.`,
  'hub-address-missing': ({ hub }) =>
    `Die neue Hauptstation ist hier nur mit ihrem Namen am Broker bekannt, ${hub}. Ihre Adresse eingeben, etwa http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Nichts wurde geändert.`,
  'hub-not-reached': ({ hub }) =>
    `Die Station ${hub} antwortet nicht wie eine Hauptstation. Nichts wurde geändert. Adresse und Netz prüfen.`,
  'too-large': 'Die Anfrage ist zu groß. Es wurde nichts gespeichert. In kleineren Teilen senden.',
  'no-room':
    'Die Station erhält gerade zu viele große Anfragen. Von dieser wurde nichts gespeichert. In einigen Sekunden noch einmal senden.',
  'bad-request': ({ cause }) => `Die Anfrage wurde abgelehnt: ${cause}.`,
  'not-http': 'Das ist keine HTTP-Anfrage.',
  'repeated-header': ({ name }) => `Die Anfrage hat den Header ${name} mehr als einmal. Ihn nur einmal senden.`,
  'no-host': 'Die Anfrage hat keinen Host-Header. Einen mit der Adresse der Station senden.',
  'headers-too-large': 'Die Header der Anfrage sind zu groß.',
  'request-timeout': 'Die Anfrage kam nicht rechtzeitig an.',
  'race-is-open': ({ file }) => `${file} ist das offene Rennen und kann nicht entfernt werden. Zuerst ein anderes Rennen öffnen.`,
  'race-runs': ({ name }) =>
    `„${name}“ läuft, und es wurde nichts geändert. Das Rennen zuerst stoppen oder die Anfrage ohne unless_running senden.`,
  'race-goes-on': ({ file }) =>
    `${file} läuft neben dem offenen Rennen weiter. Eine Stunde nach seinem Ende, wenn es keine Lesungen mehr annimmt, noch einmal versuchen.`,
  'unknown-race-file': ({ file }) => `Im Datenordner gibt es keine Renndatei ${file}.`,
  'demo-beside-race': ({ name }) =>
    `„${name}“ ist gestartet oder hat Lesungen, und eine Demo darf sich nicht mit einem Rennen mischen. Ein neues Rennen anlegen oder eines ohne Lesungen öffnen, dann die Demo starten.`,
  'demo-running': 'Es läuft schon eine Demo. Diese zuerst anhalten oder beenden.',
  'no-demo-race': 'Das offene Rennen ist kein Demorennen. Nichts wurde beendet.',
  'unknown-template': ({ template }) => `Diese Station hat keine Vorlage „${template}“.`,
  'too-many-templates': ({ max }, texts) =>
    `Die Station hat schon ${texts.number(max)} Vorlagen. Eine löschen und diese noch einmal speichern.`,
  'unknown-reader': ({ reader }) => `Diese Station hat kein Lesegerät ${reader}.`,
  'unknown-webhook': ({ webhook }) => `Es gibt keinen Webhook ${webhook}.`,
  'rmonitor-set':
    'Die RMonitor-Ausgabe ist durch RACETAG_RMONITOR_PORT festgelegt. Zum Ändern diese Einstellung entfernen und die Station neu starten.',
  'webhook-url':
    'Die Adresse ist nicht brauchbar. Als https://Server/Pfad schreiben, ohne Benutzer und Passwort. Es wurde nichts gespeichert.',
  'too-many-webhooks': ({ max }, texts) => `Es gibt schon ${texts.number(max)} Webhooks. Zuerst einen entfernen.`,
  'unknown-publisher': ({ publisher }) => `Unter dem Namen „${publisher}“ wird nichts veröffentlicht.`,
  'publisher-without': ({ field, target }) =>
    `„${field}“ fehlt oder ist falsch. Veröffentlichen nach ${target} braucht es. Es wurde nichts gespeichert.`,
  'publisher-path':
    'Den ganzen Pfad des Ordners eingeben, vom Laufwerk an, etwa /media/stick/ergebnisse oder E:\\ergebnisse. Es wurde nichts gespeichert.',
  'publisher-has-no': ({ field, target }) =>
    `Veröffentlichen nach ${target} kennt kein „${field}“. Weglassen. Es wurde nichts gespeichert.`,
  'publisher-needs-secret':
    'Passwort oder Schlüssel eingeben. Das ist erneut nötig, wenn sich Server, Benutzer oder Verschlüsselung ändern, weil es sonst an jemand anderen ginge. Es wurde nichts gespeichert.',
  'too-many-publishers': ({ max }, texts) =>
    `Ergebnisse werden schon an ${texts.number(max)} Orten veröffentlicht. Zuerst einen entfernen.`,
  'unknown-bib': ({ bib }) => `In diesem Rennen hat niemand die Startnummer ${bib}.`,
  'unknown-report': 'Die Station hat im offenen Rennen keine Meldung mit diesem Schlüssel.',
  'unknown-gun': 'Die Station hat kein Startsignal mit dieser Kennung.',
  'reports-off': 'Die Zeitnahme nimmt gerade keine Meldungen an. Bitte zur Zeitnahme gehen.',
  'reports-full': 'Es warten so viele Meldungen, dass keine mehr angenommen werden. Bitte zur Zeitnahme gehen.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Diese Adresse hat in ${texts.number(minutes)} Minuten ${texts.number(max)} Meldungen gesendet. Sie wird später noch einmal gesendet.`,
  'report-decided': 'Diese Meldung wurde inzwischen erledigt. Die Liste neu laden. Es wurde nichts geändert.',
  'report-not-together':
    'Eine Korrektur gehört nur zu „corrected“, ein Grund zu „unchanged“ oder zu einer Korrektur. Es wurde nichts gespeichert.',
  'report-needs-reason': 'Angeben, warum nichts geändert wird: die meldende Person liest es. Es wurde nichts gespeichert.',
  'push-no-reader': ({ reader }) =>
    `Kein Lesegerät dieser Station heißt „${reader}“. Auf der Seite Lesegeräte hinzufügen oder das Ende der Adresse im Lesegerät richtigstellen.`,
  'push-wrong-key':
    'Der Schlüssel fehlt oder ist falsch. Den Schlüssel dieses Lesegeräts als Passwort der Anmeldung eintragen, als Bearer-Token oder am Ende der Adresse als ?key=…',
  'push-closed': ({ reader }) =>
    `Der Zeitnehmer hat ${reader} getrennt. Auf der Seite Lesegeräte wieder verbinden, dann dies noch einmal senden.`,
  'push-unknown':
    'Nichts davon ist bekannt. Erwartet werden Ereignisse der IoT-Schnittstelle von Impinj, des IoT Connectors von Zebra oder von Speedway Connect, als JSON oder als dessen Formular.',
  'push-not-stored': 'Die Lesungen sind noch nicht auf der Platte. Sie bleiben im Speicher; noch einmal senden, bis sie angenommen werden.',
  'unknown-sheet': ({ sheet, known }, texts) => `Es gibt keine Liste ${sheet}. Listen: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Dieses Rennen hat keine Wertung oder Kategorie ${of}. ${known.length === 0 ? 'Es hat keine.' : `Es hat: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `Die Liste ${sheet} kennt kein „${parameter}“. Es weglassen.`,
  'since-missing': 'Mit „since“ angeben, seit welcher Revision. Die Revision steht auf jeder Liste.',
  'unknown-bibs': ({ bibs }, texts) =>
    `Niemand hat die Startnummer ${texts.list(bibs)}. „rider“ berichtigen: Startnummern, mit Kommas getrennt.`,
  'sheet-without-parts': ({ sheet }) => `Die Liste ${sheet} betrifft das ganze Rennen. „of“ weglassen.`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Dieses Rennen hat keine Wertung ${classification}. ${known.length === 0 ? 'Es hat keine.' : `Es hat: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'Der Inhalt' : field;
  return field === '' ? `Ereignis ${index}` : `Ereignis ${index}: ${field}`;
}
