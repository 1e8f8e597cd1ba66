import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { others } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Tralasciati, perché segnati come DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Senza posizione in classifica, quindi dopo tutti gli altri: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `La classifica indica partecipanti che non sono in gara: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Nessun partecipante ha questa categoria: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Ancora nessun partecipante. Aggiungere i partecipanti o importare prima l’elenco iscritti.'
      : 'Non resta nessun partecipante per questo ordine di partenza.',
  'start-replaced': (some, texts) => `Un’altra partenza individuale viene sostituita: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Alcuni giri sono già contati e possono cambiare: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `La partenza è nel passato (ora sono le ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `La partenza precede quella della gara, alle ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) =>
    `Non in questo ordine di partenza, ma con la stessa ora di partenza di un partecipante che c’è: ${bibs(some, texts)}.`,
};

/** `pettorali 1, 2 e altri 5`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, others(more, 'altro', 'altri')] : named;
  return `${riders === 1 ? 'pettorale' : 'pettorali'} ${list(all)}`;
}
