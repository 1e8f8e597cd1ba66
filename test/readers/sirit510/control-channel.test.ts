import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DriverEvent } from '../../../src/readers/kit/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { ControlChannel } from '../../../src/readers/sirit510/control-channel';
import { type MemoryTransport, memoryTransport } from '../../suites/memory-port';

const PATIENCE = 400;

async function talkingTo(
  device: (port: DevicePort) => void,
): Promise<{ channel: ControlChannel; told: DriverEvent[]; wire: MemoryTransport }> {
  const told: DriverEvent[] = [];
  const wire = memoryTransport(device);
  const signal = new AbortController().signal;
  const session = {
    signal,
    now: () => Date.now() as EpochMs,
    elapsed: () => performance.now(),
    isRacing: () => true,
    report: (event: DriverEvent) => void told.push(event),
  };
  return { channel: new ControlChannel(await wire.open(signal), session, PATIENCE), told, wire };
}

/** Sends a long reply in pieces that take several times the patience together, each well within it. */
function sayingSlowly(text: string): (port: DevicePort) => void {
  return (port) =>
    port.onBytes(() => {
      const pieces = text.match(/[\s\S]{1,40}/g) ?? [];
      const say = (): void => {
        const piece = pieces.shift();
        if (piece === undefined) return;
        port.send(Buffer.from(piece, 'latin1'));
        setTimeout(say, PATIENCE / 10);
      };
      say();
    });
}

describe('a command to a Sirit 510 in the network', () => {
  it('is answered by a list that takes longer than the patience, as long as it goes on', async () => {
    const records = Array.from({ length: 30 }, (_, index) => `(tag_id=0xE2801160${1000 + index}, antenna=1, repeat=100)`);
    const { channel } = await talkingTo(sayingSlowly(`ok\r\n${records.join('\r\n')}\r\n\r\n`));
    expect((await channel.ask('tag.db.get()')).reply).toMatchObject({ ok: true, lines: records });
  });

  it('is answered by a list of twenty thousand tags', async () => {
    const record = '(tag_id=0x306800095EFDDF8000000002, first=2026-06-22T10:07:21.592, last=2026-06-22T10:07:32.096, antenna=1, repeat=97)';
    const list = `ok\r\n${`${record}\r\n`.repeat(20_000)}\r\n`;
    const { channel, told } = await talkingTo((port) =>
      port.onBytes(() => {
        for (let from = 0; from < list.length; from += 16_384) port.send(Buffer.from(list.slice(from, from + 16_384), 'latin1'));
      }),
    );
    const { reply } = await channel.ask('tag.db.get()');
    expect(reply.ok && reply.lines).toHaveLength(20_000);
    expect(told.filter((event) => event.type === 'dropped')).toEqual([]);
  });

  it('without a reply ends the link with a sentence', async () => {
    const { channel, wire } = await talkingTo(() => undefined);
    await expect(channel.ask('info.model')).rejects.toThrow(/did not answer “info.model” within 0.4 s/);
    expect(wire.openLinks).toBe(0);
  });
});
