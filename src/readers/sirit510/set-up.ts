import type { DriverSession } from '../driver';
import { type Ask, askData, trySetting } from './ask';
import { commands } from './commands';
import type { SiritOptions } from './options';

const ALL_PORTS = [1, 2, 3, 4];

/** Ties the event stream to this session and asks for arrivals and departs. Null when the reader agreed, otherwise what it said. */
export async function registerEvents(ask: Ask, id: number | null): Promise<string | null> {
  if (id !== null) {
    await ask(commands.bind(id));
    // Another program may have asked for every single read; not being registered is an error without meaning.
    await ask(commands.unregister('event.tag.report'));
  }
  return (await registerInAnyShape(ask, 'event.tag.arrive', id)) ?? (await registerInAnyShape(ask, 'event.tag.depart', id));
}

/** Null when the reader took one of the shapes, otherwise what it said last. */
async function registerInAnyShape(ask: Ask, event: string, id: number | null): Promise<string | null> {
  let refusal = '';
  for (const command of commands.register(event, id)) {
    const { reply } = await ask(command);
    if (reply.ok) return null;
    refusal = `${reply.code} ${reply.text}`.trim();
  }
  return refusal;
}

/** Chooses what the reader tells of a tag. Readers that refuse go on with what they had. */
export async function chooseReports(ask: Ask, session: DriverSession, options: SiritOptions): Promise<void> {
  const settings: readonly [string, string | number][] = [
    ['arrive_fields', 'tag_id time antenna rssi'],
    ['depart_fields', 'tag_id time repeat antenna'],
    ['taglist_fields', 'tag_id time antenna rssi repeat'],
    ['depart_time', options.departTime],
    ['raw_tag_data', 'false'],
  ];
  for (const [name, value] of settings) await trySetting(ask, session, commands.set(`tag.reporting.${name}`, value));
}

/** Sets ports and power where somebody asked for it, and tells which ports have an antenna. */
export async function chooseAntennas(ask: Ask, session: DriverSession, options: SiritOptions): Promise<void> {
  if (options.power !== null) {
    const tenths = Math.round(options.power * 10);
    for (const port of options.antennas ?? ALL_PORTS)
      await trySetting(ask, session, commands.set(`antennas.${port}.conducted_power`, tenths));
  }
  if (options.antennas !== null) await trySetting(ask, session, commands.set('antennas.mux_sequence', options.antennas.join(' ')));
  const { reply } = await ask(commands.antennas);
  if (reply.ok) session.report({ type: 'antennas', connected: reply.data.split(/\s+/).filter(Boolean).map(Number) });
}

/** Switches the field on; old firmware calls it `autonomous`. */
export async function activate(ask: Ask, session: DriverSession): Promise<void> {
  const { reply } = await ask(commands.setMode('active'));
  if (!reply.ok) await trySetting(ask, session, commands.setMode('autonomous'));
  await checkMode(ask, session);
}

/** True when the reader stopped reading; the timekeeper is told, and the caller switches it on again. */
export async function hasStopped(ask: Ask, session: DriverSession): Promise<boolean> {
  const mode = await askData(ask, commands.mode);
  if (mode !== 'standby' && mode !== 'polled') return false;
  const text = `The reader was in mode ${mode}: restarted, or switched by another program. It is switched on again; close other programs that use it.`;
  session.report({ type: 'notice', code: 'mode-changed', text, level: 'alarm' });
  return true;
}

async function checkMode(ask: Ask, session: DriverSession): Promise<void> {
  const mode = await askData(ask, commands.mode);
  if (mode === '' || mode === 'active' || mode === 'autonomous') return;
  const text = `The reader stays in mode ${mode} and reads nothing. Restart the reader.`;
  session.report({ type: 'notice', code: 'not-reading', text, level: 'alarm' });
}
