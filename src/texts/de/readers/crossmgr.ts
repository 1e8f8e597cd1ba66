import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports, in German. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} ist verbunden.`,
  'sender-lost': ({ sender }) =>
    `Die Verbindung von ${sender} ist verloren. Jenes Programm und das Netz zu seinem Computer prüfen. Es verbindet sich von selbst wieder.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} wurde abgewiesen: ${texts.number(max)} Programme sind schon verbunden. Nicht benötigte schließen.`,
  'no-time': ({ sender }) => `${sender} meldet seine Uhrzeit nicht. Für seine Lesungen gilt die Zeit ihrer Ankunft.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `Die Uhr von ${sender} geht gegenüber der Station ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'vor' : 'nach'}. Seine Zeiten werden korrigiert.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} brauchte ${texts.number(Math.round(late / 100) / 10)} s für die Antwort nach seiner Uhrzeit; seine Uhr ist deshalb bis zu den ersten Lesungen nicht gut bekannt. Netz zu seinem Computer prüfen.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} ist wieder verbunden. Lesungen, die beim Abbruch unterwegs waren, können fehlen: auf fehlende Runden seit ${texts.time(since)} achten.`,

  'waiting-for-sender': ({ port }) =>
    `Wartet auf Port ${port} auf eine CrossMgr-Bridge. In der Bridge die Adresse dieses Computers eingeben.`,
  'listening-ended': ({ port }) => `Port ${port} wurde geschlossen.`,
  'listening-port-in-use': ({ port }) =>
    `Port ${port} wird von einem anderen Programm verwendet. CrossMgr oder das andere Programm an diesem Port schließen.`,
  'listening-forbidden': ({ port }) => `Dieser Computer erlaubt der Station den Port ${port} nicht. Einen Port über 1023 wählen.`,
  'listening-unknown-host': ({ host }) => `${host} ist keine Adresse dieses Computers. 0.0.0.0 eingeben, um an allen Adressen zu warten.`,
  'listening-failed': ({ port, reason }) => `Port ${port} konnte nicht geöffnet werden: ${reason}.`,
};
