import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { capitalized, riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` nella batteria «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regole di «${category}»: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Un primo giro${categories.length === 0 ? '' : ` (${texts.list(categories)})`} può durare ${durationName(lap, texts)}, ma un passaggio entro ${durationName(window, texts)} dalla partenza è preso per la partenza e non termina nessun giro. Scegliere una finestra di partenza più corta del primo giro più veloce, o un tempo minimo sul giro lungo quanto la finestra.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `${capitalized(riderName(rider))}: la stessa decisione è stata presa alle ${texts.time(at)} (azione ${entry}), e valgono entrambe. Se è stata inviata due volte, annullarne una.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Le stesse letture del lettore ${reader} sono già state spostate di altrettanto alle ${texts.time(at)} (azione ${entry}), e valgono entrambe le correzioni. Se è stata inviata due volte, annullarne una.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `«${wave}» è partita alle ${texts.time(start_at)}, prima della partenza della gara alle ${texts.time(gun_at)}, e i suoi partecipanti conservano quella partenza. Se è un errore, annullare la partenza della batteria o spostarla.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `«${wave}» è partita alle ${texts.time(start_at)}. Dopo questa modifica nessuna batteria conserva quella partenza: i suoi partecipanti partono come previsto. Conservare la batteria con il suo nome o uno nuovo, o dare all’altra batteria il via a quell’ora.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'i partecipanti non ne hanno' : `note: ${list(known)}`;
  return `nessun partecipante ha questa categoria; ${others}. Correggere il nome qui o nell’elenco dei partecipanti.`;
}
