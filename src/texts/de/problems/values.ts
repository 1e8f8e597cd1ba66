import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Startnummer',
  name: 'Name',
  category: 'Kategorie',
  team: 'Team',
  'race-name': 'Name des Rennens',
  born: 'Jahrgang oder Geburtsdatum',
  nation: 'Nation',
  licence: 'Lizenz',
  'uci-id': 'UCI-ID',
  club: 'Verein',
  'first-name': 'Vorname',
  'last-name': 'Nachname',
  member: 'Name eines Staffelmitglieds',
  more: 'Spalte der Liste',
  note: 'Bemerkung',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Startzeit',
  wave: 'Startzeit der Welle',
  stop: 'Stoppzeit',
  passing: 'Zeit des Durchgangs',
  'new-time': 'Neue Zeit des Durchgangs',
  status: 'Zeit des Status',
  'muted-from': 'Zeit, ab der der Chip ignoriert wird',
  'assigned-from': 'Zeit, ab der der Chip vergeben ist',
  'released-from': 'Zeit, ab der der Chip gelöst ist',
};

/** What is wrong with a value of a command, and what to do. Names of fields stand before a colon, so that they need no article. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: keine gültige Zeit. Datum und Uhrzeit eingeben.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} ist später als jetzt, ${texts.dateTime(params.now)}. Eine vergangene Zeit eingeben.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: enthält ein nicht druckbares Zeichen. Zeichen entfernen.`;
    case 'missing':
      return params.field === 'bib' ? 'Keine Startnummer. Startnummer eingeben.' : `${TEXT_FIELDS[params.field]}: fehlt. Bitte eingeben.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: länger als ${params.max} Zeichen. Kürzen.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Mit dieser Korrektur wäre eine Lesung um ${texts.dateTime(params.at)}, später als jetzt, ${texts.dateTime(params.now)}. Weniger korrigieren, oder nur Lesungen einer früheren Zeit.`;
    case 'start-after-stop':
    case 'gun-not-set':
    case 'nothing-to-declare':
    case 'wave-before-gun':
    case 'stop-before-start':
      return startAndStop(params, texts);
    case 'sheet-name':
    case 'sheet-kind':
    case 'sheet-order':
    case 'sheet-member':
    case 'sheet-placeholders':
    case 'sheet-columns':
    case 'too-many-sheets':
      return sheet(params, texts);
    default:
      return correction(params);
  }
}

type Identifier = Extract<BadValue, { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number' }>;

function identifier({ problem, text }: Identifier): string {
  switch (problem) {
    case 'not-a-tag':
      return `„${text}“ ist keine Chip-ID. Eine Chip-ID hat 1 bis 128 druckbare Zeichen und keine Leerzeichen.`;
    case 'means-no-tag':
      return `„${text}“ heißt, dass es keinen Chip gibt. Den Chip weglassen oder seine ID eingeben.`;
    case 'tag-as-number':
      return changedTag(text);
    case 'bib-as-number':
      return changedBib(text);
  }
}

type StartAndStop = Extract<
  BadValue,
  { readonly problem: 'start-after-stop' | 'gun-not-set' | 'nothing-to-declare' | 'wave-before-gun' | 'stop-before-start' }
>;

function startAndStop(params: StartAndStop, texts: Writer): string {
  switch (params.problem) {
    case 'start-after-stop':
      return `Das Rennen wurde um ${texts.time(params.stopped_at)} gestoppt, vor diesem Start. Zuerst das Rennen fortsetzen oder eine frühere Startzeit eingeben.`;
    case 'gun-not-set':
      return 'Zuerst das Rennen starten: Wellen starten nach dem Startschuss.';
    case 'nothing-to-declare':
      return 'Es gibt noch kein Ergebnis: Kein Teilnehmer hat einen Durchgang oder einen Status.';
    case 'wave-before-gun':
      return `Das Rennen startet um ${texts.time(params.start_at)}, nach diesem Start. Zuerst die Startzeit des Rennens ändern.`;
    case 'stop-before-start':
      return `Das Rennen startet um ${texts.time(params.start_at)}. Danach stoppen oder zuerst die Startzeit ändern.`;
  }
}

type SheetValue = Extract<
  BadValue,
  { readonly problem: `sheet-${'name' | 'kind' | 'order' | 'member' | 'placeholders' | 'columns'}` | 'too-many-sheets' }
>;

function inBraces(name: string): string {
  return `{${name}}`;
}

function sheet(params: SheetValue, texts: Writer): string {
  switch (params.problem) {
    case 'sheet-name':
      return `Eine Liste kann nicht „${params.name}“ heißen. Kleinbuchstaben, Ziffern und einzelne Bindestriche verwenden, z. B. startliste-nach-nummer.`;
    case 'sheet-kind':
      return `${params.name} ist der Name einer anderen Liste. Anderen Namen wählen.`;
    case 'sheet-order':
      return `Die Liste ${params.sheet} kann diese Reihenfolge nicht haben. Eine davon wählen: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `Die Liste ${params.sheet} hat kein „${params.member}“. Es weglassen.`;
    case 'sheet-placeholders':
      return `Eine Urkunde kennt ${texts.list(params.unknown.map(inBraces))} nicht. Möglich sind ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Diese Liste hat keine Spalte ${texts.list(params.unknown)}. Ihre Spalten: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `Das Rennen hat schon ${params.max} Listen. Eine entfernen, dann diese noch einmal speichern.`;
  }
}

type CorrectionValue = Extract<
  BadValue,
  {
    readonly problem:
      | 'split-count'
      | 'lap-too-short'
      | 'unknown-status'
      | 'unknown-reader'
      | 'unknown-point'
      | 'clock-range'
      | 'clock-entries'
      | 'clock-amount'
      | 'start-list'
      | 'neutral-range'
      | 'adjustment'
      | 'relegated-behind-self'
      | 'not-compared'
      | 'nothing-taken'
      | 'revision-ahead'
      | 'decided-by-hand';
  }
>;

function correction(params: CorrectionValue): string {
  switch (params.problem) {
    case 'split-count':
      return 'Eine Runde kann in 2, 3 oder 4 Runden geteilt werden.';
    case 'lap-too-short':
      return `Runde ${params.lap} von ${riderName(params.rider)} ist zu kurz für ${params.into} Runden: Jede wäre kürzer als die Mindestrundenzeit.`;
    case 'unknown-status':
      return `Diesen Status gibt es nicht. Einen davon wählen: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `Von einem Lesegerät „${params.reader}“ kam keine Lesung. Ein Lesegerät wählen, das Lesungen gesendet hat.`;
    case 'unknown-point':
      return `Den Messpunkt ${params.point} gibt es nicht. ${params.known.length === 0 ? 'Zuerst die Messpunkte des Rennens eingeben oder den Messpunkt weglassen.' : `Einen davon wählen: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'Die Lesungen brauchen einen Anfang und ein späteres Ende. Beides mit Datum und Uhrzeit eingeben.';
    case 'clock-entries':
      return 'Die Einträge enden, bevor sie beginnen. Einen späteren letzten Eintrag eingeben.';
    case 'clock-amount':
      return 'Die Korrektur der Uhr muss eine ganze Zahl von Millisekunden sein, höchstens 100 Jahre.';
    case 'start-list':
      return 'Eine Startliste braucht mindestens einen Teilnehmer, und jeden nur einmal.';
    case 'neutral-range':
      return 'Das Rennen geht erst nach der Neutralisation weiter. Ein späteres Ende eingeben, oder keines, solange sie dauert.';
    case 'adjustment':
      return 'Eine ganze Zahl außer 0 eingeben: höchstens eine Woche oder 10.000 Runden.';
    case 'relegated-behind-self':
      return 'Niemand kann hinter sich selbst zurückversetzt werden. Anderen Teilnehmer wählen.';
    case 'not-compared':
      return `${riderName(params.rider)} und ${riderName(params.other)} stehen in verschiedenen Teilen der Rangliste und werden nie verglichen. Jemanden aus demselben Teil wählen.`;
    case 'nothing-taken':
      return 'Mindestens einen Vorschlag wählen.';
    case 'revision-ahead':
      return `Das Rennen ist bei Revision ${params.last}. Eine frühere eingeben.`;
    case 'decided-by-hand':
      return `Der Vorschlag für ${riderName(params.rider)} muss von Hand entschieden werden. Die anderen übernehmen und seinem Link folgen.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `Die Startzeit ist schon ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `Das Rennen heißt schon ${params.name}.`;
    case 'language':
      return `Das Rennen hat schon die Sprache ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'Das Rennen hat diese Regeln schon.';
    case 'clock':
      return 'Eine Korrektur um 0 ändert nichts.';
    case 'start-list':
      return 'Alle Teilnehmer der Startliste haben diese Starts schon.';
    case 'neutralised':
      return 'Das Rennen ist in dieser Zeit schon neutralisiert.';
    case 'neutralised-since':
      return `Das Rennen ist seit ${texts.time(params.from)} neutralisiert, bis das beendet wird. Zuerst beenden oder rückgängig machen.`;
    case 'sheet':
      return `Die Liste ${params.name} ist schon so gespeichert.`;
    case 'declared':
      return `Die Ergebnisse sind schon ${params.state === 'official' ? 'offiziell' : 'vorläufig'}.`;
    case 'own-start':
      return `${riderName(params.rider)} hat diesen Start schon.`;
    case 'list':
      return 'Alle Teilnehmer der Liste sind schon mit diesen Angaben erfasst.';
    case 'details':
      return `An ${riderName(params.rider)} würde sich nichts ändern.`;
    case 'status':
      return `${riderName(params.rider)} hat diesen Status schon.`;
    case 'passing-rider':
      return `Dieser Durchgang gehört schon zu ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Dieser Durchgang hat schon die Zeit ${texts.time(params.at)}.`;
    case 'muted':
      return `Chip ${params.tag} wird schon ignoriert.`;
    case 'tag':
      return `Chip ${params.tag} ist schon an ${riderName(params.rider)} vergeben.`;
  }
}
