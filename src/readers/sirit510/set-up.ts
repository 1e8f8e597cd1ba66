import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { LinkError } from '../kit/link';
import { type Ask, askData, readIdentity, refusalOf, trySetting } from './ask';
import { commands, renderCommand } from './commands';
import type { SiritOptions } from './options';
import type { SiritContext } from './session-memory';

const ALL_PORTS = [1, 2, 3, 4];

/** Asks the reader who it is; the timekeeper is told when it is another one than before. */
export async function checkIdentity(ask: Ask, { session, heard }: SiritContext): Promise<ReaderIdentity> {
  const identity = await readIdentity(ask);
  const before = heard.meet(identity.serial);
  if (before !== null) {
    const text = `Another reader answers here than before: serial number ${identity.serial}, not ${before}. Check that it stands where you want it.`;
    session.report({ type: 'notice', code: 'other-reader', text, level: 'warning' });
  }
  return identity;
}

/** What the reader is told when the timekeeper closes it. In a race it reads on: its list then tells what passed until it is opened again. */
export function shutdownCommand({ session }: SiritContext): Uint8Array | null {
  return session.isRacing() ? null : renderCommand(commands.setMode('standby'));
}

/** The loss for a reader that does not report arrivals. */
export function cannotReport(refusal: string): LinkError {
  const sentence = `The reader refuses to report tags (${refusal}). Restart the reader; if that does not help, update its firmware.`;
  return new LinkError({ code: 'io', sentence });
}

/**
 * Ties the event stream to this session and asks for arrivals and departs. Null when the reader reports arrivals, otherwise what it said;
 * without departs it is as good for timing, and the timekeeper is told.
 */
export async function registerEvents(ask: Ask, session: DriverSession, id: number | null): Promise<string | null> {
  if (id !== null) {
    await ask(commands.bind(id));
    // Another program may have asked for every single read; not being registered is an error without meaning.
    await ask(commands.unregister('event.tag.report'));
  }
  const refusal = await refusalOf(ask, commands.register('event.tag.arrive', id));
  if (refusal !== null) return refusal;
  const silence = await refusalOf(ask, commands.register('event.tag.depart', id));
  if (silence !== null) {
    const text = `The reader does not tell when tags leave (${silence}). Laps are timed all the same.`;
    session.report({ type: 'notice', code: 'no-departs', text, level: 'warning' });
  }
  return null;
}

/** Chooses what the reader tells of a tag. Readers that refuse go on with what they had. */
export async function chooseReports(ask: Ask, session: DriverSession, options: SiritOptions): Promise<void> {
  const set = (name: string, value: string | number): string => commands.set(`tag.reporting.${name}`, value);
  // Not every firmware tells the signal everywhere, and one unknown word costs the whole setting.
  await trySetting(ask, session, set('arrive_fields', 'tag_id time antenna rssi'), set('arrive_fields', 'tag_id time antenna'));
  await trySetting(ask, session, set('depart_fields', 'tag_id time repeat antenna'));
  await trySetting(
    ask,
    session,
    set('taglist_fields', 'tag_id time antenna rssi repeat'),
    set('taglist_fields', 'tag_id time antenna repeat'),
  );
  await trySetting(ask, session, set('depart_time', options.departTime));
  await trySetting(ask, session, set('raw_tag_data', 'false'));
}

/** Sets ports and power where somebody asked for it. */
export async function chooseAntennas(ask: Ask, session: DriverSession, options: SiritOptions): Promise<void> {
  if (options.power !== null) {
    const tenths = Math.round(options.power * 10);
    for (const port of options.antennas ?? ALL_PORTS)
      await trySetting(ask, session, commands.set(`antennas.${port}.conducted_power`, tenths));
  }
  if (options.antennas !== null) await trySetting(ask, session, commands.set('antennas.mux_sequence', options.antennas.join(' ')));
}

/** Switches the field on; old firmware calls it `autonomous`. */
export async function activate(ask: Ask, session: DriverSession): Promise<void> {
  await trySetting(ask, session, commands.setMode('active'), commands.setMode('autonomous'));
  const mode = await askData(ask, commands.mode);
  if (mode === '' || mode === 'active' || mode === 'autonomous') return;
  const text = `The reader stays in mode ${mode} and reads nothing. Restart the reader.`;
  session.report({ type: 'notice', code: 'not-reading', text, level: 'alarm' });
}
