import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { capitalized, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Startnummer',
  name: 'Naam',
  category: 'Categorie',
  team: 'Team',
  'race-name': 'Naam van de wedstrijd',
  born: 'Geboortejaar of geboortedatum',
  nation: 'Land',
  licence: 'Licentie',
  'uci-id': 'UCI ID',
  club: 'Club',
  'first-name': 'Voornaam',
  'last-name': 'Achternaam',
  member: 'Naam van een lid van de estafette',
  more: 'Kolom van de lijst',
  note: 'Opmerking',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Starttijd',
  wave: 'Starttijd van de startgolf',
  stop: 'Stoptijd',
  passing: 'Tijd van de doorkomst',
  'new-time': 'Nieuwe tijd van de doorkomst',
  status: 'Tijd van de status',
  'muted-from': 'Tijd vanaf wanneer de chip wordt genegeerd',
  'assigned-from': 'Tijd vanaf wanneer de chip is toegewezen',
  'released-from': 'Tijd vanaf wanneer de chip is losgemaakt',
};

/** What is wrong with a value of a command, and what to do. Names of fields stand before a colon, so that they need no article. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: geen geldige tijd. Voer een datum en een tijd in.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} is later dan nu, ${texts.dateTime(params.now)}. Voer een tijd in die voorbij is.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: bevat een teken dat niet kan worden afgedrukt. Verwijder het.`;
    case 'missing':
      return params.field === 'bib' ? 'Geen startnummer. Voer er een in.' : `${TEXT_FIELDS[params.field]}: ontbreekt. Vul dit in.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: langer dan ${params.max} tekens. Maak het korter.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Met deze correctie zou een lezing op ${texts.dateTime(params.at)} vallen, later dan nu, ${texts.dateTime(params.now)}. Corrigeer minder, of alleen lezingen van een eerdere tijd.`;
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
      return `“${text}” is geen chip-ID. Een chip-ID heeft 1 tot 128 afdrukbare tekens en geen spaties.`;
    case 'means-no-tag':
      return `“${text}” zegt dat er geen chip is. Laat de chip weg of voer zijn ID in.`;
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
      return `De wedstrijd is om ${texts.time(params.stopped_at)} gestopt, vóór die start. Hervat eerst de wedstrijd of voer een vroegere starttijd in.`;
    case 'gun-not-set':
      return 'Start eerst de wedstrijd: startgolven starten na het startschot.';
    case 'nothing-to-declare':
      return 'Er zijn nog geen uitslagen om te verklaren: geen deelnemer heeft een doorkomst of een status.';
    case 'wave-before-gun':
      return `De wedstrijd start om ${texts.time(params.start_at)}, na die start. Wijzig eerst de starttijd van de wedstrijd.`;
    case 'stop-before-start':
      return `De wedstrijd start om ${texts.time(params.start_at)}. Stop die daarna, of wijzig eerst de starttijd.`;
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
      return `Een lijst kan niet “${params.name}” heten. Gebruik kleine letters, cijfers en enkele koppeltekens, bijv. startlijst-op-nummer.`;
    case 'sheet-kind':
      return `${params.name} is de naam van een andere soort lijst. Kies een andere naam.`;
    case 'sheet-order':
      return `De lijst ${params.sheet} kan niet in die volgorde. Kies een van: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `De lijst ${params.sheet} heeft geen “${params.member}”. Laat het weg.`;
    case 'sheet-placeholders':
      return `Een oorkonde kent ${texts.list(params.unknown.map(inBraces))} niet. Gebruik ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Deze lijst heeft geen kolom ${texts.list(params.unknown)}. Haar kolommen: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `De wedstrijd heeft al ${params.max} lijsten. Verwijder er een en sla deze opnieuw op.`;
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
      return 'Een ronde kan in 2, 3 of 4 ronden worden gesplitst.';
    case 'lap-too-short':
      return `Ronde ${params.lap} van ${riderName(params.rider)} is te kort voor ${params.into} ronden: elk zou korter zijn dan de minimale rondetijd.`;
    case 'unknown-status':
      return `Die status bestaat niet. Kies een van: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `Er kwam geen lezing van een lezer “${params.reader}”. Kies een lezer die lezingen stuurde.`;
    case 'unknown-point':
      return `Er is geen meetpunt ${params.point}. ${params.known.length === 0 ? 'Voer eerst de meetpunten van de wedstrijd in, of laat het meetpunt weg.' : `Kies een van: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'De te corrigeren lezingen hebben een begin en een later einde nodig. Voer beide in als datum en tijd.';
    case 'clock-entries':
      return 'De te corrigeren vermeldingen eindigen voordat ze beginnen. Voer een latere laatste vermelding in.';
    case 'clock-amount':
      return 'De correctie van de klok moet een geheel aantal milliseconden zijn, hoogstens 100 jaar.';
    case 'start-list':
      return 'Een startlijst heeft minstens één deelnemer nodig, en elke deelnemer één keer.';
    case 'neutral-range':
      return 'De wedstrijd gaat pas na de neutralisatie verder. Voer een later einde in, of geen zolang ze duurt.';
    case 'adjustment':
      return 'Voer een geheel getal anders dan 0 in: hoogstens een week, of 10.000 ronden.';
    case 'relegated-behind-self':
      return 'Een deelnemer kan niet achter zichzelf worden teruggezet. Kies een andere deelnemer.';
    case 'not-compared':
      return `${capitalized(riderName(params.rider))} en ${riderName(params.other)} staan in verschillende delen van het klassement en worden nooit vergeleken. Kies een deelnemer uit hetzelfde deel.`;
    case 'nothing-taken':
      return 'Kies minstens één voorstel.';
    case 'revision-ahead':
      return `De wedstrijd is bij revisie ${params.last}. Voer een eerdere in.`;
    case 'decided-by-hand':
      return `Het voorstel voor ${riderName(params.rider)} vraagt een beslissing met de hand. Neem de andere over en volg de link erbij.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `De starttijd is al ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `De wedstrijd heet al ${params.name}.`;
    case 'language':
      return `De taal van de wedstrijd is al ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'De wedstrijd heeft deze regels al.';
    case 'clock':
      return 'Een correctie met 0 verandert niets.';
    case 'start-list':
      return 'Alle deelnemers van de startlijst hebben deze starts al.';
    case 'neutralised':
      return 'De wedstrijd is in die tijd al geneutraliseerd.';
    case 'neutralised-since':
      return `De wedstrijd is sinds ${texts.time(params.from)} geneutraliseerd, tot dat wordt beëindigd. Beëindig het eerst of maak het ongedaan.`;
    case 'sheet':
      return `De lijst ${params.name} is al zo opgeslagen.`;
    case 'declared':
      return `De uitslag is al ${params.state === 'official' ? 'officieel' : 'voorlopig'}.`;
    case 'own-start':
      return `${capitalized(riderName(params.rider))} heeft die start al.`;
    case 'list':
      return 'Alle deelnemers van de lijst staan al met deze gegevens in de wedstrijd.';
    case 'details':
      return `Aan ${riderName(params.rider)} zou niets veranderen.`;
    case 'status':
      return `${capitalized(riderName(params.rider))} heeft die status al.`;
    case 'passing-rider':
      return `Die doorkomst is al van ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Die doorkomst heeft al de tijd ${texts.time(params.at)}.`;
    case 'muted':
      return `Chip ${params.tag} wordt al genegeerd.`;
    case 'tag':
      return `Chip ${params.tag} is al toegewezen aan ${riderName(params.rider)}.`;
  }
}
