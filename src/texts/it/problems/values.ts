import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

/** At the beginning of a sentence, before a colon; none decides about a gender. */
const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'Numero di pettorale',
  name: 'Nome',
  category: 'Categoria',
  team: 'Squadra',
  'race-name': 'Nome della gara',
  born: 'Anno o data di nascita',
  nation: 'Nazione',
  licence: 'Tessera',
  'uci-id': 'UCI ID',
  club: 'Società',
  'first-name': 'Nome proprio',
  'last-name': 'Cognome',
  member: 'Nome di un componente della staffetta',
  more: 'Colonna dell’elenco',
  note: 'Nota',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'Ora di partenza',
  wave: 'Ora di partenza della batteria',
  stop: 'Ora dello stop',
  passing: 'Ora del passaggio',
  'new-time': 'Nuova ora del passaggio',
  status: 'Ora dello stato',
  'muted-from': 'Ora da cui il chip è ignorato',
  'assigned-from': 'Ora da cui il chip è assegnato',
  'released-from': 'Ora da cui il chip è tolto',
};

/** What is wrong with a value of a command, and what to do. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `${TIME_FIELDS[params.field]}: valore non valido. Inserire data e ora.`;
    case 'in-future':
      return `${TIME_FIELDS[params.field]}: ${texts.dateTime(params.at)} è nel futuro (adesso: ${texts.dateTime(params.now)}). Inserire un’ora già passata.`;
    case 'unprintable':
      return `${TEXT_FIELDS[params.field]}: contiene un carattere non stampabile. Rimuoverlo.`;
    case 'missing':
      return params.field === 'bib' ? 'Manca il pettorale. Inserirlo.' : `${TEXT_FIELDS[params.field]}: campo vuoto. Inserire il valore.`;
    case 'too-long':
      return `${TEXT_FIELDS[params.field]}: più di ${params.max} caratteri. Abbreviare.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `Con questa correzione una lettura avrebbe l’ora ${texts.dateTime(params.at)}, nel futuro (adesso: ${texts.dateTime(params.now)}). Correggere di meno, o solo letture precedenti.`;
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
      return `«${text}» non è un identificativo di chip, che ha da 1 a 128 caratteri stampabili e nessuno spazio.`;
    case 'means-no-tag':
      return `«${text}» dice che non c’è un chip. Omettere il chip, o inserire il suo identificativo.`;
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
      return `La gara è stata fermata alle ${texts.time(params.stopped_at)}, prima di quella partenza. Riprendere prima la gara, o inserire un’ora di partenza precedente.`;
    case 'gun-not-set':
      return 'Dare prima il via alla gara: le batterie partono dopo il via.';
    case 'nothing-to-declare':
      return 'Non ci sono ancora risultati da dichiarare: nessun partecipante ha un passaggio o uno stato.';
    case 'wave-before-gun':
      return `La gara parte alle ${texts.time(params.start_at)}, dopo quella partenza. Modificare prima l’ora di partenza della gara.`;
    case 'stop-before-start':
      return `La gara parte alle ${texts.time(params.start_at)}. Fermarla dopo quell’ora, o modificare prima l’ora di partenza.`;
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
      return `Un foglio non può chiamarsi «${params.name}». Usare lettere minuscole, cifre e trattini singoli, come in start-list-by-bib.`;
    case 'sheet-kind':
      return `${params.name} è il nome di un altro tipo di foglio. Scegliere un altro nome.`;
    case 'sheet-order':
      return `Il foglio ${params.sheet} non può avere quell’ordine. Scegliere fra: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `Il foglio ${params.sheet} non ha «${params.member}». Ometterlo.`;
    case 'sheet-placeholders':
      return `Un attestato non ha ${texts.list(params.unknown.map(inBraces))}. Usare ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `Questo foglio non ha la colonna ${texts.list(params.unknown)}. Le sue colonne: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `La gara ha già ${params.max} fogli. Rimuoverne uno, poi salvare di nuovo questo.`;
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
      return 'Un giro si può dividere in 2, 3 o 4 giri.';
    case 'lap-too-short':
      return `Il giro ${params.lap} del ${riderName(params.rider)} è troppo breve per ${params.into} giri: ciascuno sarebbe più breve del tempo minimo sul giro.`;
    case 'unknown-status':
      return `Questo stato non esiste. Scegliere fra: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `Nessuna lettura da un lettore di nome «${params.reader}». Scegliere un lettore che ha inviato letture.`;
    case 'unknown-point':
      return `Non c’è un punto ${params.point}. ${params.known.length === 0 ? 'Inserire prima i punti della gara, o omettere il punto.' : `Scegliere fra: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'Le letture da correggere richiedono un inizio e una fine successiva. Inserire entrambi con data e ora.';
    case 'clock-entries':
      return 'Le voci da correggere finiscono prima di iniziare. Inserire un’ultima voce successiva.';
    case 'clock-amount':
      return 'La correzione dell’orologio deve essere un numero intero di millisecondi, al massimo 100 anni.';
    case 'start-list':
      return 'Un ordine di partenza richiede almeno un partecipante, e ciascuno una volta sola.';
    case 'neutral-range':
      return 'La gara riprende dopo l’inizio della neutralizzazione. Inserire una fine successiva, o nessuna finché dura.';
    case 'adjustment':
      return 'Inserire un numero intero diverso da 0: al massimo una settimana, o 10.000 giri.';
    case 'relegated-behind-self':
      return 'Un partecipante non può essere retrocesso dietro a sé stesso. Scegliere un altro partecipante.';
    case 'not-compared':
      return `Il ${riderName(params.rider)} e il ${riderName(params.other)} sono classificati in sezioni diverse e non vengono mai confrontati. Scegliere un partecipante della stessa sezione.`;
    case 'nothing-taken':
      return 'Scegliere almeno una proposta.';
    case 'revision-ahead':
      return `La gara è alla revisione ${params.last}. Inserirne una precedente.`;
    case 'decided-by-hand':
      return `La proposta per il ${riderName(params.rider)} richiede una decisione a mano. Applicare le altre e seguire il suo link.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `L’ora di partenza è già ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `La gara si chiama già ${params.name}.`;
    case 'language':
      return `La lingua della gara è già: ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'La gara ha già queste regole.';
    case 'clock':
      return 'Una correzione di 0 non cambia nulla.';
    case 'start-list':
      return 'Tutti i partecipanti dell’ordine di partenza hanno già queste partenze.';
    case 'neutralised':
      return 'La gara è già neutralizzata in quel periodo.';
    case 'neutralised-since':
      return `La gara è neutralizzata dalle ${texts.time(params.from)}, finché la neutralizzazione non viene conclusa. Concluderla o annullarla prima.`;
    case 'sheet':
      return `Il foglio ${params.name} è già salvato così.`;
    case 'declared':
      return `I risultati sono già ${params.state === 'official' ? 'ufficiali' : 'provvisori'}.`;
    case 'own-start':
      return `Il ${riderName(params.rider)} ha già quella partenza.`;
    case 'list':
      return 'Tutti i partecipanti dell’elenco sono già iscritti con questi dati.';
    case 'details':
      return `Per il ${riderName(params.rider)} non cambierebbe nulla.`;
    case 'status':
      return `Il ${riderName(params.rider)} ha già quello stato.`;
    case 'passing-rider':
      return `Quel passaggio è già del ${riderName(params.rider)}.`;
    case 'passing-time':
      return `Quel passaggio ha già l’ora ${texts.time(params.at)}.`;
    case 'muted':
      return `Il chip ${params.tag} è già ignorato.`;
    case 'tag':
      return `Il chip ${params.tag} è già assegnato al ${riderName(params.rider)}.`;
  }
}
