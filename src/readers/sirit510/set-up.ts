import type { ReaderIdentity } from '../kit/driver';
import type { LinkError } from '../kit/link';
import { type Ask, askData, readIdentity, refusalOf, trySetting } from './ask';
import { commands, renderCommand } from './commands';
import type { Conversation, SiritContext } from './conversation';
import { lossOf, notify } from './reports';

const ALL_PORTS = [1, 2, 3, 4];

/** Asks the reader for its identity; warns the timekeeper when it is another reader than in the session before. */
export async function checkIdentity(ask: Ask, { session, memory }: SiritContext): Promise<ReaderIdentity> {
  const identity = await readIdentity(ask);
  const { serial } = identity;
  const before = memory.replaceSerial(serial);
  if (before !== null) notify(session, 'warning', { code: 'other-reader', params: { serial, before } });
  return identity;
}

/** The last command before the timekeeper's closing of the link. Null during a race: the reader continues to read, and its list then holds the tags that passed until it is opened again. */
export function shutdownCommand({ session }: SiritContext): Uint8Array | null {
  return session.isRacing() ? null : renderCommand(commands.setMode('standby'));
}

/** The loss for a reader that does not report arrivals. */
export function cannotReport(answer: string): LinkError {
  return lossOf('io', { code: 'sirit-cannot-report', params: { answer } });
}

/**
 * Binds the event stream `id` to this session and registers for arrivals and departures. Returns null when the reader reports arrivals,
 * otherwise its refusal. Without departures, timing is as good; the timekeeper is warned. Source: captured session, Guide chapter 18.
 */
export async function registerEvents({ ask, session }: Conversation, id: number | null): Promise<string | null> {
  if (id !== null) {
    await ask(commands.bind(id));
    // Another program may have asked for every single read. The error for an event that is not registered means nothing.
    await ask(commands.unregister('event.tag.report'));
  }
  const refusal = await refusalOf(ask, commands.register('event.tag.arrive', id));
  if (refusal !== null) return refusal;
  const answer = await refusalOf(ask, commands.register('event.tag.depart', id));
  if (answer !== null) notify(session, 'warning', { code: 'no-departs', params: { answer } });
  return null;
}

/** Selects the fields of tag reports. A reader that refuses keeps its previous selection. Source: Guide, chapter 12, page 144. */
export async function chooseReports(conversation: Conversation): Promise<void> {
  const set = (name: string, value: string | number): string => commands.set(`tag.reporting.${name}`, value);
  // Not every firmware knows the signal strength in every report, and one unknown word costs the whole setting.
  await trySetting(conversation, set('arrive_fields', 'tag_id time antenna rssi'), set('arrive_fields', 'tag_id time antenna'));
  await trySetting(conversation, set('depart_fields', 'tag_id time repeat antenna'));
  await trySetting(
    conversation,
    set('taglist_fields', 'tag_id time antenna rssi repeat'),
    set('taglist_fields', 'tag_id time antenna repeat'),
  );
  await trySetting(conversation, set('depart_time', conversation.options.departTime));
  await trySetting(conversation, set('raw_tag_data', 'false'));
}

/** Sets ports and power where the options name them. */
export async function chooseAntennas(conversation: Conversation): Promise<void> {
  const { antennas, power } = conversation.options;
  if (power !== null) {
    const tenths = Math.round(power * 10);
    for (const port of antennas ?? ALL_PORTS) await trySetting(conversation, commands.set(`antennas.${port}.conducted_power`, tenths));
  }
  if (antennas !== null) await trySetting(conversation, commands.set('antennas.mux_sequence', antennas.join(' ')));
}

/** Switches the radio field on; old firmware calls this mode `autonomous`. Source: captured session; public clients for the old name. */
export async function activate(conversation: Conversation): Promise<void> {
  await trySetting(conversation, commands.setMode('active'), commands.setMode('autonomous'));
  const mode = await askData(conversation.ask, commands.mode);
  if (mode !== '' && mode !== 'active' && mode !== 'autonomous')
    notify(conversation.session, 'alarm', { code: 'not-reading', params: { mode } });
}
