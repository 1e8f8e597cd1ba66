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

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Wedstrijdbestand',
  'disk-title': 'Schijfruimte',
  'clock-title': 'Klok van deze computer',
  'zone-title': 'Tijdzone',
  'readers-title': 'Lezers',
  'reader-title': ({ reader }) => `Lezer ${reader}`,
  'reader-clock-title': ({ reader }) => `Klok van lezer ${reader}`,
  'sender-title': ({ source, reader }) => `Lezingen van ${source}, lezer ${reader}`,
  'flood-title': 'Aantal lezingen',
  'antenna-title': ({ reader, antenna }) => `Antenne ${antenna} van lezer ${reader}`,
  'tag-title': 'Chiptest',
  'screens-title': 'Schermen',
  'access-title': 'Toegang',
  'line-title': 'Verwachte deelnemers',
  'first-laps-title': 'Eerste ronden',
  'categories-title': 'Categorieën',
  'bibs-title': 'Startnummers',
  'teams-title': 'Teamklassement',
  'starts-title': 'Startlijst',
  'point-title': ({ point }) => `Meetpunt ${point}`,
  'segment-title': ({ segment }) => `Segment ${segment}`,
  'riders-title': 'Deelnemers',
  'tags-title': 'Chips van deelnemers',
  'waves-title': 'Startgolven',
  'points-title': 'Meetpunten',
  'gun-title': 'Start van de wedstrijd',
  'settings-title': 'Opgeslagen instellingen',
  'settings-damaged': ({ files }, { list }) =>
    `Niet of niet helemaal leesbaar: ${list(files.map(damagedFile))} in de gegevensmap. Stel opnieuw in wat ontbreekt en verwijder daarna het bestand.`,
  'rmonitor-title': 'RMonitor-feed',
  'machine-title': ({ machine }) => `Station ${machine}`,
  'machine-live': 'Het meldt zich.',
  'machine-clock': ({ off }, texts) =>
    `De klok loopt ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'voor' : 'achter'}, en de tijden ook. Zet beide klokken gelijk met NTP.`,
  'machine-cut-off': 'Het meldt zich niet. Controleer het netwerk; wat wacht, komt zodra het terug is.',
  'machine-refused':
    'Het hoofdstation kent de sleutel van dit station niet, of RACETAG_HUB_KEY ontbreekt. Maak daar een nieuwe sleutel en start dit station daarmee.',
  'machine-differs':
    'De kopie van de wedstrijd is niet die van het hoofdstation: een van de twee is ouder. Open de nieuwste op het hoofdstation, of neem over op de reserve die hem heeft.',
  'machine-two': 'Twee machines gebruiken zijn sleutel of zijn naam bij de broker. Geef elk een eigen.',
  'machine-copied':
    'Twee stations gebruiken kopieën van één gegevensmap. Ga verder met een ervan. Start het andere met een lege gegevensmap en met een eigen sleutel of naam bij de broker. Wat het heeft opgenomen, staat in zijn oude wedstrijdbestand: voeg een kopie daarvan samen op het hoofdstation.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'gebeurtenis wacht', 'gebeurtenissen wachten')}.`,

  'riders-none': 'Nog geen deelnemers. Importeer de inschrijflijst of voeg deelnemers met de hand toe.',
  'riders-ok': ({ riders }) => `${counted(riders, 'deelnemer', 'deelnemers')}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'De deelnemer heeft een chip.' : `Alle ${riders} deelnemers hebben een chip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} van ${counted(of, 'deelnemer', 'deelnemers')} ${some.riders === 1 ? 'heeft' : 'hebben'} geen chip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Wijs een chip toe, of voer het startnummer aan de lijn in' : 'Wijs chips toe, of voer de startnummers aan de lijn in'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'gelezen chip is', 'gelezen chips zijn')} aan niemand toegewezen. Wijs toe wat van deelnemers is, onder Deelnemers, Onbekende chips.`,
  'riders-without-category': (some, texts) =>
    `Zonder categorie: ${someBibs(some, texts)}. Startgolven en regels van categorieën gelden niet voor hen. Voer hun categorie in.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'startgolf', 'startgolven')}.${others === 0 ? '' : ` ${counted(others, 'deelnemer zit', 'deelnemers zitten')} in geen startgolf en ${others === 1 ? 'start' : 'starten'} met het startschot.`}`,
  'points-ok': ({ points }) => `${counted(points, 'meetpunt', 'meetpunten')} op het parcours.`,
  'gun-open': 'Niet gestart. Druk bij het startschot op “Nu starten”, of stel eerder een starttijd in.',
  'gun-by-list': 'Deelnemers starten volgens de startlijst. De wedstrijd begint met de eerste.',
  'gun-ahead': ({ at }, { dateTime }) => `De wedstrijd start op ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `De wedstrijd start op ${dateTime(at)}, pas over meer dan 12 uur. Controleer de datum.`,
  'gun-set': ({ at }, { dateTime }) => `De wedstrijd is gestart op ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `De wedstrijd is gestart op ${dateTime(at)}, meer dan 12 uur geleden, en sindsdien is niets gelezen. Controleer de datum.`,
  'gun-stopped': ({ at }, { dateTime }) => `De wedstrijd is gestopt op ${dateTime(at)}. Latere lezingen tellen niet.`,

  'journal-ok': 'Lezingen worden in het wedstrijdbestand opgeslagen.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable':
    'Het wedstrijdbestand kan niet worden geschreven, dus zouden lezingen worden geweigerd. Open een wedstrijd of maak er een aan.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} vrij.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} vrij: genoeg voor één wedstrijd, maar niet voor veel.`,
  'disk-almost-full': ({ free }, texts) => `Nog maar ${size(free, texts)} vrij. Maak vóór de start ruimte vrij.`,
  'disk-unknown': 'De vrije schijfruimte is onbekend. Controleer die met de hand.',
  'clock-ok': ({ now }, { dateTime }) => `De klok staat op ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) =>
    `De klok staat op ${dateTime(now)}, dat kan niet kloppen. Stel vóór de start datum en tijd in.`,
  'clock-stepped': ({ at, by }, texts) =>
    `De klok is om ${texts.time(at)} ${span(Math.abs(by) as Ms, texts)} ${by > 0 ? 'vooruitgezet' : 'teruggezet'} terwijl het station liep. Wat sindsdien met de hand wordt ingevoerd, wijkt evenveel af van alles daarvoor. Zet de klok terug en schakel de automatische tijdinstelling uit tot het einde van de wedstrijd.`,
  'zone-ok': ({ zone }) => `Tijden zijn van de zone ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `De tijdzone van deze computer is nu ${to}. Het station gaat door met ${from}, waarmee het is gestart: voor tijden op papier en voor lezers die tijden zonder zone sturen. Als ${to} klopt, start het station dan opnieuw wanneer niemand op het punt staat te passeren.`,
  'zone-unknown': ({ name }) =>
    `TZ is “${name}”, en dat is geen tijdzone die het station kent: het rekent met UTC. Zet TZ op een naam zoals Europe/Berlin en start het station opnieuw.`,
  'no-readers': 'Er is geen lezer met dit station verbonden, en geen leesdienst heeft een lezing gestuurd.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, lezer ${reader}, heeft ${number(reads)} lezingen naar deze wedstrijd gestuurd, alle andere samen ${number(others)}. Haal chips bij de antennes weg. Is deze afzender onbekend, verbreek dan de verbinding en stel een API-sleutel in.`,
  'tag-read': ({ ago }) => `Laatste lezing ${wholeSeconds(ago)} s geleden.`,
  'tag-read-long-ago': ({ ago }) => `Laatste lezing ${wholeSeconds(ago)} s geleden. Houd een chip langs elke antenne.`,
  'tag-never-read': 'Nog geen chip gelezen. Houd een chip langs elke antenne.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'deelnemer heeft', 'deelnemers hebben')} een ronde 1 van hoogstens ${texts.duration(longest, 1)} en geen latere onder ${texts.duration(later, 1)}: ze stonden bij de start waarschijnlijk achter de lijn en werden daar gelezen. Maak op de pagina Wedstrijd de eerste lezing het begin van ronde 1 of verhoog de minimale rondetijd. Is ronde 1 zo kort, vul daar dan de lengtes van de ronden in.`,
  'line-silent': ({ since, riders }, texts) =>
    `Sinds ${texts.timeToSecond(since)} is niets gelezen, en ${counted(riders, 'deelnemer had', 'deelnemers hadden')} moeten doorkomen. Controleer de lezer en zijn antennes.`,
  'tag-clock-set-back': 'De klok is na de laatste lezing teruggezet. Houd een chip langs elke antenne.',
  'screens-connected': ({ screens }) => `${counted(screens, 'scherm', 'schermen')} verbonden, dit meegeteld.`,
  'no-screens': 'Er is geen scherm verbonden.',
  'access-ok': 'Lezingen sturen vraagt de API-sleutel, iets wijzigen vraagt het token van de tijdwaarneming.',
  'no-api-key':
    'Iedereen op dit netwerk kan lezingen sturen en zo ronden toevoegen. Stel op een netwerk dat anderen ook gebruiken RACETAG_API_KEY in, hier en in de leesdiensten.',
  'token-short':
    'Het gekozen token van de tijdwaarneming heeft minder dan 16 tekens en is te raden. Kies een langer RACETAG_OPERATOR_TOKEN.',
  'tokens-guessed': ({ guesses, source }) =>
    `Sinds de start ${counted(guesses, 'verkeerd token', 'verkeerde tokens')} van de tijdwaarneming ontvangen, het laatste van ${source}. Iemand gebruikt een oude link of probeert het token te raden.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Geen meetpunt noemt lezer ${reader}, dus staat hij aan de lijn en beëindigen zijn lezingen ronden. Wijs hem toe onder Wedstrijd, Meetpunten.`,
  'reader-at-no-point': ({ reader }) =>
    `Geen meetpunt noemt lezer ${reader}, dus tellen zijn lezingen niet. Wijs hem toe onder Wedstrijd, Meetpunten; zijn lezingen tot nu toe tellen dan daar.`,
  'point-without-reader': ({ point }) => `Bij ${point} staat geen lezer. Wijs er een toe of verwijder het meetpunt.`,
  'point-off-course': ({ point }) => `Geen parcours komt langs ${point}, dus krijgt niemand daar een tijd. Neem het op in het parcours.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Geen parcours heeft passage ${passage}. ${known.length === 0 ? 'Voer eerst het parcours in.' : `Kies een van: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Geen parcours komt eerst langs ${from} en later langs ${to}, dus krijgt niemand een tijd. Kies twee passages van één parcours, in hun volgorde.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `Startnummer ${bib} en startnummer ${other} zijn twee deelnemers${pairs > 1 ? ` (${counted(pairs, 'zo’n paar', 'zulke paren')})` : ''}. Is het er één, corrigeer dan het nummer.`,
  'teams-none': ({ by, others }) => {
    const other = by === 'club' ? 'team' : 'club';
    const have = `${counted(others, 'deelnemer heeft', 'deelnemers hebben')} een ${other}: kies een klassement per ${other}, of vul`;
    return `Het teamklassement gaat per ${by}, en geen deelnemer heeft een ${by}. ${others === 0 ? 'Vul' : have} de ${by}s in de deelnemerslijst in.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `“${category}” (${counted(riders, 'deelnemer', 'deelnemers')}) en “${other}” (${counted(others, 'deelnemer', 'deelnemers')}) zijn twee categorieën, elk met een eigen uitslag. Is het er één, geef deze deelnemers dan dezelfde categorie.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'deelnemer start', 'deelnemers starten')} van ${texts.time(first_at)} tot ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Volgens de regels wordt op startlijst gestart, maar van ${counted(riders, 'deelnemer', 'deelnemers')} heeft niemand een starttijd. Maak of importeer de startlijst.`,
  'starts-missing': (some, texts) =>
    `Zonder starttijd: ${someBibs(some, texts)}. Ze starten met het startschot of hun startgolf, zolang ze er geen krijgen.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `De start ligt vóór de start van de wedstrijd om ${texts.time(gun_at)}: ${someBibs(some, texts)}. Controleer beide tijden.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Meer deelnemers op één starttijd dan de gebruikelijke ${texts.number(usual)}: ${someBibs(some, texts)}. Controleer de startlijst.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `De lezer staat stil en leest geen chips. ${can_start ? 'Start hem onder Lezers.' : 'Zie zijn meldingen onder Lezers, of start hem in zijn eigen app of op zijn eigen pagina’s.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Nog niet vergeleken, of niet ingesteld. Tot dan krijgen lezingen de tijd van hun aankomst. Zie de meldingen van de lezer.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Gelijk aan de klok van deze computer.';
    const where = offset > 0 ? 'achter op' : 'voor op';
    return `Loopt ${span(Math.abs(offset) as Ms, texts)} ${where} deze computer. De tijden van lezingen worden daarvoor gecorrigeerd.`;
  },
  'sender-in-time': 'De tijden van de lezingen komen overeen met de klok van deze computer.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `De tijden van lezer ${reader} lopen ${offText(off, texts)} voor op de klok van deze computer. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `De tijden van lezer ${reader} lopen ${offText(off, texts)} achter op de klok van deze computer. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `De klok van lezer ${reader} is niet ingesteld: zijn lezingen zijn van vóór 2020 gedateerd. Stel hem in en corrigeer de lezingen tot nu toe.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Lezingen van lezer ${reader} komen ${offText(off, texts)} na hun tijd aan. Was hij offline, dan zijn ze daar bewaard en kloppen ze; deze melding eindigt bij de volgende lezingen. Was hij dat niet, dan loopt zijn klok achter. ${adviceText(off)}`,
  'sender-kept': 'De laatste lezingen kwamen laat aan en hebben hun eigen tijd: ze zijn bewaard terwijl de lezer offline was.',
  'sender-corrected': 'Een correctie van de klok zet de tijden van deze lezingen recht.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `De klok van lezer ${reader} loopt goed, maar een correctie maakt zijn tijden nog ${span(Math.abs(by) as Ms, texts)} te ${by > 0 ? 'laat' : 'vroeg'}. Corrigeer de klok nog eens, evenveel de andere kant op.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'lezing', 'lezingen')} in de laatste minuut.`,
  'antenna-quiet': 'Geen lezing in de laatste minuut. Houd er een chip langs.',
  'antenna-disconnected': 'De lezer vindt op deze aansluiting geen antenne. Controleer de kabel.',
  'antenna-unknown': 'Onbekend tot de lezer verbonden is.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Zet de klok goed die verkeerd loopt. Andere lezers zenden onder dezelfde naam, en een correctie zou ook hun lezingen veranderen: controleer de ronden tot nu toe met de hand en geef elke lezer een eigen naam.';
