import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in Italian. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `Il lettore «${reader}» del portale è fermo e non legge chip. Avviarlo nell’app del portale.`
      : `Il portale non è connesso al suo lettore «${reader}». Controllare alimentazione e cavo di quel lettore, e il suo indirizzo nell’app del portale.`,
  'portal-no-reader': 'Nessun lettore è configurato sul portale. Aggiungerlo nell’app del portale.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Sul portale è stato inserito il pettorale ${bib} per le ${texts.time(at)} (${shown} secondo il suo orologio). Qui non conta: aggiungere il passaggio a mano se lo era.`,
  'portal-error': ({ error, details }) =>
    `Il portale segnala un guasto: ${error}${details === '' ? '' : ` (${details})`}. Se non arrivano chip, riavviare il portale.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'La batteria del portale è scarica. Collegarlo alla rete.' : 'Il portale funziona a batteria. Controllare la spina.',
  'portal-hot': 'Il portale è troppo caldo. Metterlo all’ombra o dargli aria.',
  'portal-ends': 'Il portale si spegne o si riavvia. La stazione si ricollega appena risponde.',
  'portal-full': ({ link }) => `Il portale a ${link} non serve altri programmi: quattro sono connessi. Chiuderne uno.`,
  'portal-other-device': ({ link }) =>
    `Il dispositivo a ${link} non risponde come un Chronokeep Portal. Controllare l’indirizzo; omettere la porta, perché un portale la sceglie di nuovo a ogni avvio.`,
};
