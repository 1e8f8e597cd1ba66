import { ipico, ipicoPieces } from '../kit/ipico-line';
import type { LineFormat, LineHabits } from '../kit/parsed-line';
import { plainFormat } from '../kit/pattern';
import { ultra, ultraHabits } from '../kit/ultra-line';
import { timy, timyPieces } from './timy';
import { wiclax, wiclaxHabits } from './wiclax';

/** The line formats that the station knows, by the names that addresses use. */
export const LINE_FORMATS = {
  /** One tag a line, nothing else. */
  plain: plainFormat,
  /** Wiclax: `chip;day-month-year time;loop;lap;battery;rewind`, heartbeat `*`. Source: public client csutorasa/wiclax4j, docs/protocol.md. */
  wiclax,
  /** Ipico Elite and Lite, Trident Time Machine: `aa`, reader, tag, signal counts, date, time, check. */
  ipico,
  /** ALGE Timy 1 to 3, TdC: number, channel, time of day. */
  timy,
  /** RFID Timing Ultra: twelve fields with commas. Source: public clients PikaTimer, Chronokeep and CrossMgr. */
  ultra,
} as const satisfies Record<string, LineFormat>;

/** The name of a line format, as the option `format` of an address gives it. */
export type LineFormatName = keyof typeof LINE_FORMATS;

/** What the devices of a format do besides printing reads. */
export const LINE_HABITS: Readonly<Partial<Record<LineFormatName, LineHabits>>> = {
  wiclax: wiclaxHabits,
  ipico: { pieces: ipicoPieces },
  timy: { pieces: timyPieces },
  ultra: ultraHabits,
};

/** TCP ports on which the devices of a format listen, where it is not that of the family. */
export const LINE_PORTS = { ultra: 23 } as const satisfies Readonly<Partial<Record<LineFormatName, number>>>;
