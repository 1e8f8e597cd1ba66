import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in German. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} ist verbunden.`,
  'sender-lost': ({ sender }) =>
    `Die Verbindung von ${sender} ist verloren. Jenes Programm und das Netz zu seinem Computer prüfen. Es verbindet sich von selbst wieder.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} wurde abgewiesen: ${texts.number(max)} Programme sind schon verbunden. Nicht benötigte schließen.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `Die Uhr von ${sender} geht gegenüber der Station ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'vor' : 'nach'}. Seine Zeiten werden korrigiert.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Lesungen' : `Lesungen von ${sender}`} kommen nach zwei Uhren, die ${texts.number(Math.round(by / 100) / 10)} s auseinander liegen, oder über ein Netz, das den ersten Verbindungsversuch verliert: Dann kommt eine Lesung um so viel später, mit richtiger Zeit. Die Uhren der Geräte vergleichen und jedem Gerät einen eigenen Namen geben.`
      : `${sender === '' ? 'Lesungen' : `Lesungen von ${sender}`} kommen nach zwei Uhren, die ${texts.number(Math.round(by / 100) / 10)} s auseinander liegen: Zwei Geräte scheinen denselben Namen zu haben. Die Zeiten eines von ihnen sind um so viel falsch. Jedem Gerät einen eigenen Namen oder hier eine eigene Adresse geben.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} ist wieder verbunden. Lesungen, die beim Abbruch unterwegs waren, können fehlen: auf fehlende Runden seit ${texts.time(since)} achten.`,
  'waiting-for-sender': ({ port }) => `Wartet auf Port ${port} auf einen Sender. In dessen Programm die Adresse dieses Computers eingeben.`,
  'listening-ended': ({ port }) => `Port ${port} wurde geschlossen.`,
  'listening-port-in-use': ({ port }) =>
    `Port ${port} wird von einem anderen Programm verwendet. Das andere Zeitnahmeprogramm an diesem Port schließen.`,
  'listening-forbidden': ({ port }) => `Dieser Computer erlaubt der Station den Port ${port} nicht. Einen Port über 1023 wählen.`,
  'listening-unknown-host': ({ host }) => `${host} ist keine Adresse dieses Computers. 0.0.0.0 eingeben, um an allen Adressen zu warten.`,
  'listening-failed': ({ port, reason }) => `Port ${port} konnte nicht geöffnet werden: ${reason}.`,
};
