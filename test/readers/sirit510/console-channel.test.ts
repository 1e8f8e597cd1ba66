import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DriverEvent, DriverSession } from '../../../src/readers/kit/driver';
import { LinkError } from '../../../src/readers/kit/link';
import { ConsoleChannel } from '../../../src/readers/sirit510/console-channel';
import { probeClock, type SerialContext } from '../../../src/readers/sirit510/inline-events';
import { SessionMemory } from '../../../src/readers/sirit510/session-memory';
import { memoryTransport } from '../../suites/memory-port';
import { hasty } from './bench';

function sessionOf(events: DriverEvent[]): DriverSession {
  return {
    signal: new AbortController().signal,
    now: () => Date.now() as EpochMs,
    elapsed: () => performance.now(),
    isRacing: () => true,
    report: (event) => events.push(event),
  };
}

/** A console that answers every line with the same text, and the names of the events heard on it. */
async function consoleSaying(text: string): Promise<{ channel: ConsoleChannel; heard: string[]; told: DriverEvent[] }> {
  const told: DriverEvent[] = [];
  const heard: string[] = [];
  const transport = memoryTransport((port) => port.onBytes(() => port.send(Buffer.from(text, 'latin1'))));
  const link = await transport.open(new AbortController().signal);
  const channel = new ConsoleChannel(link, sessionOf(told), hasty.patience);
  channel.onEvent = (event) => heard.push(event.name);
  return { channel, heard, told };
}

describe('a command on a serial console', () => {
  it.each([
    { text: 'ok 17\r\n>>> ', data: '17', events: [], why: 'a prompt ends the reply' },
    { text: 'ok 17\r\n\r\n', data: '17', events: [], why: 'an empty line ends the reply' },
    { text: 'ok 17\r', data: '17', events: [], why: 'silence ends the reply' },
    { text: '>>> ask\r\nok 17\r\n>>> ', data: '17', events: [], why: 'prompt and echo stand in front' },
    {
      text: 'aevent.tag.arrive tag_id=0xAB\r\nsk\r\nok 17\r\n>>> ',
      data: '17',
      events: ['event.tag.arrive'],
      why: 'an event stands in the echo',
    },
    {
      text: 'ok 17\r\nevent.tag.depart tag_id=0xAB\r\n>>> ',
      data: '17',
      events: ['event.tag.depart'],
      why: 'an event stands between reply and prompt',
    },
  ])('is answered: $why', async ({ text, data, events }) => {
    const { channel, heard } = await consoleSaying(text);
    expect((await channel.ask('ask')).reply).toMatchObject({ ok: true, data });
    expect(heard).toEqual(events);
  });

  it('is answered by an error that names an event', async () => {
    const { channel, heard } = await consoleSaying('error.parser.illegal_value event.tag.arrive\r\n>>> ');
    expect((await channel.ask('ask')).reply).toEqual({ ok: false, code: 'error.parser.illegal_value', text: 'event.tag.arrive' });
    expect(heard).toEqual([]);
  });

  it('is answered by many lines, with an event among them', async () => {
    const { channel, heard } = await consoleSaying('ok\r\n(tag_id=0xA1)\r\nevent.tag.arrive tag_id=0xAB\r\n(tag_id=0xA2)\r\n>>> ');
    expect((await channel.ask('ask')).reply).toMatchObject({ lines: ['(tag_id=0xA1)', '(tag_id=0xA2)'] });
    expect(heard).toEqual(['event.tag.arrive']);
  });
});

describe('a clock that is compared over a serial console', () => {
  const compared = async (misses: number): Promise<readonly DriverEvent[]> => {
    const told: DriverEvent[] = [];
    let left = misses;
    const ask: SerialContext['ask'] = async () => {
      if (left-- > 0) throw new LinkError({ code: 'timeout', sentence: 'No reply.' });
      const now = Date.now() as EpochMs;
      return { reply: { ok: true, data: '2026-05-12T20:05:00.126', lines: [] }, sentAt: now, receivedAt: now };
    };
    await probeClock({ ask, session: sessionOf(told), heard: new SessionMemory(), options: hasty, stream: { id: null, lastTagAt: null } });
    return told;
  };

  it('is not told by a reply that follows a missing one', async () => {
    expect(await compared(1)).toEqual([]);
    expect(await compared(0)).toMatchObject([{ type: 'clock' }]);
  });
});
