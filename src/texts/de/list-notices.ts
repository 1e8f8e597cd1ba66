import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Geburtsdaten wurden mit dem Tag zuerst gelesen',
  century: 'Zweistellige Geburtsjahre wurden ergänzt',
  serial: 'Geburtsdaten sind Zahlen einer Tabellenkalkulation',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `einen Chip mit dem Buchstaben O, I oder L, wo andere Chips Ziffern haben: ${tags}. Mit dem Chip selbst vergleichen.`,
  decimal: (tags) => `eine Zahl mit Nachkommastellen anstelle eines Chips: ${tags}. Mit dem Chip selbst vergleichen.`,
  'epc-name': (tags) =>
    `einen Chip, der als EPC-Name oder Webadresse geschrieben ist: ${tags}. Lesegeräte senden seine Hexadezimalzahl: die Chips hexadezimal exportieren.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'Zeile über der Kopfzeile wurde', 'Zeilen über der Kopfzeile wurden')} ausgelassen, beginnend mit „${text}“.`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `Zeile ${lines[0]} wiederholt die Kopfzeile und wurde ausgelassen.`
      : `Die Zeilen ${list(lines.map(String))} wiederholen die Kopfzeile und wurden ausgelassen.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `Zeile ${lines[0]} („${text}“) ist kein Teilnehmer, sondern eine Summe, Seitenzahl oder Ähnliches, und wurde ausgelassen.`
      : `${counted(lines.length, 'Zeile ist', 'Zeilen sind')} keine Teilnehmer, sondern Summen, Seitenzahlen oder Ähnliches, und wurden ausgelassen: ${list(lines.map(String))}, beginnend mit „${text}“.`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'Chip-Zelle sagt', 'Chip-Zellen sagen')}, dass es keinen Chip gibt: ${list(texts.map((text) => `„${text}“`))}. Diese Teilnehmer haben keinen aus dieser Liste.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} einen Chip ohne Ziffer: ${list(tags.map((tag) => `„${tag}“`))}. Wenn das ein Wort und kein Chip ist, diese Zelle leeren.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} mehrere Chips aus einer Zelle: ${list(texts.map((text) => `„${text}“`))}. Wenn das ein einziger Chip ist, die Leerzeichen darin entfernen.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'Teilnehmer hat einen Chip', 'Teilnehmer haben Chips')} in Gruppenschreibweise. Lesegeräte senden die Zeichen dazwischen nicht: „${text}“ wurde als ${tag} übernommen.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} einen Chip mit einem Zeichen daneben: „${text}“ wurde als ${tag} übernommen. Mit dem Chip selbst vergleichen.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'Startnummer hat', 'Startnummern haben')} den Buchstaben O, I oder L, wo andere Ziffern haben: ${quoted(texts, list)}. Bitte die Liste prüfen.`
      : `${counted(bibs, 'Startnummer hat', 'Startnummern haben')} ein Sonderzeichen: ${quoted(texts, list)}. Bitte prüfen, ob es zur Startnummer gehört.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} einen Chip, dessen letzte Ziffern in einer Tabellenkalkulation verloren gegangen sein können: ${list(tags)}. Mit dem Chip selbst vergleichen.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} einen Text, der schon vorher falsch codiert gespeichert wurde: ${list(texts.map((text) => `„${text}“`))}. Die Liste aus ihrem Programm als UTF-8 speichern.`,
  'month-like-bib': ({ bib }) => `Startnummer ${bib} kann ein Datum sein, das eine Tabellenkalkulation daraus gemacht hat. Bitte prüfen.`,
  'unused-column': ({ heading, used }) =>
    `Die Spalte „${heading}“ wird nicht verwendet, weil „${used}“ besser passt. Falls das falsch ist, unten ändern.`,
  'unread-cell': ({ heading, text }) =>
    `„${text}“ in der Spalte „${heading}“ ist nicht lesbar. Es bleibt unter seiner Überschrift erhalten.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'weitere Zelle ist', 'weitere Zellen sind')} nicht lesbar.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: „${text}“ ist ${born}. ${counted(cells, 'Teilnehmer', 'Teilnehmer')} prüfen.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'Startnummer steht in mehreren Zeilen und wurde als Staffel', 'Startnummern stehen in mehreren Zeilen und wurden als Staffeln')} gelesen, mit einem Mitglied je Zeile.`,
  'hidden-rows': ({ rows }) =>
    `${counted(rows, 'Zeile, die die Tabelle ausblendet, wurde', 'Zeilen, die die Tabelle ausblendet, wurden')} mitgelesen.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'Zelle hat eine Formel ohne Ergebnis und wurde', 'Zellen haben Formeln ohne Ergebnis und wurden')} als leer gelesen, beginnend mit ${first}. Arbeitsmappe öffnen, speichern und noch einmal importieren.`,
  'unread-category-cell': ({ heading, text }) => `„${text}“ in der Spalte „${heading}“ ist nicht lesbar und wird nicht verwendet.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Diese Zeile nennt keine Kategorie und wird nicht verwendet.'
      : `„${category}“ ist eine Auswahl aus anderen Kategorien und wird nicht verwendet.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `„${category}“ steht in den Zeilen ${list(lines.map(String))}. Sie wird nicht verwendet: jeder Kategorie einen eigenen Namen geben.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `Welle „${wave}“ startet ${exactDuration(after, texts)} nach dem Start des Rennens wie in ihrer ersten Zeile, nicht ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) =>
    `${list(categories)}: Die Minuten werden nicht verwendet, weil die Runden angegeben sind.`,
  'unused-category-columns': ({ headings }, { list }) => `Von diesem Blatt nicht verwendet: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `Die Datei sagt nicht, wie ihre Buchstaben codiert sind. Sie wurde als ${encodingNames[encoding]} gelesen: Namen mit Umlauten und Akzenten prüfen; wenn sie falsch aussehen, andere Codierung wählen.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `„${text}“ enthält ein Byte, das kein Buchstabe ist. Diese Zelle berichtigen.`
      : `„${text}“ enthält einen Buchstaben, der anders codiert ist als der Rest der Liste. Er wurde als ${encodingNames[as]} gelesen: prüfen.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'weitere Zelle hat', 'weitere Zellen haben')} solche Buchstaben.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'eigener Start', 'eigene Starts')} von ${texts.time(first_at)} bis ${texts.time(last_at)}${from_gun ? ', gelesen als Zeit nach dem Start des Rennens' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'Startzeit zählt', 'Startzeiten zählen')} ab dem Start des Rennens, der nicht gesetzt ist. Zuerst die Startzeit setzen, dann die Liste noch einmal importieren.`,
  'unreadable-start': ({ text }) =>
    `„${text}“ ist keine Startzeit, deshalb bleibt der bisherige Start. Als 10:01:00 oder +60 (Sekunden nach dem Start des Rennens) schreiben.`,
  'more-unreadable-starts': ({ cells }) => `${counted(cells, 'weitere Startzeit ist', 'weitere Startzeiten sind')} nicht lesbar.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `Startnummer ${bib} und Startnummer ${other} (${personName(rider, 'ohne Namen')}) sind zwei Teilnehmer. Falls es einer ist, die Liste berichtigen.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `„${category}“ (${counted(riders, 'Teilnehmer', 'Teilnehmer')}) und „${other}“ (${counted(others, 'Teilnehmer', 'Teilnehmer')}) sind zwei Kategorien mit eigenen Ergebnissen. Falls es eine ist, die Liste berichtigen.`,
  'emptied-category': ({ category, riders }) =>
    `Niemand hätte mehr die Kategorie „${category}“ (jetzt ${counted(riders, 'Teilnehmer', 'Teilnehmer')}). Ihre Welle oder ihre Regeln gälten für niemanden, und ihre Teilnehmer würden nach anderen starten und ins Ziel kommen. Die Liste berichtigen oder die Kategorie auch unter Rennen umbenennen.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `„${text}“`));
}
