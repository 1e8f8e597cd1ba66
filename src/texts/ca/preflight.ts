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
  'journal-title': 'Fitxer de cursa',
  'disk-title': 'Espai al disc',
  'clock-title': 'Rellotge d’aquest ordinador',
  'zone-title': 'Zona horària',
  'readers-title': 'Lectors',
  'reader-title': ({ reader }) => `Lector ${reader}`,
  'reader-clock-title': ({ reader }) => `Rellotge del lector ${reader}`,
  'sender-title': ({ source, reader }) => `Lectures de ${source}, lector ${reader}`,
  'flood-title': 'Quantitat de lectures',
  'antenna-title': ({ reader, antenna }) => `Antena ${antenna} del lector ${reader}`,
  'tag-title': 'Prova de xip',
  'screens-title': 'Pantalles',
  'access-title': 'Accés',
  'line-title': 'Participants esperats',
  'first-laps-title': 'Primeres voltes',
  'categories-title': 'Categories',
  'bibs-title': 'Dorsals',
  'teams-title': 'Classificació per equips',
  'starts-title': 'Llista de sortida',
  'point-title': ({ point }) => `Punt de cronometratge ${point}`,
  'segment-title': ({ segment }) => `Tram ${segment}`,
  'riders-title': 'Participants',
  'tags-title': 'Xips dels participants',
  'waves-title': 'Onades',
  'points-title': 'Punts de cronometratge',
  'gun-title': 'Sortida de la cursa',
  'settings-title': 'Ajustos desats',
  'settings-damaged': ({ files }, { list }) =>
    `No s’ha pogut llegir, o no tot: ${list(files.map(damagedFile))} a la carpeta de dades. Tornar a configurar el que falta i després esborrar el fitxer.`,
  'rmonitor-title': 'Sortida RMonitor',
  'machine-title': ({ machine }) => `Estació ${machine}`,
  'machine-live': 'Respon.',
  'machine-clock': ({ off }, texts) =>
    `El seu rellotge va ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'avançat' : 'endarrerit'}, i els seus temps també. Posar tots dos rellotges en hora per NTP.`,
  'machine-cut-off': 'No respon. Revisar la xarxa; el que espera arriba quan torni.',
  'machine-refused':
    'La principal no coneix la clau d’aquesta estació, o falta RACETAG_HUB_KEY. Crear-hi una clau nova i iniciar aquesta estació amb ella.',
  'machine-differs':
    'La seva còpia de la cursa no és la de la principal: una de les dues és més antiga. Obrir la més recent a la principal, o fer-se’n càrrec a la reserva que la té.',
  'machine-two': 'Dues màquines fan servir la seva clau o el seu nom al bróker. Donar a cadascuna el seu.',
  'machine-copied':
    'Dues estacions fan servir còpies d’una mateixa carpeta de dades. Continuar amb una d’elles. Iniciar l’altra amb una carpeta de dades buida i amb una clau o un nom al bróker propis. El que ha registrat és al seu fitxer anterior: unir-ne una còpia a la principal.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) =>
    `${texts.say('webhook', fault)} ${counted(backlog, 'esdeveniment en espera', 'esdeveniments en espera')}.`,

  'riders-none': 'Encara no hi ha participants. Importar la llista d’inscrits o afegir participants a mà.',
  'riders-ok': ({ riders }) => `${counted(riders, 'participant', 'participants')}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'El participant té xip.' : `Els ${riders} participants tenen xip.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} de ${counted(of, 'participant', 'participants')} no ${some.riders === 1 ? 'té' : 'tenen'} xip: ${someBibs(some, texts)}. ${some.riders === 1 ? 'Assignar-li un xip o introduir el seu dorsal a la línia' : 'Assignar-los xips o introduir els seus dorsals a la línia'}.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'xip llegit no està assignat a cap participant', 'xips llegits no estan assignats a cap participant')}. ${tags === 1 ? 'Si és d’un participant, assignar-lo' : 'Assignar els que siguin de participants'} a Participants, Xips desconeguts.`,
  'riders-without-category': (some, texts) =>
    `Sense categoria: ${someBibs(some, texts)}. Les onades i regles de categories no se’ls apliquen. Introduir les seves categories.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'onada', 'onades')}.${others === 0 ? '' : ` ${counted(others, 'participant no és', 'participants no són')} a cap onada i ${others === 1 ? 'surt' : 'surten'} amb la sortida general.`}`,
  'points-ok': ({ points }) => `${counted(points, 'punt de cronometratge', 'punts de cronometratge')} al recorregut.`,
  'gun-open': 'Encara sense sortida. Prémer «Donar la sortida» amb el tret, o fixar abans una hora de sortida.',
  'gun-by-list': 'Els participants surten per la llista de sortida. La cursa comença amb el primer.',
  'gun-ahead': ({ at }, { dateTime }) => `La cursa surt el ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `La cursa surt el ${dateTime(at)}, d’aquí a més de 12 hores. Comprovar la data.`,
  'gun-set': ({ at }, { dateTime }) => `La cursa va sortir el ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `La cursa va sortir el ${dateTime(at)}, fa més de 12 hores, i des de llavors no s’ha llegit res. Comprovar la data.`,
  'gun-stopped': ({ at }, { dateTime }) => `La cursa es va aturar el ${dateTime(at)}. Les lectures posteriors no compten.`,

  'journal-ok': 'Les lectures es desen al fitxer de cursa.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'No es pot escriure al fitxer de cursa; les lectures es rebutjarien. Obrir o crear una cursa.',
  'disk-ok': ({ free }, texts) => `${size(free, texts)} lliures.`,
  'disk-low': ({ free }, texts) => `${size(free, texts)} lliures: prou per a una cursa, però no per a gaires.`,
  'disk-almost-full': ({ free }, texts) => `Només ${size(free, texts)} lliures. Alliberar espai abans de la sortida.`,
  'disk-unknown': 'No se sap quant espai queda. Comprovar-ho a mà.',
  'clock-ok': ({ now }, { dateTime }) => `Marca ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) => `Marca ${dateTime(now)}, i això no pot ser. Posar la data i l’hora abans de la sortida.`,
  'clock-stepped': ({ at, by }, texts) =>
    `S’ha ${by > 0 ? 'avançat' : 'endarrerit'} ${span(Math.abs(by) as Ms, texts)} a les ${texts.time(at)}, amb l’estació en marxa. El que s’introdueix a mà des de llavors es desvia això mateix del que hi havia abans. Tornar-lo a la seva hora i desactivar l’ajust automàtic de l’hora fins al final de la cursa.`,
  'zone-ok': ({ zone }) => `Les hores són de la zona ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `La zona horària d’aquest ordinador ara és ${to}. L’estació continua amb ${from}, amb la qual va arrencar: en les hores en paper i en els lectors que envien hores sense zona. Si ${to} és la correcta, reiniciar l’estació quan ningú no estigui a punt de passar.`,
  'zone-unknown': ({ name }) =>
    `TZ és «${name}», que no és cap zona horària que l’estació conegui: compta amb UTC. Posar a TZ un nom com Europe/Berlin i reiniciar l’estació.`,
  'no-readers': 'No hi ha cap lector connectat a aquesta estació, i cap servei de lectura no ha enviat lectures.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, lector ${reader}, ha enviat ${number(reads)} lectures a aquesta cursa; tots els altres, ${number(others)}. Apartar els xips de les seves antenes. Si no es coneix aquest emissor, desconnectar-lo i posar una clau API.`,
  'tag-read': ({ ago }) => `Última lectura fa ${wholeSeconds(ago)} s.`,
  'tag-read-long-ago': ({ ago }) => `Última lectura fa ${wholeSeconds(ago)} s. Passar un xip per cada antena.`,
  'tag-never-read': 'Encara no s’ha llegit cap xip. Passar un xip per cada antena.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'participant té', 'participants tenen')} una volta 1 de ${texts.duration(longest, 1)} com a molt i cap de posterior per sota de ${texts.duration(later, 1)}: probablement eren darrere la línia a la sortida i s’hi van llegir. A la pàgina Cursa, fer que la primera lectura sigui l’inici de la volta 1 o apujar el temps mínim de volta. Si la volta 1 és tan curta, indicar-hi les longituds de les voltes.`,
  'line-silent': ({ since, riders }, texts) =>
    `No s’ha llegit res des de les ${texts.timeToSecond(since)}, i ${counted(riders, 'participant hauria', 'participants haurien')} d’haver passat. Revisar el lector i les seves antenes.`,
  'tag-clock-set-back': 'El rellotge s’ha endarrerit després de l’última lectura. Passar un xip per cada antena.',
  'screens-connected': ({ screens }) => `${counted(screens, 'pantalla connectada', 'pantalles connectades')}, inclosa aquesta.`,
  'no-screens': 'No hi ha cap pantalla connectada.',
  'access-ok': 'Per enviar lectures cal la clau API i, per canviar res, el testimoni del cronometrador.',
  'no-api-key':
    'Qualsevol en aquesta xarxa pot enviar lectures i, amb elles, afegir voltes. En una xarxa compartida, definir RACETAG_API_KEY aquí i als serveis de lectura.',
  'token-short':
    'El testimoni del cronometrador triat té menys de 16 caràcters i es pot endevinar. Triar un RACETAG_OPERATOR_TOKEN més llarg.',
  'tokens-guessed': ({ guesses, source }) =>
    `Des que s’ha iniciat l’estació ${guesses === 1 ? 's’ha' : 's’han'} rebut ${counted(guesses, 'testimoni', 'testimonis')} del cronometrador no vàlids, l’últim de ${source}. Algú fa servir un enllaç antic o intenta endevinar el testimoni.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `Cap punt de cronometratge no té el lector ${reader}: és a la línia, i les seves lectures tanquen voltes. Assignar-lo a Cursa, Punts.`,
  'reader-at-no-point': ({ reader }) =>
    `Cap punt de cronometratge no té el lector ${reader}: les seves lectures no compten. Assignar-lo a Cursa, Punts; les que ja ha enviat comptaran allà.`,
  'point-without-reader': ({ point }) => `No hi ha cap lector a ${point}. Assignar-n’hi un o treure el punt.`,
  'point-off-course': ({ point }) => `Cap recorregut no passa per ${point}; allà ningú no tindrà temps. Afegir-lo al recorregut.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `Cap recorregut no té el punt de pas ${passage}. ${known.length === 0 ? 'Introduir primer el recorregut.' : `Triar-ne un: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `Cap recorregut no passa per ${from} i després per ${to}; ningú no tindrà temps. Triar dos punts de pas d’un mateix recorregut, en el seu ordre.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `El dorsal ${bib} i el dorsal ${other} són dos participants${pairs > 1 ? ` (${counted(pairs, 'parell', 'parells')} així)` : ''}. Corregir el dorsal si són un de sol.`,
  'teams-none': ({ by, others }) => {
    const [wanted, article, other] = by === 'club' ? ['club', 'el club', 'equip'] : ['equip', 'l’equip', 'club'];
    const have = `${counted(others, 'participant té', 'participants tenen')} ${other}: classificar per ${other} o introduir`;
    return `Els equips es classifiquen per ${wanted}, i cap participant no té ${wanted}. ${others === 0 ? 'Introduir' : have} ${article} a la llista de participants.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `«${category}» (${counted(riders, 'participant', 'participants')}) i «${other}» (${counted(others, 'participant', 'participants')}) són dues categories, amb resultats propis. Si són una de sola, donar a aquests participants la mateixa categoria.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'participant surt', 'participants surten')} de ${texts.time(first_at)} a ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `Segons les regles se surt per llista de sortida, i cap dels participants (${riders}) no té hora de sortida. Crear o importar la llista de sortida.`,
  'starts-missing': (some, texts) =>
    `Sense hora de sortida: ${someBibs(some, texts)}. Mentre no en tinguin, surten amb la sortida general o amb la seva onada.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `La sortida és anterior a la de la cursa, a les ${texts.time(gun_at)}: ${someBibs(some, texts)}. Comprovar totes dues hores.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `Més participants a la mateixa hora de sortida que els ${texts.number(usual)} habituals: ${someBibs(some, texts)}. Comprovar la llista de sortida.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `El lector està aturat i no llegeix xips. ${can_start ? 'Engegar-lo a Lectors.' : 'Veure els seus avisos a Lectors, o posar-lo en marxa a la seva pròpia aplicació o a les seves pròpies pàgines.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown':
    'Encara sense comparar, o sense posar en hora. Mentrestant, les lectures porten l’hora d’arribada. Mirar els avisos del lector.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Igual que el rellotge d’aquest ordinador.';
    const where = offset > 0 ? 'endarrerit' : 'avançat';
    return `Va ${span(Math.abs(offset) as Ms, texts)} ${where} respecte a aquest ordinador. Les hores de les lectures es corregeixen amb això.`;
  },
  'sender-in-time': 'Les hores de les seves lectures coincideixen amb el rellotge d’aquest ordinador.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `Les hores del lector ${reader} van ${offText(off, texts)} avançades respecte al rellotge d’aquest ordinador. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `Les hores del lector ${reader} van ${offText(off, texts)} endarrerides respecte al rellotge d’aquest ordinador. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `El rellotge del lector ${reader} no està en hora: les seves lectures tenen una data anterior al 2020. Posar-lo en hora i corregir les lectures que ja ha enviat.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Les lectures del lector ${reader} arriben ${offText(off, texts)} després de la seva hora. Si estava sense connexió, es van desar allà i són correctes; aquest avís s’acaba amb les seves pròximes lectures. Si no ho estava, el seu rellotge va endarrerit. ${adviceText(off)}`,
  'sender-kept': 'Les seves últimes lectures han arribat tard i porten la seva pròpia hora: es van desar mentre estava sense connexió.',
  'sender-corrected': 'Una correcció del seu rellotge posa en hora les seves lectures.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `El rellotge del lector ${reader} va bé, però una correcció encara posa les seves hores ${span(Math.abs(by) as Ms, texts)} ${by > 0 ? 'més tard' : 'més d’hora'} del compte. Tornar a corregir el seu rellotge, el mateix en sentit contrari.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }) => `${counted(reads, 'lectura', 'lectures')} en l’últim minut.`,
  'antenna-quiet': 'Cap lectura en l’últim minut. Passar-hi un xip.',
  'antenna-disconnected': 'El lector no troba cap antena en aquest port. Comprovar el cable.',
  'antenna-unknown': 'Desconegut fins que el lector estigui connectat.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Posar en hora el rellotge que va malament. Altres lectors envien amb el mateix nom, i una correcció canviaria també les seves lectures: comprovar a mà les voltes fins ara i donar a cada lector un nom propi.';
