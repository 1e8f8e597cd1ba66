import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

const participants = (count: number): string => counted(count, 'partecipante', 'partecipanti');

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'File di gara',
  'disk-title': 'Spazio su disco',
  'clock-title': 'Orologio di questo computer',
  'zone-title': 'Fuso orario',
  'readers-title': 'Lettori',
  'reader-title': ({ reader }) => `Lettore ${reader}`,
  'reader-clock-title': ({ reader }) => `Orologio del lettore ${reader}`,
  'sender-title': ({ source, reader }) => `Letture da ${source}, lettore ${reader}`,
  'flood-title': 'Numero di letture',
  'antenna-title': ({ reader, antenna }) => `Antenna ${antenna} del lettore ${reader}`,
  'tag-title': 'Prova chip',
  'screens-title': 'Schermi',
  'access-title': 'Accesso',
  'line-title': 'Partecipanti attesi',
  'first-laps-title': 'Primi giri',
  'categories-title': 'Categorie',
  'bibs-title': 'Pettorali',
  'teams-title': 'Classifica a squadre',
  'starts-title': 'Ordine di partenza',
  'point-title': ({ point }) => `Punto ${point}`,
  'segment-title': ({ segment }) => `Tratto ${segment}`,
  'riders-title': 'Partecipanti',
  'tags-title': 'Chip dei partecipanti',
  'waves-title': 'Batterie',
  'points-title': 'Punti di rilevamento',
  'gun-title': 'Partenza della gara',
  'settings-title': 'Impostazioni salvate',
  'settings-damaged': ({ files }, { list }) =>
    `Illeggibile, del tutto o in parte: ${list(files.map(damagedFile))} nella cartella dati. Impostare di nuovo ciò che manca, poi eliminare il file.`,
  'rmonitor-title': 'Feed RMonitor',
  'machine-title': ({ machine }) => `Stazione ${machine}`,
  'machine-live': 'Risponde.',
  'machine-clock': ({ off }, texts) =>
    `Il suo orologio è ${off > 0 ? 'avanti' : 'indietro'} di ${span(Math.abs(off) as Ms, texts)}, e così i suoi tempi. Regolare entrambi gli orologi con NTP.`,
  'machine-cut-off': 'Non risponde. Controllare la rete; quello che attende arriva al suo ritorno.',
  'machine-refused':
    'La principale non conosce la chiave di questa stazione, oppure manca RACETAG_HUB_KEY. Creare lì una nuova chiave e avviare questa stazione con quella.',
  'machine-differs':
    'La sua copia della gara non è quella della principale: una delle due è più vecchia. Aprire la più recente sulla principale, o prendere in carico sulla riserva che la ha.',
  'machine-two': 'Due macchine usano la sua chiave o il suo nome nel broker. Dare a ciascuna il proprio.',
  'machine-copied':
    'Due stazioni usano copie di una stessa cartella dati. Proseguire con una delle due. Avviare l’altra con una cartella dati vuota e con una chiave o un nome nel broker propri. Ciò che ha registrato è nel suo vecchio file di gara: unirne una copia sulla principale.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'evento in attesa', 'eventi in attesa')}.`,

  'riders-none': 'Ancora nessun partecipante. Importare l’elenco iscritti, o aggiungere partecipanti a mano.',
  'riders-ok': ({ riders }) => `${participants(riders)}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'Il partecipante ha un chip.' : `Tutti e ${riders} i partecipanti hanno un chip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${participants(some.riders)} su ${texts.number(of)} senza chip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Assegnare un chip, o inserire il pettorale alla linea' : 'Assegnare i chip, o inserire i pettorali alla linea'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'chip letto non è assegnato a nessuno', 'chip letti non sono assegnati a nessuno')}. ${tags === 1 ? 'Se è di un partecipante, assegnarlo' : 'Assegnare quelli dei partecipanti'} in Partecipanti, Chip sconosciuti.`,
  'riders-without-category': (some, texts) =>
    `Senza categoria: ${someBibs(some, texts)}. Per loro non valgono batterie e regole di categoria. Inserire la categoria.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'batteria', 'batterie')}.${others === 0 ? '' : ` ${counted(others, 'partecipante non è in una batteria e parte', 'partecipanti non sono in una batteria e partono')} al via.`}`,
  'points-ok': ({ points }) => `${counted(points, 'punto di rilevamento', 'punti di rilevamento')} sul percorso.`,
  'gun-open': 'Non ancora partita. Al via premere «Dai il via», o impostare prima un’ora di partenza.',
  'gun-by-list': 'Si parte secondo l’ordine di partenza. La gara inizia con il primo partecipante.',
  'gun-ahead': ({ at }, { dateTime }) => `La gara parte il ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `La gara parte il ${dateTime(at)}, fra più di 12 ore. Controllare la data.`,
  'gun-set': ({ at }, { dateTime }) => `La gara è partita il ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `La gara è partita il ${dateTime(at)}, più di 12 ore fa, e da allora nulla è stato letto. Controllare la data.`,
  'gun-stopped': ({ at }, { dateTime }) => `La gara è stata fermata il ${dateTime(at)}. Le letture successive non contano.`,

  'journal-ok': 'Le letture vengono salvate nel file di gara.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'Il file di gara non è scrivibile e le letture verrebbero rifiutate. Aprire o creare una gara.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} liberi.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} liberi: bastano per una gara, ma non per molte.`,
  'disk-almost-full': ({ free }, texts) => `Solo ${size(free, texts)} liberi. Liberare spazio prima della partenza.`,
  'disk-unknown': 'Spazio libero su disco sconosciuto. Controllarlo a mano.',
  'clock-ok': ({ now }, { dateTime }) => `Indica ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) =>
    `Indica ${dateTime(now)}, che non può essere giusto. Impostare data e ora prima della partenza.`,
  'clock-stepped': ({ at, by }, texts) =>
    `È stato spostato ${by > 0 ? 'avanti' : 'indietro'} di ${span(Math.abs(by) as Ms, texts)} alle ${texts.time(at)}, con la stazione in funzione. Ciò che da allora è inserito a mano è sfasato di altrettanto rispetto a quanto precede. Riportarlo all’ora di prima e disattivare la regolazione automatica dell’ora fino alla fine della gara.`,
  'zone-ok': ({ zone }) => `Gli orari sono del fuso ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `Il fuso orario di questo computer ora è ${to}. La stazione continua con ${from}, quello con cui è partita: per gli orari su carta e per i lettori che inviano orari senza fuso. Se ${to} è giusto, riavviare la stazione quando nessuno sta per passare.`,
  'zone-unknown': ({ name }) =>
    `TZ è «${name}», che non è un fuso orario noto alla stazione: conta con UTC. Impostare TZ su un nome come Europe/Berlin e riavviare la stazione.`,
  'no-readers': 'Nessun lettore è collegato a questa stazione e nessun servizio di lettura ha inviato letture.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, lettore ${reader}, ha inviato ${number(reads)} letture a questa gara, tutti gli altri ${number(others)}. Allontanare i chip dalle sue antenne. Se questo mittente è sconosciuto, scollegarlo e impostare una chiave API.`,
  'tag-read': ({ ago }) => `Ultima lettura ${wholeSeconds(ago)} s fa.`,
  'tag-read-long-ago': ({ ago }) => `Ultima lettura ${wholeSeconds(ago)} s fa. Passare un chip davanti a ogni antenna.`,
  'tag-never-read': 'Nessun chip letto finora. Passare un chip davanti a ogni antenna.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'partecipante ha', 'partecipanti hanno')} un giro 1 di ${texts.duration(longest, 1)} al massimo e nessuno successivo sotto ${texts.duration(later, 1)}: probabilmente alla partenza erano dietro la linea e sono stati letti lì. Nella pagina Gara, fare della prima lettura l’inizio del giro 1 o aumentare il tempo minimo sul giro. Se il giro 1 è così corto, indicare lì le lunghezze dei giri.`,
  'line-silent': ({ since, riders }, texts) =>
    `Nessuna lettura dalle ${texts.timeToSecond(since)}, mentre ${counted(riders, 'partecipante sarebbe dovuto', 'partecipanti sarebbero dovuti')} passare. Controllare il lettore e le sue antenne.`,
  'tag-clock-set-back': 'L’orologio è stato spostato indietro dopo l’ultima lettura. Passare un chip davanti a ogni antenna.',
  'screens-connected': ({ screens }) => `${counted(screens, 'schermo collegato', 'schermi collegati')}, compreso questo.`,
  'no-screens': 'Nessuno schermo è collegato.',
  'access-ok': 'Per inviare letture serve la chiave API, per modificare qualcosa il token del cronometrista.',
  'no-api-key':
    'Chiunque in questa rete può inviare letture e quindi aggiungere giri. In una rete usata anche da altri, impostare RACETAG_API_KEY qui e nei servizi di lettura.',
  'token-short':
    'Il token del cronometrista scelto ha meno di 16 caratteri e si può indovinare. Scegliere un RACETAG_OPERATOR_TOKEN più lungo.',
  'tokens-guessed': ({ guesses, source }) =>
    `${counted(guesses, 'token del cronometrista sbagliato ricevuto', 'token del cronometrista sbagliati ricevuti')} dall’avvio, l’ultimo da ${source}. Qualcuno usa un vecchio link o cerca di indovinare il token.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Nessun punto indica il lettore ${reader}: è quindi alla linea e le sue letture concludono giri. Assegnarlo a un punto in Gara, Punti.`,
  'reader-at-no-point': ({ reader }) =>
    `Nessun punto indica il lettore ${reader}: le sue letture quindi non contano. Assegnarlo a un punto in Gara, Punti; le letture già ricevute conteranno lì.`,
  'point-without-reader': ({ point }) => `Nessun lettore a ${point}. Assegnargliene uno o rimuovere il punto.`,
  'point-off-course': ({ point }) => `Nessun percorso passa da ${point}: lì nessuno avrà un tempo. Aggiungere il punto al percorso.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Nessun percorso ha il punto di passaggio ${passage}. ${known.length === 0 ? 'Inserire prima il percorso.' : `Scegliere fra: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Nessun percorso passa da ${from} e poi da ${to}: nessuno avrà un tempo. Scegliere due punti di passaggio dello stesso percorso, nel loro ordine.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `Il pettorale ${bib} e il pettorale ${other} sono due partecipanti${pairs > 1 ? ` (${counted(pairs, 'coppia simile', 'coppie simili')})` : ''}. Se è uno solo, correggere il pettorale.`,
  'teams-none': ({ by, others }) => {
    const [what, all, other] =
      by === 'club'
        ? ['società', 'le società', 'una squadra: classificare per squadra']
        : ['squadra', 'le squadre', 'una società: classificare per società'];
    const have = `${counted(others, 'partecipante ha', 'partecipanti hanno')} ${other}, oppure inserire`;
    return `La classifica è per ${what}, ma il dato manca per tutti i partecipanti. ${others === 0 ? 'Inserire' : have} ${all} nell’elenco dei partecipanti.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `«${category}» (${participants(riders)}) e «${other}» (${participants(others)}) sono due categorie, ciascuna con i suoi risultati. Se è una sola, dare a questi partecipanti la stessa categoria.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'partecipante parte', 'partecipanti partono')} dalle ${texts.time(first_at)} alle ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Secondo le regole si parte con un ordine di partenza, ma nessuno ha un’ora di partenza (${participants(riders)}). Creare o importare l’ordine di partenza.`,
  'starts-missing': (some, texts) =>
    `Senza ora di partenza: ${someBibs(some, texts)}. Partono al via o con la loro batteria, se non ne ricevono una.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `La partenza precede quella della gara, alle ${texts.time(gun_at)}: ${someBibs(some, texts)}. Controllare entrambe le ore.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Più partecipanti alla stessa ora rispetto al solito (${texts.number(usual)}): ${someBibs(some, texts)}. Controllare l’ordine di partenza.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `Il lettore è fermo e non legge chip. ${can_start ? 'Avviarlo in Lettori.' : 'Vedere i suoi avvisi in Lettori, o avviarlo nella sua applicazione o nelle sue pagine.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Non ancora confrontato, o non regolato. Fino ad allora le letture hanno l’ora del loro arrivo. Vedere gli avvisi del lettore.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Uguale all’orologio di questo computer.';
    const where = offset > 0 ? 'in ritardo' : 'in anticipo';
    return `${span(Math.abs(offset) as Ms, texts)} ${where} su questo computer. L’ora delle letture viene corretta di altrettanto.`;
  },
  'sender-in-time': 'L’ora delle sue letture concorda con l’orologio di questo computer.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `L’ora del lettore ${reader} è avanti di ${offText(off, texts)} rispetto all’orologio di questo computer. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `L’ora del lettore ${reader} è indietro di ${offText(off, texts)} rispetto all’orologio di questo computer. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `L’orologio del lettore ${reader} non è regolato: le sue letture hanno una data precedente al 2020. Regolarlo e correggere le letture già ricevute.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Le letture del lettore ${reader} arrivano ${offText(off, texts)} dopo la loro ora. Se era offline, erano salvate nel lettore e sono giuste: questo avviso sparisce con le prossime letture. Se non lo era, il suo orologio è indietro. ${adviceText(off)}`,
  'sender-kept': 'Le sue ultime letture sono arrivate in ritardo con la loro ora: erano salvate nel lettore mentre era offline.',
  'sender-corrected': 'Una correzione del suo orologio rende giusta l’ora delle letture.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `L’orologio del lettore ${reader} è giusto, ma una correzione dà ancora ore in ${by > 0 ? 'ritardo' : 'anticipo'} di ${span(Math.abs(by) as Ms, texts)}. Correggere di nuovo l’orologio, di altrettanto in senso opposto.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'lettura', 'letture')} nell’ultimo minuto.`,
  'antenna-quiet': 'Nessuna lettura nell’ultimo minuto. Passare un chip davanti all’antenna.',
  'antenna-disconnected': 'Il lettore non trova un’antenna su questa porta. Controllare il cavo.',
  'antenna-unknown': 'Sconosciuto finché il lettore non è collegato.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Regolare l’orologio sbagliato. Altri lettori inviano con lo stesso nome, e una correzione cambierebbe anche le loro letture: controllare a mano i giri fin qui, e dare a ogni lettore un nome proprio.';
