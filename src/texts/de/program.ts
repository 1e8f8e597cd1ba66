import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} muss eine ganze Zahl von ${min} bis ${max} sein, ist aber „${value}“.`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} muss eine Zahl von Sekunden von 0 bis ${max} mit höchstens drei Nachkommastellen sein, ist aber „${value}“.`,
  'setting-time': ({ name, value }) => `${name} muss Datum und Uhrzeit mit Zeitzone sein, z. B. 2026-05-12T10:00:00Z, ist aber „${value}“.`,
  'setting-host': ({ name, value }) =>
    `${name} muss eine Adresse dieses Computers sein, z. B. 0.0.0.0 oder 127.0.0.1, oder sein Name, ist aber „${value}“.`,
  'setting-host-names': ({ name, value }) =>
    `${name} muss eine Liste von Hostnamen ohne Ports sein, getrennt durch Kommas, ist aber „${value}“.`,
  'setting-choice': ({ name, value, choices }) => `${name} muss eines von ${choices.join(', ')} sein, ist aber „${value}“.`,
  'setting-hub': ({ name, value }) =>
    `${name} muss die Adresse einer Station oder eines Brokers sein, etwa http://192.168.1.20:8600 oder nats://192.168.1.20:4222, ist aber „${value}“.`,
  'setting-broker': ({ name, value }) => `${name} muss die Adresse eines Brokers sein, etwa nats://192.168.1.20:4222, ist aber „${value}“.`,
  'setting-broker-name': ({ name, value }) => `${name} darf nur Buchstaben, Ziffern, - und _ haben, höchstens 40, ist aber „${value}“.`,
  'setting-nkey': ({ name }) => `${name} muss der Seed eines nkeys für Benutzer sein: Er beginnt mit SU und hat 58 Zeichen.`,
  'setting-no-hub': ({ name, role }) => `${name} fehlt: Die Rolle ${role} braucht die Adresse der Hauptstation.`,
  'setting-no-role': ({ name, hub }) => `${hub} ist gesetzt, ${name} aber nicht: auf standby, relay oder point setzen, oder auf alone.`,
  'setting-secret': ({ name }) => `${name} darf nur ASCII-Buchstaben, Ziffern und Zeichen enthalten, keine Leerzeichen.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Nur eine Renndatei kann geöffnet werden; „${files.join(' ')}“ weglassen.`,
  'argument-minutes': ({ value, max }) => `--minutes muss eine Zahl von 0 bis ${max} sein, ist aber „${value}“.`,
  'argument-template': ({ value, known }) => `Eine Vorlage „${value}“ gibt es nicht. Eine davon wählen: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed muss eine ganze Zahl von 0 bis ${writer.number(max)} sein, ist aber „${value}“.`,
  'argument-recording': 'Die Wiedergabe braucht genau eine Datei: racetag-station replay DATEI',
  'argument-speed': ({ value, max }, writer) =>
    `--speed muss max sein oder eine Zahl über 0, höchstens ${writer.number(max)}, ist aber „${value}“.`,
  'argument-event-speed': ({ value, max }) => `--speed muss für eine Vorlage eine Zahl von 1 bis ${max} sein, ist aber „${value}“.`,
  'argument-into': ({ value }) => `--into muss new oder open sein, ist aber „${value}“.`,
  'port-in-use': ({ port }) => `Ein anderes Programm verwendet schon den Port ${port}. Beenden oder einen anderen Port wählen.`,
  'port-reserved': ({ port }) =>
    `Das System hält den Port ${port} für sich zurück, wie Windows es mit Portbereichen für virtuelle Maschinen tut. Anderen Port wählen.`,
  'port-privileged': ({ port }) => `Nur Administratoren dürfen den Port ${port} verwenden. Einen Port ab 1024 wählen.`,
  'port-answered-by-another': ({ port, host }) =>
    `Ein anderes Programm auf diesem Computer antwortet unter ${host}, Port ${port}. Beenden oder einen anderen Port wählen.`,
  'host-not-here': ({ host }) =>
    `„${host}“ ist keine Adresse dieses Computers. HOST auf 0.0.0.0 für alle seine Adressen setzen, oder auf eine, die er hat.`,
  'demo-started': ({ riders }) => `Demorennen gestartet mit ${counted(riders, 'Teilnehmer', 'Teilnehmern')}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'Durchgang', 'Durchgänge')} von keinem Lesegerät gesehen, ${writer.plural(bibs.length, { one: 'Startnummer', other: 'Startnummern' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Demorennen beendet: ${counted(events, 'Ereignis', 'Ereignisse')} gesendet.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'Ereignis', 'Ereignisse')} in ${counted(batches, 'Paket', 'Paketen')} gesendet`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} noch einmal.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, Zeile ${line} ist kein gültiges JSON.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, Zeile ${line} ist kein Ereignis mit timestamp (ISO 8601 mit Zeitzone, z. B. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `Die Station hat eine Anfrage mit Status ${status} abgelehnt: ${detail}`,
  'station-no-answer': ({ url }) => `Keine Antwort von ${url}. Prüfen, ob die Station läuft.`,
  'station-failed': ({ status, detail }) => `Fehler der Station mit Status ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `Die Station hat ${confirmed ?? 'keines'} von ${events} Ereignissen bestätigt. Prüfen, ob die Adresse die einer Station ist.`,
};