const SET_AND_CORRECT = 'Zet de klok die verkeerd loopt goed. Is het die van de lezer, corrigeer dan de lezingen tot nu toe.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} te ${by > 0 ? 'laat' : 'vroeg'} is`;
  const why =
    cause === 'clock'
      ? `De klok van lezer ${reader} loopt nu goed, maar`
      : `Het netwerk heeft lezingen van lezer ${reader} vertraagd, of zijn klok is gezet:`;
  if (mixed)
    return `${why} van ${texts.time(first)} tot ${texts.time(last)} tellen lezingen met een tijd die tot ${off}. Controleer de ronden van die tijd met de hand en bevestig daarna de lezingen.`;
  const unless = cause === 'delay' ? ' Is die klok vlak daarna vooruitgezet, dan kloppen de tijden: bevestig ze.' : '';
  return `${why} ${counted(reads, 'lezing heeft', 'lezingen hebben')} een tijd die ${off}. Corrigeer de klok voor ${reads === 1 ? 'deze lezing, of schrap of bevestig die' : 'deze lezingen, of schrap of bevestig ze'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `precies ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `De klok van deze computer is evenveel ${set > 0 ? 'vooruitgezet' : 'teruggezet'}: zet hem weer goed, of corrigeer de lezingen sindsdien.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Controleer de tijdzone van zijn computer en corrigeer de lezingen tot nu toe.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  return bytes < BYTES_PER_GB
    ? `${number(Math.floor(bytes / BYTES_PER_MB))} MB`
    : `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} dagen`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
