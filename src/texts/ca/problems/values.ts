import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Dorsal',
  name: 'Nom',
  category: 'Categoria',
  team: 'Equip',
  'race-name': 'Nom de la cursa',
  born: 'Any o data de naixement',
  nation: 'País',
  licence: 'Llicència',
  'uci-id': 'UCI ID',
  club: 'Club',
  'first-name': 'Nom propi',
  'last-name': 'Cognoms',
  member: 'Nom d’un membre del relleu',
  more: 'Columna de la llista',
  note: 'Nota',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Hora de sortida',
  wave: 'Hora de sortida de l’onada',
  stop: 'Hora d’aturada',
  passing: 'Hora del pas',
  'new-time': 'Nova hora del pas',
  status: 'Hora de l’estat',
  'muted-from': 'Hora des de la qual s’ignora el xip',
  'assigned-from': 'Hora des de la qual s’assigna el xip',
  'released-from': 'Hora des de la qual es treu el xip',
};

/** What is wrong with a value of a command, and what to do. Names of fields stand before a colon, so that they need no article. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: no és vàlida. Introduir data i hora.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} és posterior a ara, ${texts.dateTime(params.now)}. Introduir una hora ja passada.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: conté un caràcter que no es pot imprimir. Treure’l.`;
    case 'missing':
      return params.field === 'bib' ? 'Falta el dorsal. Introduir-ne un.' : `${TEXT_FIELDS[params.field]}: falta. Introduir aquesta dada.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: més de ${params.max} caràcters. Escurçar el text.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Amb aquesta correcció una lectura quedaria a les ${texts.dateTime(params.at)}, després d’ara, ${texts.dateTime(params.now)}. Corregir menys, o només lectures d’una hora anterior.`;
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
      return `«${text}» no és un ID de xip. Un ID de xip té d’1 a 128 caràcters imprimibles i cap espai.`;
    case 'means-no-tag':
      return `«${text}» diu que no hi ha xip. Ometre el xip o introduir-ne l’ID.`;
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
      return `La cursa es va aturar a les ${texts.time(params.stopped_at)}, abans d’aquesta sortida. Reprendre abans la cursa o introduir una hora de sortida anterior.`;
    case 'gun-not-set':
      return 'Donar abans la sortida de la cursa: les onades surten després.';
    case 'nothing-to-declare':
      return 'Encara no hi ha resultats per declarar: cap participant té un pas ni un estat.';
    case 'wave-before-gun':
      return `La cursa comença a les ${texts.time(params.start_at)}, després d’aquesta sortida. Canviar abans l’hora de sortida de la cursa.`;
    case 'stop-before-start':
      return `La cursa comença a les ${texts.time(params.start_at)}. Aturar-la després d’aquesta hora o canviar abans la seva hora de sortida.`;
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
      return `Un llistat no es pot dir «${params.name}». Fer servir minúscules sense accents, xifres i guionets solts, p. ex. sortida-per-dorsal.`;
    case 'sheet-kind':
      return `${params.name} és el nom d’un altre tipus de llistat. Triar un altre nom.`;
    case 'sheet-order':
      return `El llistat ${params.sheet} no pot tenir aquest ordre. Triar-ne un: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `El llistat ${params.sheet} no té «${params.member}». Ometre-ho.`;
    case 'sheet-placeholders':
      return `Un diploma no té ${texts.list(params.unknown.map(inBraces))}. Fer servir ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Aquest llistat no té la columna ${texts.list(params.unknown)}. Les seves columnes: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `La cursa ja té ${params.max} llistats. Treure’n un i tornar a desar aquest.`;
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
      return 'Una volta es pot dividir en 2, 3 o 4 voltes.';
    case 'lap-too-short':
      return `La volta ${params.lap} del ${riderName(params.rider)} és massa curta per a ${params.into} voltes: cadascuna quedaria per sota del temps mínim per volta.`;
    case 'unknown-status':
      return `No existeix aquest estat. Triar-ne un: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `No ha arribat cap lectura d’un lector anomenat «${params.reader}». Triar un lector que hagi enviat lectures.`;
    case 'unknown-point':
      return `No existeix el punt de cronometratge ${params.point}. ${params.known.length === 0 ? 'Introduir abans els punts de cronometratge de la cursa, o no indicar-ne cap.' : `Triar-ne un: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'Les lectures que es corregeixen necessiten un principi i un final posterior. Introduir tots dos amb data i hora.';
    case 'clock-entries':
      return 'Les entrades que es corregeixen acaben abans de començar. Introduir una última entrada posterior.';
    case 'clock-amount':
      return 'La correcció del rellotge ha de ser un nombre enter de mil·lisegons, com a màxim 100 anys.';
    case 'start-list':
      return 'Una llista de sortida necessita almenys un participant, i cadascun una sola vegada.';
    case 'neutral-range':
      return 'La cursa s’ha de reprendre després de neutralitzar-se. Introduir un final posterior, o cap mentre duri.';
    case 'adjustment':
      return 'Introduir un nombre enter diferent de 0: com a màxim una setmana, o 10.000 voltes.';
    case 'relegated-behind-self':
      return 'Un participant no pot quedar relegat darrere de si mateix. Triar un altre participant.';
    case 'not-compared':
      return `El ${riderName(params.rider)} i el ${riderName(params.other)} són en parts diferents de la classificació i no es comparen mai. Triar un participant de la mateixa part.`;
    case 'nothing-taken':
      return 'Triar almenys una proposta.';
    case 'revision-ahead':
      return `La cursa va per la revisió ${params.last}. Introduir-ne una d’anterior.`;
    case 'decided-by-hand':
      return `La proposta sobre el ${riderName(params.rider)} s’ha de decidir a mà. Acceptar les altres i seguir el seu enllaç.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `L’hora de sortida ja és ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `La cursa ja es diu ${params.name}.`;
    case 'language':
      return `La cursa ja té la llengua ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'La cursa ja té aquestes regles.';
    case 'clock':
      return 'Una correcció de 0 no canvia res.';
    case 'start-list':
      return 'Tots els participants de la llista de sortida ja tenen aquestes sortides.';
    case 'neutralised':
      return 'La cursa ja està neutralitzada en aquest temps.';
    case 'neutralised-since':
      return `La cursa està neutralitzada des de les ${texts.time(params.from)}, fins que es reprengui. Reprendre-la abans, o desfer-ho.`;
    case 'sheet':
      return `El llistat ${params.name} ja està desat així.`;
    case 'declared':
      return `Els resultats ja són ${params.state === 'official' ? 'oficials' : 'provisionals'}.`;
    case 'own-start':
      return `El ${riderName(params.rider)} ja té aquesta sortida.`;
    case 'list':
      return 'Tots els participants de la llista ja estan inscrits amb aquestes dades.';
    case 'details':
      return `No canviaria res del ${riderName(params.rider)}.`;
    case 'status':
      return `El ${riderName(params.rider)} ja té aquest estat.`;
    case 'passing-rider':
      return `Aquest pas ja és del ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Aquest pas ja té l’hora ${texts.time(params.at)}.`;
    case 'muted':
      return `El xip ${params.tag} ja s’ignora.`;
    case 'tag':
      return `El xip ${params.tag} ja està assignat al ${riderName(params.rider)}.`;
  }
}
