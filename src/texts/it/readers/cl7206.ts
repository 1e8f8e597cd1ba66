import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in Italian. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `Il lettore su ${link} non risponde. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'Il lettore non comincia a leggere: non risponde. Controllare le antenne, poi riaprire il collegamento.'
      : `Il lettore non comincia a leggere: rifiuta con lo stato ${status}. Controllare le antenne nelle sue impostazioni qui, poi riaprire il collegamento.`,
  'cl7206-stopped':
    'Il lettore ha smesso di leggere da solo. La stazione lo ha fatto leggere di nuovo; chi è passato nel frattempo può mancare.',
  'cl7206-no-store':
    'La memoria dei chip (tag cache) di questo lettore è spenta: le sue letture hanno l’ora di arrivo, e quelle fatte senza collegamento vanno perse. Attivarla con il programma del produttore: il lettore conserva allora le letture, con la propria ora, finché la stazione le ha.',
  'cl7206-other-order':
    'Questo lettore scrive i suoi chip in un ordine noto da un solo programma (protocol control per primo). I suoi chip vengono letti; avvicinare un chip di prova a ogni antenna e confrontare qui numero e antenna con quanto stampato.',
};

const ADVICE = {
  nothing: 'Controllare l’alimentazione, il cavo e l’indirizzo; in rete la sua porta è la 9090.',
  noise: 'Invia dati illeggibili: o la velocità è sbagliata (115200), o è un altro tipo di lettore.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
