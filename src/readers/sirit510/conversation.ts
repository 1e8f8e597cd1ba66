import type { DriverSession } from '../kit/driver';
import type { Ask } from './ask';
import type { SiritOptions } from './options';
import type { SessionMemory } from './session-memory';

/** What lasts from before the link is opened until after it is closed. */
export interface SiritContext {
  readonly session: DriverSession;
  readonly options: SiritOptions;
  readonly memory: SessionMemory;
}

/** A session in which the reader can be asked, over the network or on its console. */
export interface Conversation extends SiritContext {
  readonly ask: Ask;
  /** Resolves after `durationMs`; rejects with LinkError when the link is closed meanwhile. */
  pause(durationMs: number): Promise<void>;
}
