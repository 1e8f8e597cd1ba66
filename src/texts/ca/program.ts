import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} ha de ser un nombre enter de ${min} a ${max}, però és «${value}».`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} ha de ser un nombre de segons de 0 a ${max}, amb tres decimals com a màxim, però és «${value}».`,
  'setting-time': ({ name, value }) => `${name} ha de ser data i hora amb zona horària, p. ex. 2026-05-12T10:00:00Z, però és «${value}».`,
  'setting-host': ({ name, value }) =>
    `${name} ha de ser una adreça d’aquest ordinador, p. ex. 0.0.0.0 o 127.0.0.1, o el seu nom, però és «${value}».`,
  'setting-host-names': ({ name, value }) =>
    `${name} ha de ser una llista de noms de host sense ports, separats per comes, però és «${value}».`,
  'setting-choice': ({ name, value, choices }) => `${name} ha de ser un d’aquests valors: ${choices.join(', ')}, però és «${value}».`,
  'setting-hub': ({ name, value }) =>
    `${name} ha de ser l’adreça d’una estació o d’un bróker, com ara http://192.168.1.20:8600 o nats://192.168.1.20:4222, però és «${value}».`,
  'setting-broker': ({ name, value }) => `${name} ha de ser l’adreça d’un bróker, com ara nats://192.168.1.20:4222, però és «${value}».`,
  'setting-broker-name': ({ name, value }) => `${name} només pot tenir lletres, xifres, - i _, 40 com a màxim, però és «${value}».`,
  'setting-nkey': ({ name }) => `${name} ha de ser la llavor d’una nkey d’usuari: comença per SU i té 58 caràcters.`,
  'setting-no-hub': ({ name, role }) => `Falta ${name}: la funció ${role} necessita l’adreça de l’estació principal.`,
  'setting-no-role': ({ name, hub }) => `${hub} està definit, però ${name} no: poseu-hi standby, relay o point, o bé alone.`,
  'setting-secret': ({ name }) => `${name} només pot tenir lletres, xifres i signes ASCII, sense espais.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Només es pot obrir un fitxer de cursa; treure «${files.join(' ')}».`,
  'argument-minutes': ({ value, max }) => `--minutes ha de ser un nombre de 0 a ${max}, però és «${value}».`,
  'argument-template': ({ value, known }) => `No hi ha cap plantilla «${value}». Triar-ne una: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed ha de ser un nombre enter de 0 a ${writer.number(max)}, però és «${value}».`,
  'argument-recording': 'La reproducció necessita exactament un fitxer: racetag-station replay FITXER',
  'argument-speed': ({ value, max }, writer) =>
    `--speed ha de ser max o un nombre més gran que 0, com a màxim ${writer.number(max)}, però és «${value}».`,
  'argument-event-speed': ({ value, max }) => `Amb una plantilla, --speed ha de ser un nombre d’1 a ${max}, però és «${value}».`,
  'argument-into': ({ value }) => `--into ha de ser new o open, però és «${value}».`,
  'port-in-use': ({ port }) => `Un altre programa ja fa servir el port ${port}. Tancar-lo o triar un altre port.`,
  'port-reserved': ({ port }) =>
    `El sistema es reserva el port ${port}, com fa Windows amb intervals de ports per a màquines virtuals. Triar un altre port.`,
  'port-privileged': ({ port }) => `Només els administradors poden fer servir el port ${port}. Triar un port a partir del 1024.`,
  'port-answered-by-another': ({ port, host }) =>
    `Un altre programa d’aquest ordinador respon a ${host}, port ${port}. Tancar-lo o triar un altre port.`,
  'host-not-here': ({ host }) =>
    `«${host}» no és una adreça d’aquest ordinador. Posar a HOST 0.0.0.0 per a totes les seves adreces, o una de les que té.`,
  'demo-started': ({ riders }) => `Cursa de demostració iniciada amb ${counted(riders, 'participant', 'participants')}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'pas no vist', 'passos no vistos')} per cap lector, ${writer.plural(bibs.length, { one: 'del dorsal', other: 'dels dorsals' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Cursa de demostració acabada: ${counted(events, 'esdeveniment enviat', 'esdeveniments enviats')}.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'esdeveniment enviat', 'esdeveniments enviats')} en ${counted(batches, 'lot', 'lots')}`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} altra vegada.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, línia ${line}: no és JSON vàlid.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, línia ${line}: no és un esdeveniment amb timestamp (ISO 8601 amb zona horària, p. ex. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `L’estació ha rebutjat una petició amb l’estat ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `${url} no respon. Comprovar que l’estació està en marxa.`,
  'station-failed': ({ status, detail }) => `L’estació ha fallat amb l’estat ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `L’estació ha confirmat ${confirmed ?? 'cap'} de ${events} esdeveniments. Comprovar que l’adreça és la d’una estació.`,
};
