import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} deve essere un numero intero da ${min} a ${max}, non «${value}».`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} deve essere un numero di secondi da 0 a ${max} con al massimo tre decimali, non «${value}».`,
  'setting-time': ({ name, value }) => `${name} deve essere una data e ora con fuso orario, ad es. 2026-05-12T10:00:00Z, non «${value}».`,
  'setting-host': ({ name, value }) =>
    `${name} deve essere un indirizzo di questo computer, ad es. 0.0.0.0 o 127.0.0.1, o il suo nome, non «${value}».`,
  'setting-host-names': ({ name, value }) => `${name} deve essere un elenco di nomi host senza porte, separati da virgole, non «${value}».`,
  'setting-choice': ({ name, value, choices }) => `${name} deve essere uno fra ${choices.join(', ')}, non «${value}».`,
  'setting-hub': ({ name, value }) =>
    `${name} deve essere l’indirizzo di una stazione o di un broker, come http://192.168.1.20:8600 o nats://192.168.1.20:4222, non «${value}».`,
  'setting-broker': ({ name, value }) => `${name} deve essere l’indirizzo di un broker, come nats://192.168.1.20:4222, non «${value}».`,
  'setting-broker-name': ({ name, value }) => `${name} può avere solo lettere, cifre, - e _, al massimo 40, non «${value}».`,
  'setting-nkey': ({ name }) => `${name} deve essere il seme di una nkey di utente: inizia con SU e ha 58 caratteri.`,
  'setting-no-hub': ({ name, role }) => `Manca ${name}: il ruolo ${role} richiede l’indirizzo della stazione principale.`,
  'setting-no-role': ({ name, hub }) => `${hub} è impostato, ma ${name} no: impostarlo su standby, relay o point, oppure su alone.`,
  'setting-secret': ({ name }) => `${name} può contenere solo lettere, cifre e segni ASCII, senza spazi.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Si può aprire un solo file di gara; togliere «${files.join(' ')}».`,
  'argument-minutes': ({ value, max }) => `--minutes deve essere un numero da 0 a ${max}, non «${value}».`,
  'argument-template': ({ value, known }) => `Non c’è un modello «${value}». Scegliere fra: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed deve essere un numero intero da 0 a ${writer.number(max)}, non «${value}».`,
  'argument-recording': 'Serve esattamente un file: racetag-station replay FILE',
  'argument-speed': ({ value, max }, writer) =>
    `--speed deve essere max o un numero maggiore di 0, al massimo ${writer.number(max)}, non «${value}».`,
  'argument-event-speed': ({ value, max }) => `--speed deve essere un numero da 1 a ${max} per un modello, non «${value}».`,
  'argument-into': ({ value }) => `--into deve essere new o open, non «${value}».`,
  'port-in-use': ({ port }) => `Un altro programma usa già la porta ${port}. Chiuderlo o scegliere un’altra porta.`,
  'port-reserved': ({ port }) =>
    `Il sistema riserva per sé la porta ${port}, come fa Windows con intervalli di porte per le macchine virtuali. Scegliere un’altra porta.`,
  'port-privileged': ({ port }) => `Solo gli amministratori possono usare la porta ${port}. Scegliere una porta da 1024 in su.`,
  'port-answered-by-another': ({ port, host }) =>
    `Un altro programma di questo computer risponde a ${host}, porta ${port}. Chiuderlo o scegliere un’altra porta.`,
  'host-not-here': ({ host }) =>
    `«${host}» non è un indirizzo di questo computer. Impostare HOST su 0.0.0.0 per tutti i suoi indirizzi, o su uno dei suoi.`,
  'demo-started': ({ riders }) => `Gara dimostrativa avviata con ${counted(riders, 'partecipante', 'partecipanti')}.`,
  'event-lost': ({ passings, bibs }, { plural }) =>
    `${counted(passings, 'passaggio', 'passaggi')} senza lettura, ${plural(bibs.length, { one: 'pettorale', other: 'pettorali' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Gara dimostrativa conclusa: ${counted(events, 'evento inviato', 'eventi inviati')}.`,
  'replay-finished': ({ events, batches, resent }) => {
    const sent = `${counted(events, 'evento inviato', 'eventi inviati')} in ${counted(batches, 'blocco', 'blocchi')}`;
    return resent === 0 ? `${sent}.` : `${sent}; ${counted(resent, 'inviato', 'inviati')} di nuovo.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, riga ${line}: non è JSON valido.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, riga ${line}: non è un evento con timestamp (ISO-8601 con fuso orario, ad es. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `La stazione ha rifiutato una richiesta con stato ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `Nessuna risposta da ${url}. Controllare che la stazione sia in funzione.`,
  'station-failed': ({ status, detail }) => `Errore della stazione con stato ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `La stazione ha confermato ${confirmed ?? 'nessuno'} dei ${events} eventi. Controllare che l’indirizzo sia quello di una stazione.`,
};
