import { setTimeout as pause } from 'node:timers/promises';
import type { RunningStation } from '../../src/app';
import { hasSame, record } from './followed';
import { natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, keyOf, run, until } from './running';

type Row = { readonly name: string; readonly role: string; readonly state: string };

const LOOK_EVERY_MS = 50;

/**
 * A hub and its standby, which takes over while the hub goes on; the hub knows of it. `isAgain`: both were ended and started again since then.
 */
export async function takenOver(way: 'HTTP' | 'NATS', isAgain = false): Promise<readonly [old: RunningStation, hub: RunningStation]> {
  const broker = way === 'NATS' ? await natsServer() : null;
  const [oldFolder, folder] = [dataFolder(), dataFolder()];
  const asHub = broker === null ? {} : { broker: settingsOf(broker.url, 'hub') };
  const old = await run(oldFolder, asHub);
  await record(old.url, 0, 20);
  const key = await keyOf(old.url, 'Second', 'standby');
  const wayTo = broker === null ? { hub: { url: old.url, key } } : { broker: { ...settingsOf(broker.url, 'standby'), key } };
  const asStandby = { role: 'standby' as const, ...wayTo };
  const hub = await run(folder, asStandby);
  await until(() => hasSame(old, hub));
  await ask(hub.url, 'POST', '/race/promote', {});
  await until(async () => (await ask(old.url, 'GET', '/machines')).body['left_behind'] !== null);
  if (!isAgain) return [old, hub];
  await Promise.all([old.close(), hub.close()]);
  return [await run(oldFolder, { ...asHub, port: old.port }), await run(folder, { ...asStandby, port: hub.port })];
}

/** What a desk shows of the other stations and of itself, each time that it is another picture than the one before; for so long. */
export async function picturesOf({ url }: RunningStation, ms: number): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const until = performance.now() + ms; performance.now() < until; await pause(LOOK_EVERY_MS)) {
    const {
      role,
      epoch,
      machines,
      left_behind: left,
    } = (await ask(url, 'GET', '/machines')).body as {
      readonly role: string;
      readonly epoch: number;
      readonly machines: readonly Row[];
      readonly left_behind: object | null;
    };
    const { machines: troubles = [] } = (await ask(url, 'GET', '/health')).body as { machines?: readonly { sentence_code: string }[] };
    const rows = machines.map((each) => `${each.name} ${each.role} ${each.state}`);
    const picture = [role, epoch, left !== null, ...rows, ...troubles.map(({ sentence_code: code }) => code)].join('; ');
    if (picture !== pictures.at(-1)) pictures.push(picture);
  }
  return pictures;
}
