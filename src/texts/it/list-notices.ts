import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'Date di nascita lette con il giorno per primo',
  century: 'Anni di nascita a due cifre completati',
  serial: 'Date di nascita scritte come numeri del foglio di calcolo',
} as const;

const riders = (count: number): string => counted(count, 'partecipante', 'partecipanti');

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `un chip con una lettera O, I o L dove altri chip hanno cifre: ${tags}. Confrontarlo con il chip stesso.`,
  decimal: (tags) => `un numero con decimali al posto di un chip: ${tags}. Confrontarlo con il chip stesso.`,
  'epc-name': (tags) =>
    `un chip scritto come nome EPC o indirizzo web: ${tags}. I lettori ne inviano il numero esadecimale: esportare i chip in esadecimale.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'riga tralasciata', 'righe tralasciate')} sopra l’intestazione, a partire da «${text}».`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `La riga ${lines[0]} ripete l’intestazione ed è stata tralasciata.`
      : `Le righe ${list(lines.map(String))} ripetono l’intestazione e sono state tralasciate.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `La riga ${lines[0]} («${text}») non è un partecipante ma un totale, un numero di pagina o simile, ed è stata tralasciata.`
      : `${counted(lines.length, 'riga non è un partecipante', 'righe non sono partecipanti')} ma totali, numeri di pagina o simili, e sono state tralasciate: ${list(lines.map(String))}, a partire da «${text}».`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'cella dei chip dice', 'celle dei chip dicono')} che non c’è un chip: ${list(texts.map((text) => `«${text}»`))}. Da questo elenco quei partecipanti non ne ricevono.`,
  'wordlike-tags': ({ tags, riders: holders }, { list }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} un chip senza cifre: ${list(tags.map((tag) => `«${tag}»`))}. Se è una parola e non un chip, svuotare quella cella.`,
  'split-tags': ({ texts, riders: holders }, { list }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} più chip da una cella: ${list(texts.map((text) => `«${text}»`))}. Se è un solo chip, togliere gli spazi.`,
  'grouped-tags': ({ text, tag, riders: holders }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} un chip scritto a gruppi, che i lettori inviano senza i segni in mezzo: «${text}» è stato preso come ${tag}.`,
  'marked-tags': ({ text, tag, riders: holders }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} un chip con un segno accanto: «${text}» è stato preso come ${tag}. Confrontarlo con il chip stesso.`,
  'doubtful-tags': ({ doubt, texts, riders: holders }, { list }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'pettorale ha', 'pettorali hanno')} una lettera O, I o L dove altri pettorali hanno cifre: ${quoted(texts, list)}. Controllare l’elenco.`
      : `${counted(bibs, 'pettorale ha', 'pettorali hanno')} un segno: ${quoted(texts, list)}. Controllare se fa parte del pettorale.`,
  'rounded-tags': ({ tags, riders: holders }, { list }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} un chip che può aver perso le ultime cifre in un foglio di calcolo: ${list(tags)}. Confrontarlo con il chip stesso.`,
  'garbled-texts': ({ texts, riders: holders }, { list }) =>
    `${counted(holders, 'partecipante ha', 'partecipanti hanno')} un testo già salvato prima con una codifica sbagliata: ${list(texts.map((text) => `«${text}»`))}. Salvare l’elenco dal suo programma come UTF-8.`,
  'month-like-bib': ({ bib }) => `Il pettorale ${bib} può essere una data che un foglio di calcolo ha fatto del pettorale. Controllarlo.`,
  'unused-column': ({ heading, used }) =>
    `La colonna «${heading}» non è usata, perché «${used}» è più adatta. Se è sbagliato, cambiarla qui sotto.`,
  'unread-cell': ({ heading, text }) =>
    `Impossibile leggere «${text}» nella colonna «${heading}». Il valore è conservato sotto la sua intestazione.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'altra cella non è leggibile', 'altre celle non sono leggibili')}.`,
  'assumed-births': ({ assumed, cells, text, born }) => `${ASSUMED[assumed]}: «${text}» diventa ${born}. Controllare ${riders(cells)}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'pettorale compare su più righe ed è stato letto come staffetta', 'pettorali compaiono su più righe e sono stati letti come staffette')}, con un componente per riga.`,
  'hidden-rows': ({ rows }) =>
    `${counted(rows, 'riga nascosta nel foglio di calcolo è stata letta', 'righe nascoste nel foglio di calcolo sono state lette')} comunque.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'cella contiene una formula senza risultato ed è stata letta come vuota', 'celle contengono formule senza risultato e sono state lette come vuote')}, a partire da ${first}. Aprire la cartella di lavoro, salvarla e importarla di nuovo.`,
  'unread-category-cell': ({ heading, text }) => `Impossibile leggere «${text}» nella colonna «${heading}». Il valore non è usato.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Questa riga non indica una categoria e non è usata.'
      : `«${category}» è una selezione da altre categorie e non è usata.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `«${category}» compare alle righe ${list(lines.map(String))} e non è usata: dare a ogni categoria un nome diverso.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `La batteria «${wave}» parte ${exactDuration(after, texts)} dopo la partenza della gara, come nella sua prima riga, e non ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: i minuti non sono usati, perché sono indicati i giri.`,
  'unused-category-columns': ({ headings }, { list }) => `Non usato di questo foglio: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `Il file non indica la sua codifica. È stato letto come ${encodingNames[encoding]}: controllare i nomi con accenti e, se sono sbagliati, scegliere un’altra codifica.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `«${text}» contiene un byte che non è una lettera. Correggere questa cella.`
      : `«${text}» contiene una lettera codificata in modo diverso dal resto dell’elenco. È stata letta come ${encodingNames[as]}: controllarla.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'altra cella contiene', 'altre celle contengono')} lettere di questo tipo.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'partenza individuale', 'partenze individuali')} dalle ${texts.time(first_at)} alle ${texts.time(last_at)}${from_gun ? `, ${starts === 1 ? 'letta come tempo' : 'lette come tempi'} dopo la partenza della gara` : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'ora di partenza è calcolata', 'ore di partenza sono calcolate')} dalla partenza della gara, che non è impostata. Impostare prima l’ora di partenza, poi importare di nuovo l’elenco.`,
  'unreadable-start': ({ text }) =>
    `«${text}» non è un’ora di partenza: il partecipante mantiene la partenza già nota. Scrivere 10:01:00 oppure +60 (secondi dopo la partenza della gara).`,
  'more-unreadable-starts': ({ cells }) =>
    `${counted(cells, 'altra ora di partenza non è leggibile', 'altre ore di partenza non sono leggibili')}.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `Il pettorale ${bib} e il pettorale ${other} (${personName(rider, 'partecipante senza nome')}) sono due partecipanti. Se è uno solo, correggere l’elenco.`,
  'similar-categories': ({ category, riders: here, other, others }) =>
    `«${category}» (${riders(here)}) e «${other}» (${riders(others)}) sono due categorie, ciascuna con i suoi risultati. Se è una sola, correggere l’elenco.`,
  'emptied-category': ({ category, riders: now }) =>
    `Nessun partecipante avrebbe più la categoria «${category}» (ora ${riders(now)}). La sua batteria o le sue regole non varrebbero per nessuno, e i suoi partecipanti partirebbero e arriverebbero con altre. Correggere l’elenco, oppure rinominare la categoria anche in Gara.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `«${text}»`));
}