const SET_AND_CORRECT = 'Regolare l’orologio sbagliato. Se è quello del lettore, correggere le letture già ricevute.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts);
  const side = by > 0 ? 'ritardo' : 'anticipo';
  const why =
    cause === 'clock'
      ? `L’orologio del lettore ${reader} ora è giusto, ma`
      : `La rete ha ritardato letture del lettore ${reader}, o il suo orologio è stato regolato:`;
  if (mixed)
    return `${why} dalle ${texts.time(first)} alle ${texts.time(last)} ci sono letture che contano con un ${side} fino a ${off}. Controllare a mano i giri di quel tempo, poi confermare le letture.`;
  const unless = cause === 'delay' ? ' Se quell’orologio è stato messo avanti subito dopo, gli orari sono giusti: confermarli.' : '';
  return `${why} ${counted(reads, 'lettura ha', 'letture hanno')} ${off} di ${side}. Correggere l’orologio per ${reads === 1 ? 'questa lettura, invalidarla o confermarla' : 'queste letture, invalidarle o confermarle'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `esattamente ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `L’orologio di questo computer è stato spostato ${set > 0 ? 'avanti' : 'indietro'} di altrettanto: riportarlo all’ora di prima o correggere le letture da allora.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Controllare il fuso orario del suo computer e correggere le letture già ricevute.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  if (bytes < BYTES_PER_GB) return `${number(Math.floor(bytes / BYTES_PER_MB))} MB`;
  return `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} giorni`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
