import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DriverEvent } from '../../../src/readers/kit/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { ControlChannel } from '../../../src/readers/sirit510/control-channel';
import { DEFAULT_TIMEOUTS } from '../../../src/readers/sirit510/options';
import { type MemoryTransport, memoryTransport } from '../../suites/memory-port';
import { lossOf, outcomeOf } from './outcome';

const { replyMs } = DEFAULT_TIMEOUTS;

interface Talk {
  readonly channel: ControlChannel;
  readonly events: DriverEvent[];
  readonly wire: MemoryTransport;
  readonly timers: VirtualTimers;
}

async function talkTo(device: (port: DevicePort, timers: VirtualTimers) => void): Promise<Talk> {
  const timers = new VirtualTimers(0 as EpochMs);
  const events: DriverEvent[] = [];
  const wire = memoryTransport((port) => device(port, timers), { now: () => timers.now() });
  const { signal } = new AbortController();
  const session = {
    signal,
    now: () => timers.now(),
    elapsed: () => timers.elapsed(),
    isRacing: () => true,
    report: (event: DriverEvent) => void events.push(event),
  };
  const channel = new ControlChannel(await wire.open(signal), session, { timers, timeouts: DEFAULT_TIMEOUTS });
  return { channel, events, wire, timers };
}

const send = (port: DevicePort, text: string): void => port.send(Buffer.from(text, 'latin1'));

/** Replies in pieces, one each time-out and a half, or as often as `intervalMs` says. */
function replyInPieces(text: string, intervalMs: number): (port: DevicePort, timers: VirtualTimers) => void {
  return (port, timers) =>
    port.onBytes(() => {
      const pieces = text.match(/[\s\S]{1,40}/g) ?? [];
      for (const [index, piece] of pieces.entries()) timers.after(index * intervalMs, () => send(port, piece));
    });
}

describe('a command to a Sirit 510 in the network', () => {
  const records = Array.from({ length: 30 }, (_, index) => `(tag_id=0xE2801160${1000 + index}, antenna=1, repeat=100)`);
  const list = `ok\r\n${records.join('\r\n')}\r\n\r\n`;

  it('gets a list that takes longer than the time-out, as long as pieces of it come', async () => {
    const { channel, timers } = await talkTo(replyInPieces(list, replyMs - 1));
    const outcome = outcomeOf(channel.ask('tag.db.get()'));
    await timers.advance(40 * replyMs);
    expect(outcome()).toMatchObject({ reply: { ok: true, lines: records } });
  });

  it('gets a list of twenty thousand tags', async () => {
    const record = '(tag_id=0x306800095EFDDF8000000002, first=2026-06-22T10:07:21.592, last=2026-06-22T10:07:32.096, antenna=1, repeat=97)';
    const text = `ok\r\n${`${record}\r\n`.repeat(20_000)}\r\n`;
    const { channel, events } = await talkTo((port) =>
      port.onBytes(() => {
        for (let from = 0; from < text.length; from += 16_384) send(port, text.slice(from, from + 16_384));
      }),
    );
    const { reply } = await channel.ask('tag.db.get()');
    expect(reply.ok && reply.lines).toHaveLength(20_000);
    expect(events.filter((event) => event.type === 'dropped')).toEqual([]);
  });

  it('closes the link when no reply comes within the time-out', async () => {
    const { channel, wire, timers } = await talkTo(() => undefined);
    const outcome = outcomeOf(channel.ask('info.model'));
    await timers.advance(replyMs - 1);
    expect(outcome()).toBe('waiting');
    expect(wire.openLinks).toBe(1);
    await timers.advance(1);
    expect(lossOf(outcome())).toEqual({ code: 'sirit-no-reply', params: { link: 'memory', command: 'info.model', after: replyMs } });
    expect(wire.openLinks).toBe(0);
  });

  it('is not kept waiting by bytes that never end', async () => {
    const endless = 'a'.repeat(5 * 1024 * 1024);
    const { channel, timers } = await talkTo((port, clock) =>
      port.onBytes(() => {
        send(port, endless);
        for (let at = 1; at < 10; at++) clock.after((at * replyMs) / 2, () => send(port, endless));
      }),
    );
    const outcome = outcomeOf(channel.ask('info.model'));
    await timers.advance(replyMs);
    expect(lossOf(outcome())).toMatchObject({ code: 'sirit-no-reply' });
  });

  it('gets the replies to several probes in the order in which they were sent', async () => {
    const { channel } = await talkTo((port) => {
      let sent = 0;
      port.onBytes(() => send(port, `ok ${++sent}\r\n\r\n`));
    });
    const answers = await Promise.all([channel.send('info.time'), channel.send('info.time')]);
    expect(answers.map(({ reply }) => reply.ok && reply.data)).toEqual(['1', '2']);
    expect(channel.pending).toBe(0);
  });

  it('counts a message that is no reply, and a reply to no command', async () => {
    const { channel, events } = await talkTo((port) => port.onBytes(() => send(port, 'nonsense\r\n\r\nok 1\r\n\r\nok 2\r\n\r\n')));
    expect((await channel.ask('info.model')).reply).toMatchObject({ data: '1' });
    expect(events.filter((event) => event.type === 'dropped')).toEqual([
      { type: 'dropped', bytes: 8, why: 'Not a reply.' },
      { type: 'dropped', bytes: 4, why: 'A reply to no command.' },
    ]);
  });

  it('ends a pause when the link is closed', async () => {
    const { channel, wire, timers } = await talkTo(() => undefined);
    const outcome = outcomeOf(channel.pause(1000));
    wire.unplug();
    await timers.advance(0);
    expect(outcome()).toBeInstanceOf(Error);
  });
});
