import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in Italian. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `Il modulo su ${link} risponde troppo lentamente. Controllare la rete, il cavo e gli adattatori in mezzo.`
      : `Il modulo su ${link} non risponde. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`regione ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antenne ${antennas.join(' + ')}`,
    ].join(', ');
    return `La stazione ha impostato il modulo: ${settings}. Senza corrente lo dimentica, e viene impostato di nuovo al prossimo collegamento.`;
  },
  'm6e-no-region':
    'Il modulo non ha una regione, e senza non legge. Scegliere qui, nelle impostazioni del lettore, la regione di questo paese.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped':
    'Il modulo ha smesso di leggere ed è stato impostato di nuovo. Chi è passato nel frattempo può mancare. Controllarne l’alimentazione.',
  'm6e-hot': 'Il modulo è troppo caldo e legge meno. Metterlo all’ombra o al fresco, o abbassarne la potenza.',
  'm6e-antenna': 'L’antenna rimanda indietro ciò che il modulo trasmette. Controllare che sia collegata e adatta a questa frequenza.',
  'm6e-fault': ({ status }) =>
    `Il modulo segnala l’errore ${hex(status)} durante la lettura. Se mancano chip, togliergli un attimo la corrente.`,
};

const ADVICE = {
  nothing: 'Controllare l’alimentazione, il cavo e la velocità (115200).',
  noise: 'Invia dati illeggibili: o la velocità è sbagliata (115200), o è un altro tipo di lettore.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'il tipo di chip',
  region: 'la regione',
  power: 'la potenza',
  antennas: 'le antenne',
  filter: 'la notifica di ogni lettura',
};

function settingRefused(what: string, status: number | null): string {
  return status === null ? `Il modulo non risponde all’impostazione: ${what}.` : `Il modulo non accetta ${what}: stato ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'Il modulo non risponde quando deve leggere. La stazione riprova.'
    : `Il modulo rifiuta di leggere: stato ${hex(status)}. Controllare regione, potenza e antenne nelle sue impostazioni qui; la stazione riprova.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
