import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} moet een geheel getal van ${min} tot ${max} zijn, maar is “${value}”.`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} moet een aantal seconden van 0 tot ${max} met hoogstens drie decimalen zijn, maar is “${value}”.`,
  'setting-time': ({ name, value }) => `${name} moet een datum en tijd met tijdzone zijn, bijv. 2026-05-12T10:00:00Z, maar is “${value}”.`,
  'setting-host': ({ name, value }) =>
    `${name} moet een adres van deze computer zijn, bijv. 0.0.0.0 of 127.0.0.1, of zijn naam, maar is “${value}”.`,
  'setting-host-names': ({ name, value }) =>
    `${name} moet een lijst van hostnamen zonder poorten zijn, gescheiden door komma’s, maar is “${value}”.`,
  'setting-choice': ({ name, value, choices }) => `${name} moet een van ${choices.join(', ')} zijn, maar is “${value}”.`,
  'setting-hub': ({ name, value }) =>
    `${name} moet het adres van een station of broker zijn, zoals http://192.168.1.20:8600 of nats://192.168.1.20:4222, maar is “${value}”.`,
  'setting-broker': ({ name, value }) => `${name} moet het adres van een broker zijn, zoals nats://192.168.1.20:4222, maar is “${value}”.`,
  'setting-broker-name': ({ name, value }) => `${name} mag alleen letters, cijfers, - en _ hebben, hoogstens 40, maar is “${value}”.`,
  'setting-nkey': ({ name }) => `${name} moet de seed van een nkey van een gebruiker zijn: die begint met SU en heeft 58 tekens.`,
  'setting-no-hub': ({ name, role }) => `${name} ontbreekt: de rol ${role} heeft het adres van het hoofdstation nodig.`,
  'setting-no-role': ({ name, hub }) => `${hub} is ingesteld, maar ${name} niet: stel het in op standby, relay of point, of op alone.`,
  'setting-secret': ({ name }) => `${name} mag alleen ASCII-letters, cijfers en tekens bevatten, geen spaties.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Er kan maar één wedstrijdbestand worden geopend; laat “${files.join(' ')}” weg.`,
  'argument-minutes': ({ value, max }) => `--minutes moet een getal van 0 tot ${max} zijn, maar is “${value}”.`,
  'argument-template': ({ value, known }) => `Er is geen sjabloon “${value}”. Kies een van: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed moet een geheel getal van 0 tot ${writer.number(max)} zijn, maar is “${value}”.`,
  'argument-recording': 'Een replay heeft precies één bestand nodig: racetag-station replay BESTAND',
  'argument-speed': ({ value, max }, writer) =>
    `--speed moet max zijn of een getal boven 0, hoogstens ${writer.number(max)}, maar is “${value}”.`,
  'argument-event-speed': ({ value, max }) => `--speed moet voor een sjabloon een getal van 1 tot ${max} zijn, maar is “${value}”.`,
  'argument-into': ({ value }) => `--into moet new of open zijn, maar is “${value}”.`,
  'port-in-use': ({ port }) => `Een ander programma gebruikt poort ${port} al. Sluit het af of kies een andere poort.`,
  'port-reserved': ({ port }) =>
    `Het systeem houdt poort ${port} voor zichzelf, zoals Windows dat doet met reeksen poorten voor virtuele machines. Kies een andere poort.`,
  'port-privileged': ({ port }) => `Alleen beheerders mogen poort ${port} gebruiken. Kies een poort vanaf 1024.`,
  'port-answered-by-another': ({ port, host }) =>
    `Een ander programma op deze computer antwoordt op ${host}, poort ${port}. Sluit het af of kies een andere poort.`,
  'host-not-here': ({ host }) =>
    `“${host}” is geen adres van deze computer. Zet HOST op 0.0.0.0 voor al zijn adressen, of op een dat hij heeft.`,
  'demo-started': ({ riders }) => `Demowedstrijd gestart met ${counted(riders, 'deelnemer', 'deelnemers')}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'doorkomst', 'doorkomsten')} door geen lezer gezien, van ${writer.plural(bibs.length, { one: 'startnummer', other: 'startnummers' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Demowedstrijd afgelopen: ${counted(events, 'gebeurtenis', 'gebeurtenissen')} gestuurd.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'gebeurtenis', 'gebeurtenissen')} in ${counted(batches, 'pakket', 'pakketten')} gestuurd`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} opnieuw.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, regel ${line} is geen geldige JSON.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, regel ${line} is geen gebeurtenis met een timestamp (ISO 8601 met tijdzone, bijv. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `Het station weigerde een aanvraag met status ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `Geen antwoord van ${url}. Controleer of het station draait.`,
  'station-failed': ({ status, detail }) => `Fout van het station met status ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `Het station bevestigde ${confirmed ?? 'geen'} van ${events} gebeurtenissen. Controleer of het adres dat van een station is.`,
};
