import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) =>
    `Der Datenträger mit ${path} ist voll, deshalb kann nichts gespeichert werden. Platz schaffen; ein Neustart ist nicht nötig.`,
  'quota-exceeded': ({ path }) =>
    `Das Kontingent auf dem Datenträger mit ${path} ist erschöpft, deshalb kann nichts gespeichert werden. Dort eigene Dateien löschen oder das Kontingent erhöhen lassen; ein Neustart ist nicht nötig.`,
  'disk-read-only': ({ path }) =>
    `Der Datenträger mit ${path} kann nur gelesen werden. Schreiben erlauben (viele Sticks haben einen Schalter) oder eine Kopie des Rennens auf einem anderen Datenträger öffnen.`,
  'folder-not-writable': ({ path }) =>
    `${path} kann nicht geschrieben werden: keine Berechtigung. Schreiben in Datei und Ordner erlauben oder einen anderen Ordner wählen.`,
  'folder-missing': ({ path }) => `Den Ordner von ${path} gibt es nicht. Ordner anlegen oder einen anderen wählen.`,
  'not-a-folder': ({ path }) =>
    `Auf dem Weg zu ${path} steht eine Datei oder ein defekter Link, wo ein Ordner sein muss. Diese entfernen oder einen anderen Ordner wählen.`,
  'path-too-long': ({ path }) => `Der Pfad ${path} ist zu lang. Ordner oder Datei mit kürzerem Namen wählen.`,
  'too-many-open-files': ({ path }) =>
    `Dieser Computer kann keine weitere Datei öffnen, deshalb ist ${path} nicht verwendbar. Andere Programme schließen; ein Neustart der Station ist nicht nötig.`,
  'file-corrupt': ({ path }) =>
    `${path} ist beschädigt und wurde nicht verändert. Eine gespeicherte Kopie des Rennens öffnen oder ein neues Rennen beginnen.`,
  'file-altered': ({ path }) =>
    `Ein anderes Programm hat ${path} etwas hinzugefügt oder etwas entfernt, das die Station braucht. Die Datei wurde nicht verändert. Eine gespeicherte Kopie des Rennens öffnen.`,
  'journal-beside': ({ path }) =>
    `Neben ${path} liegt die Datei ${path}-journal, die ein anderes Programm dort gelassen hat. Das Rennen wurde nicht verändert. Diese Datei in einen anderen Ordner verschieben, dann das Rennen noch einmal öffnen.`,
  'file-from-newer-version': ({ path }) =>
    `${path} wurde mit einer neueren Version von Racetag Station gespeichert. Zum Öffnen diese Version installieren.`,
  'file-not-a-race': ({ path }) => `${path} ist keine Renndatei. Eine Datei wählen, die Racetag Station gespeichert hat.`,
  'file-in-use': ({ path }) =>
    `${path} ist in einem anderen Programm geöffnet, vielleicht in einer zweiten Station. Dort schließen und noch einmal versuchen.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} fehlt. Datei zurücklegen oder ein anderes Rennen öffnen.`
      : `${path} wurde verschoben, umbenannt oder gelöscht, während das Rennen offen war; neue Lesungen werden deshalb abgelehnt. Alles vorher Gespeicherte steht auch in ${copy}. Datei zurücklegen oder diese Kopie öffnen.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Ein anderes Programm hat ${path} oder die Datei ${path}-wal verändert, während das Rennen offen war; neue Lesungen werden deshalb abgelehnt. Eine Kopie des Rennens speichern und öffnen.`
      : `Ein anderes Programm hat ${path} oder die Datei ${path}-wal verändert, während das Rennen offen war; neue Lesungen werden deshalb abgelehnt. Alles vorher Gespeicherte steht in ${copy}. Diese Kopie öffnen.`,
  'file-exists': ({ path }) => `${path} gibt es schon. Anderen Namen wählen.`,
  'disk-error': ({ path }) =>
    `Fehler des Datenträgers beim Lesen oder Schreiben von ${path}. Laufwerk prüfen und eine Kopie des Rennens auf einem anderen speichern.`,
  'entries-missing': ({ path, missing, stored, log }, { number, plural }) => {
    const verb = plural(missing, { one: 'fehlt', other: 'fehlen' });
    const kept = log === undefined ? '' : ` Der beschädigte Teil ist als ${log} aufgehoben.`;
    return `Von ${number(stored)} gespeicherten Einträgen ${verb} ${number(missing)} in ${path}: Die Datei oder die zugehörige Datei ${path}-wal wurde beschädigt oder ersetzt.${kept} Neue Lesungen werden gespeichert. Gibt es eine bessere Kopie des Rennens, diese öffnen; um mit dieser weiterzumachen, sie noch einmal öffnen.`;
  },
  'entries-changed': ({ path }) =>
    `${path} ist nicht mehr so, wie die Station die Datei geschlossen hat: Ein anderes Programm oder ein Fehler des Datenträgers hat sie geändert, oder eine andere Datei liegt an ihrer Stelle. Einträge können fehlen, und Zeiten, Chips oder Namen können falsch sein. Neue Lesungen werden gespeichert. Gibt es eine Kopie des Rennens, diese öffnen; um mit dieser Datei weiterzumachen, sie noch einmal öffnen.`,
  'read-only': ({ hub }) => `Diese Station folgt einer anderen und zeigt das Rennen nur. Das geht an der Station ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Alles ist übergeben.'
        : `Nicht übergeben: ${number(acts)} ${plural(acts, { one: 'Eintrag der Zeitnahme', other: 'Einträge der Zeitnahme' })} und ${number(reads)} ${plural(reads, { one: 'Lesung', other: 'Lesungen' })}. Was fehlt, dort wiederholen.`;
    return `Die Station ${hub} hat dieses Rennen übernommen, hier wird nichts mehr gespeichert. ${left}`;
  },
  'no-race-open': 'Kein Rennen ist offen. Eine Renndatei öffnen oder ein neues Rennen beginnen.',
  'kept-race-unwritable': ({ name, path }) =>
    `Lesungen des Rennens „${name}“ können nicht in seiner Datei ${path} gespeichert werden. Sie stehen im offenen Rennen, als Chips ohne Teilnehmer. Jenes Rennen öffnen, um zu sehen, was mit der Datei los ist.`,
  'reads-left-behind': ({ races }, writer) => races.map((race) => unstoredReads(race, writer)).join(' '),
  'export-failed': ({ format, cause }) =>
    `Die Datei (${format}) konnte nicht erstellt werden: ${cause}. Das Rennen ist nicht betroffen. Noch einmal versuchen oder ein anderes Format wählen.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace, writer: Writer): string {
  const noun = writer.plural(reads, { one: 'Lesung', other: 'Lesungen' });
  const verb = writer.plural(reads, { one: 'ist', other: 'sind' });
  return `${writer.number(reads)} ${noun} von „${name}“ ${verb} nur im Arbeitsspeicher, weil ${path} nicht geschrieben werden konnte. Datei oder Datenträger in Ordnung bringen und das Rennen wieder öffnen. Die Station vorher nicht schließen.`;
}
