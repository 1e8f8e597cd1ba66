import type { NoParams } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';

/** What a Sirit INfinity 510 reports, besides what every reader may. `answer` is what the reader replied, as it came. */
export interface SiritMessages extends SiritNotices, SiritLosses {}

/** Notices to the timekeeper. */
interface SiritNotices {
  /** The reader did not take a setting; it keeps the one it had. */
  readonly 'setting-refused': { readonly command: string; readonly answer: string };
  /** The reader has no `info.time`. */
  readonly 'no-clock': NoParams;
  /** The clock showed the time of a power-up, and was set. */
  readonly 'power-loss': { readonly racing: boolean };
  /** Another serial number than in the session before. */
  readonly 'other-reader': { readonly serial: string; readonly before: string };
  /** The reader does not report when tags leave. */
  readonly 'no-departs': { readonly answer: string };
  /** The reader cannot be switched to reading. */
  readonly 'not-reading': { readonly mode: string };
  /** The reader had stopped reading, and was switched on again. */
  readonly 'mode-changed': { readonly mode: string };
  /** An antenna that was connected before is not any more. */
  readonly 'antenna-gone': { readonly antenna: number };
  /** The reader itself warns of an antenna; `antenna` is empty where it does not say which. */
  readonly antenna: { readonly antenna: string; readonly status: string };
  /** Any other warning or error event, as it came. */
  readonly reader: { readonly event: string; readonly details: string };
  /** The reader does not give the list of the tags that it read. */
  readonly 'no-list': { readonly answer: string };
  /** The link was down for `gap`, null on the first link of this station; `reads` arrivals were fetched from the reader's list. */
  readonly recovered: { readonly gap: Ms | null; readonly reads: number };
  /** No events come on the console, so the list is polled. */
  readonly polling: NoParams;
}

/** Why a session ended. */
interface SiritLosses {
  /** No reply to a command; `after` is how long the driver waited. */
  readonly 'sirit-no-reply': { readonly link: string; readonly command: string; readonly after: Ms };
  /** No greeting on a new event connection. */
  readonly 'sirit-no-greeting': { readonly link: string };
  /** The reader closed the event connection before its greeting. */
  readonly 'sirit-events-refused': NoParams;
  /** The reader was restarted while the links stood: it greeted again, or its clock began again. */
  readonly 'sirit-restarted': { readonly sign: 'new-stream' | 'clock' };
  /** No reply to any probe for `after`. */
  readonly 'sirit-not-answering': { readonly after: Ms };
  /** The reader does not take the registration for arrivals. */
  readonly 'sirit-cannot-report': { readonly answer: string };
  /** The reader refuses the list that the driver would poll. */
  readonly 'sirit-list-refused': { readonly answer: string };
  /** Nobody answers on a console: nothing came, unreadable bytes came, or lines that are no replies. */
  readonly 'sirit-no-console': { readonly link: string; readonly received: 'nothing' | 'noise' | 'text' };
}