const SET_AND_CORRECT = 'Posar en hora el rellotge que vagi malament. Si és el del lector, corregir les lectures que ja ha enviat.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} ${by > 0 ? 'més tard' : 'més d’hora'} del que toca`;
  const why =
    cause === 'clock'
      ? `El rellotge del lector ${reader} ara va bé, però`
      : `La xarxa va endarrerir lectures del lector ${reader}, o es va posar en hora el seu rellotge:`;
  if (mixed)
    return `${why} de ${texts.time(first)} a ${texts.time(last)} hi ha lectures que compten fins a ${off}. Comprovar a mà les voltes d’aquest temps i després confirmar les lectures.`;
  const unless = cause === 'delay' ? ' Si aquell rellotge es va avançar just després, els temps són correctes: confirmar-los.' : '';
  return `${why} ${counted(reads, 'lectura té', 'lectures tenen')} una hora ${off}. Corregir el rellotge per a ${reads === 1 ? 'aquesta lectura, anul·lar-la o confirmar-la' : 'aquestes lectures, anul·lar-les o confirmar-les'}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `exactament ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `El rellotge d’aquest ordinador s’ha ${set > 0 ? 'avançat' : 'endarrerit'} això mateix: tornar-lo a la seva hora o corregir les lectures des de llavors.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Comprovar la zona horària del seu ordinador i corregir les lectures que ja ha enviat.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number, { number }: Writer): string {
  return bytes < BYTES_PER_GB
    ? `${number(Math.floor(bytes / BYTES_PER_MB))} MB`
    : `${number(Math.floor((bytes / BYTES_PER_GB) * 10) / 10)} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} dies`;
  return ms < 60_000 ? `${number(Math.round(ms / 100) / 10)} s` : duration(ms, 0);
}
