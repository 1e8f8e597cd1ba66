import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DriverEvent, DriverSession } from '../../../src/readers/kit/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { ConsoleChannel } from '../../../src/readers/sirit510/console-channel';
import { probeClock } from '../../../src/readers/sirit510/inline-events';
import { DEFAULT_TIMEOUTS, defaultSiritOptions } from '../../../src/readers/sirit510/options';
import { SessionMemory } from '../../../src/readers/sirit510/session-memory';
import { memoryTransport } from '../../suites/memory-port';
import { lossOf, outcomeOf } from './outcome';

const { consoleReplyMs, consoleQuietMs } = DEFAULT_TIMEOUTS;

interface Console {
  readonly channel: ConsoleChannel;
  readonly session: DriverSession;
  readonly timers: VirtualTimers;
  /** Names of the events that came on it. */
  readonly eventNames: readonly string[];
  readonly reported: readonly DriverEvent[];
  /** Lines that it got. */
  readonly sent: readonly string[];
}

const send = (port: DevicePort, text: string): void => port.send(Buffer.from(text, 'latin1'));

/** A console that replies to a line with what `reply` sends. */
async function consoleThat(reply: (port: DevicePort, line: string, timers: VirtualTimers) => void): Promise<Console> {
  const timers = new VirtualTimers(0 as EpochMs);
  const reported: DriverEvent[] = [];
  const eventNames: string[] = [];
  const sent: string[] = [];
  const session: DriverSession = {
    signal: new AbortController().signal,
    now: () => timers.now(),
    elapsed: () => timers.elapsed(),
    isRacing: () => true,
    report: (event) => reported.push(event),
  };
  const transport = memoryTransport(
    (port) =>
      port.onBytes((bytes) => {
        const line = Buffer.from(bytes).toString('latin1').trimEnd();
        sent.push(line);
        reply(port, line, timers);
      }),
    { now: () => timers.now() },
  );
  const channel = new ConsoleChannel(await transport.open(session.signal), session, { timers, timeouts: DEFAULT_TIMEOUTS });
  channel.onEvent = (event) => eventNames.push(event.name);
  return { channel, session, timers, eventNames, reported, sent };
}

const consoleSaying = (text: string): Promise<Console> => consoleThat((port) => send(port, text));

