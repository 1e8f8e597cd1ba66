import type { MessageOf } from '../../domain/model/message';
import { NO_PARAMS } from '../../domain/model/message';
import type { DriverSession, NoticeLevel, ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { PassingLog } from '../kit/passing-log';
import { systemTimers, type Timers } from '../kit/timers';
import { Conversation } from './conversation';
import { DecoderClock } from './decoder-clock';
import { Inbox, type Memory } from './inbox';
import { COMMANDS, encode, isUnknownVersion } from './message';
import type { RaceResultMessages } from './raceresult.messages';
import { Reading } from './reading';
import { agreeOnProtocol, readIdentity } from './set-up';

/** Settings of the driver of a decoder. */
export interface RaceResultOptions {
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

/**
 * Drives a RACE RESULT decoder (5000 family, with or without an active extension) on TCP port 3601: it sends passings as they happen, and what
 * did not arrive is asked for by its number. Times the passings by the decoder's clock, which is asked for. Sets that clock and starts or stops
 * the timing mode only when a person asks for it, and clears nothing. See `COMMANDS` for the documents.
 */
export function createRaceResultDriver(transport: Transport, { timers = systemTimers }: RaceResultOptions = {}): ReaderDriver {
  const memory: Memory = { log: new PassingLog(), clock: new DecoderClock(), lowBatteries: new Set(), linkedUntil: null };
  const current: Current = { reading: null };
  return {
    kind: 'raceresult',
    setClock: async () => (await current.reading?.setClock()) ?? 'refused',
    setOperation: async (isOn) => (await current.reading?.setOperation(isOn)) ?? false,
    run: (session) =>
      withLink(session, {
        transport,
        talk: (link) => talk(link, session, { timers, memory, current }),
        farewell: () => encode(COMMANDS.push(false)),
      }),
  };
}

interface Parts {
  readonly timers: Timers;
  readonly memory: Memory;
  readonly current: Current;
}

/** The session that is set up; null without one. */
interface Current {
  reading: Reading | null;
}

async function talk(link: Link, session: DriverSession, { timers, memory, current }: Parts): Promise<void> {
  const inbox = new Inbox(session, memory);
  const conversation = new Conversation(link, timers, inbox);
  const notify = (message: MessageOf<RaceResultMessages>, level: NoticeLevel): void => session.report({ type: 'notice', message, level });
  try {
    const version = await agreeOnProtocol(conversation);
    if (version === null)
      throw new LinkError({ code: 'refused', message: { code: 'raceresult-other-device', params: { link: link.name } } });
    if (isUnknownVersion(version)) notify({ code: 'raceresult-new-protocol', params: { version } }, 'warning');
    const identity = await readIdentity(conversation);
    const reading = new Reading(conversation, { session, timers, memory, inbox });
    await reading.begin();
    if (!reading.isPushing) notify({ code: 'raceresult-no-push', params: NO_PARAMS }, 'info');
    session.report({ type: 'ready', identity });
    current.reading = reading;
    await reading.run();
  } finally {
    current.reading = null;
    conversation.over();
  }
}