describe('a command on a serial console', () => {
  it.each([
    { text: 'ok 17\r\n>>> ', data: '17', events: [], why: 'a prompt ends the reply' },
    { text: 'ok 17\r\n\r\n', data: '17', events: [], why: 'an empty line ends the reply' },
    { text: '>>> ask\r\nok 17\r\n>>> ', data: '17', events: [], why: 'prompt and echo come first' },
    {
      text: 'aevent.tag.arrive tag_id=0xAB\r\nsk\r\nok 17\r\n>>> ',
      data: '17',
      events: ['event.tag.arrive'],
      why: 'an event comes in the middle of the echo',
    },
    {
      text: 'ok 17\r\nevent.tag.depart tag_id=0xAB\r\n>>> ',
      data: '17',
      events: ['event.tag.depart'],
      why: 'an event comes between reply and prompt',
    },
  ])('gets its reply: $why', async ({ text, data, events }) => {
    const { channel, eventNames } = await consoleSaying(text);
    expect((await channel.ask('ask')).reply).toMatchObject({ ok: true, data });
    expect(eventNames).toEqual(events);
  });

  it('gets its reply when the console is quiet after the last line', async () => {
    const { channel, timers } = await consoleSaying('ok\r(tag_id=0xA1)\r');
    const outcome = outcomeOf(channel.ask('tag.db.get()'));
    await timers.advance(consoleQuietMs - 1);
    expect(outcome()).toBe('waiting');
    await timers.advance(1);
    expect(outcome()).toMatchObject({ reply: { ok: true, lines: ['(tag_id=0xA1)'] }, sentAt: 0, receivedAt: 0 });
  });

  it('gets every line of a slow reply, each within the quiet time of the one before', async () => {
    const { channel, timers } = await consoleThat((port, _, clock) => {
      for (const [index, line] of ['ok', '(tag_id=0xA1)', '(tag_id=0xA2)'].entries())
        clock.after(index * (consoleQuietMs - 1), () => send(port, `${line}\r\n`));
    });
    const outcome = outcomeOf(channel.ask('tag.db.get()'));
    await timers.advance(3 * consoleQuietMs);
    expect(outcome()).toMatchObject({ reply: { lines: ['(tag_id=0xA1)', '(tag_id=0xA2)'] } });
  });

  it('gets an error that names an event as its reply', async () => {
    const { channel, eventNames } = await consoleSaying('error.parser.illegal_value event.tag.arrive\r\n>>> ');
    expect((await channel.ask('ask')).reply).toEqual({ ok: false, code: 'error.parser.illegal_value', text: 'event.tag.arrive' });
    expect(eventNames).toEqual([]);
  });

  it('gets a reply of many lines with an event among them', async () => {
    const { channel, eventNames } = await consoleSaying('ok\r\n(tag_id=0xA1)\r\nevent.tag.arrive tag_id=0xAB\r\n(tag_id=0xA2)\r\n>>> ');
    expect((await channel.ask('ask')).reply).toMatchObject({ lines: ['(tag_id=0xA1)', '(tag_id=0xA2)'] });
    expect(eventNames).toEqual(['event.tag.arrive']);
  });

  it('does not get the lines that follow the end of its reply in the same chunk', async () => {
    const { channel, reported } = await consoleSaying('ok 17\r\n>>> ok 18\r\n>>> ');
    expect((await channel.ask('ask')).reply).toEqual({ ok: true, data: '17', lines: [] });
    expect(reported).toContainEqual({ type: 'dropped', bytes: 5, why: 'Neither a reply nor an event.' });
  });

  it('without a reply is reported after the time-out, and the link stays open', async () => {
    const { channel, timers, sent } = await consoleThat(() => undefined);
    const outcome = outcomeOf(channel.ask('info.time'));
    await timers.advance(consoleReplyMs - 1);
    expect(outcome()).toBe('waiting');
    await timers.advance(1);
    expect(lossOf(outcome())).toEqual({ code: 'sirit-no-reply', params: { link: 'memory', command: 'info.time', after: consoleReplyMs } });
    expect(sent).toEqual(['info.time']);
  });

  it('after a missing reply is sent behind an empty line, and does not get the late reply', async () => {
    let isFirst = true;
    const { channel, timers, sent, reported } = await consoleThat((port, line) => {
      if (line === '') send(port, 'ok late\r\n>>> ');
      else if (!isFirst) send(port, 'ok 2\r\n>>> ');
      isFirst = false;
    });
    const missed = outcomeOf(channel.ask('info.time'));
    await timers.advance(consoleReplyMs);
    expect(missed()).toBeInstanceOf(Error);
    const outcome = outcomeOf(channel.ask('info.time'));
    await timers.advance(consoleQuietMs);
    expect(outcome()).toMatchObject({ reply: { data: '2' } });
    expect(sent).toEqual(['info.time', '', 'info.time']);
    expect(reported.filter(({ type }) => type === 'dropped')).toHaveLength(1);
  });

  it('waits for its reply behind a burst of events that takes longer than the time-out', async () => {
    const { channel, timers, eventNames } = await consoleThat((port, _, clock) => {
      for (let index = 0; index < 10; index++)
        clock.after((index * consoleReplyMs) / 2, () => send(port, `event.tag.arrive tag_id=0xA${index}\r\n`));
      clock.after(5 * consoleReplyMs, () => send(port, 'ok 17\r\n>>> '));
    });
    const outcome = outcomeOf(channel.ask('info.time'));
    await timers.advance(6 * consoleReplyMs);
    expect(outcome()).toMatchObject({ reply: { data: '17' } });
    expect(eventNames).toHaveLength(10);
  });

  it('is refused while another one has no reply', async () => {
    const { channel } = await consoleThat(() => undefined);
    outcomeOf(channel.ask('info.time'));
    await expect(channel.ask('info.model')).rejects.toThrow('info.time');
  });
});

describe('a clock that is compared over a serial console', () => {
  it.each([
    { misses: 0, compared: 1 },
    { misses: 1, compared: 0 },
  ])('gives $compared samples after $misses missing replies', async ({ misses, compared }) => {
    let left = misses;
    const { channel, session, timers, reported } = await consoleThat((port, line) => {
      if (line !== '' && left-- <= 0) send(port, 'ok 2026-05-12T20:05:00.126\r\n>>> ');
    });
    const conversation = { session, options: defaultSiritOptions, memory: new SessionMemory(), stream: { id: null, lastTagAt: null } };
    const outcome = outcomeOf(probeClock({ ...conversation, ask: (command) => channel.ask(command) }));
    await timers.advance(10_000);
    expect(outcome()).toBe('compared');
    expect(reported.filter(({ type }) => type === 'clock')).toHaveLength(compared);
  });
});
