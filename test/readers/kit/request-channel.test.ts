import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { LinkError, type LinkLoss } from '../../../src/readers/kit/link';
import { type Expectation, RequestChannel } from '../../../src/readers/kit/request-channel';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

const CLOSED: LinkLoss = { code: 'closed', message: { code: 'link-closed', params: { link: 'test' } } };
const NOT_LLRP: LinkLoss = { code: 'io', message: { code: 'llrp-other-protocol', params: { link: 'test' } } };

/** A channel of text messages on a link that takes every byte. */
function bench() {
  const timers = new VirtualTimers(0 as EpochMs);
  const sent: string[] = [];
  let close: (loss: LinkLoss) => void = () => undefined;
  const link = {
    write: async (bytes: Uint8Array) => void sent.push(Buffer.from(bytes).toString('latin1')),
    closed: new Promise<LinkLoss>((resolve) => {
      close = resolve;
    }),
  };
  return { channel: new RequestChannel<string>(link, timers), timers, sent, close: (loss = CLOSED) => close(loss) };
}

function one(text: string, options: Partial<Expectation<string>> = {}): Expectation<string> {
  return { matches: (message) => message === text, timeoutMs: 1000, ...options };
}

const next: Expectation<string> = { matches: () => true, timeoutMs: null };

/** The outcome of a wait so far; `waiting` while there is none. */
function outcomeOf(wait: Promise<string | null>): () => string | null {
  let outcome: string | null = 'waiting';
  wait.then(
    (message) => {
      outcome = message;
    },
    (error: unknown) => {
      outcome = error instanceof LinkError ? `failed: ${error.loss.code}` : 'failed';
    },
  );
  return () => outcome;
}

describe('a request', () => {
  it('whose reply has to be its own is not sent while an earlier one may get its reply', async () => {
    const { channel, timers, sent } = bench();
    const own = one('time', { own: true });
    const first = channel.request(Buffer.from('time 1?'), own);
    await timers.advance(1000);
    expect(await first).toBeNull();
    const second = channel.request(Buffer.from('time 2?'), own);
    await timers.advance(500);
    expect(channel.offer('time')).toBe(false);
    await timers.advance(500);
    expect(await second).toBeNull();
    const third = channel.request(Buffer.from('time 3?'), own);
    expect(channel.offer('time')).toBe(true);
    expect(await third).toBe('time');
    expect(sent).toEqual(['time 1?', 'time 3?']);
  });

  it('whose reply has to be its own is sent again when an earlier one got none for a minute', async () => {
    const { channel, timers } = bench();
    const own = one('time', { own: true });
    void channel.request(Buffer.from('time?'), own);
    await timers.advance(61_000);
    const again = channel.request(Buffer.from('time?'), own);
    channel.offer('time');
    expect(await again).toBe('time');
  });

  it('is sent although one of another kind got no reply', async () => {
    const { channel, timers } = bench();
    void channel.request(Buffer.from('model?'), one('model'));
    await timers.advance(1000);
    const time = channel.request(Buffer.from('time?'), one('time', { own: true }));
    channel.offer('time');
    expect(await time).toBe('time');
  });

  it('is sent, and resolves with the message that matches', async () => {
    const { channel, sent } = bench();
    const reply = channel.request(Buffer.from('model?'), one('model'));
    expect(sent).toEqual(['model?']);
    expect(channel.offer('serial')).toBe(false);
    expect(channel.offer('model')).toBe(true);
    expect(await reply).toBe('model');
    expect(channel.pending).toBe(0);
  });

  it('gets its reply although the write is not confirmed yet', async () => {
    const timers = new VirtualTimers(0 as EpochMs);
    let confirm: () => void = () => undefined;
    const write = (): Promise<void> =>
      new Promise((resolve) => {
        confirm = resolve;
      });
    const channel = new RequestChannel<string>({ write, closed: new Promise(() => undefined) }, timers);
    const reply = channel.request(new Uint8Array(), next);
    expect(channel.offer('early')).toBe(true);
    confirm();
    expect(await reply).toBe('early');
  });

  it('rejects when its bytes cannot be written', async () => {
    const timers = new VirtualTimers(0 as EpochMs);
    const write = (): Promise<void> => Promise.reject(new LinkError(CLOSED));
    const channel = new RequestChannel<string>({ write, closed: Promise.resolve(CLOSED) }, timers);
    await expect(channel.request(new Uint8Array(), next)).rejects.toBeInstanceOf(LinkError);
    expect(channel.pending).toBe(0);
  });
});

describe('replies without a name', () => {
  it('belong to the requests in the order in which these were sent', async () => {
    const { channel } = bench();
    const replies = Promise.all(['a', 'b'].map((text) => channel.request(Buffer.from(text), next)));
    expect(channel.pending).toBe(2);
    channel.offer('first');
    channel.offer('second');
    expect(await replies).toEqual(['first', 'second']);
    expect(channel.offer('third')).toBe(false);
  });

  it('leave a wait that they do not match to the message that matches it', async () => {
    const { channel } = bench();
    const [model, any] = [channel.wait(one('model')), channel.wait(next)];
    channel.offer('serial');
    channel.offer('model');
    expect(await Promise.all([model, any])).toEqual(['model', 'serial']);
  });
});

describe('a time-out', () => {
  it('ends a wait with null, and no other wait', async () => {
    const { channel, timers } = bench();
    const outcomes = [channel.wait(one('a')), channel.wait(one('b', { timeoutMs: null }))].map(outcomeOf);
    await timers.advance(999);
    expect(outcomes.map((outcome) => outcome())).toEqual(['waiting', 'waiting']);
    await timers.advance(1);
    expect(outcomes.map((outcome) => outcome())).toEqual([null, 'waiting']);
    expect(channel.pending).toBe(1);
  });

  it('starts again after a message that shows that the reader is busy', async () => {
    const { channel, timers } = bench();
    const outcome = outcomeOf(channel.wait(one('end of round', { extends: (message) => message === 'tag' })));
    await timers.advance(900);
    channel.offer('tag');
    await timers.advance(900);
    channel.offer('noise');
    expect(outcome()).toBe('waiting');
    await timers.advance(100);
    expect(outcome()).toBeNull();
  });

  it('starts again when the driver extends it, with another length if it gives one', async () => {
    const { channel, timers } = bench();
    const outcome = outcomeOf(channel.wait(one('end')));
    await timers.advance(900);
    channel.extend();
    await timers.advance(900);
    channel.extend(300);
    await timers.advance(299);
    expect(outcome()).toBe('waiting');
    await timers.advance(1);
    expect(outcome()).toBeNull();
  });

  it('is not given to a wait that has none by extending', async () => {
    const { channel, timers } = bench();
    const outcome = outcomeOf(channel.wait(next));
    channel.extend(300);
    await timers.advance(10_000);
    expect(outcome()).toBe('waiting');
  });

  it('does not end a wait that has its message', async () => {
    const { channel, timers } = bench();
    const outcome = outcomeOf(channel.wait(one('a')));
    channel.offer('a');
    await timers.advance(10_000);
    expect(outcome()).toBe('a');
  });
});

describe('a pause', () => {
  it('lasts for its duration, whatever the reader sends', async () => {
    const { channel, timers } = bench();
    let isOver = false;
    void channel.pause(1000).then(() => {
      isOver = true;
    });
    expect(channel.offer('a')).toBe(false);
    await timers.advance(999);
    expect(isOver).toBe(false);
    await timers.advance(1);
    expect(isOver).toBe(true);
  });
});

describe('a channel that has failed', () => {
  it('rejects every wait when the link is closed, also later ones', async () => {
    const { channel, timers, close } = bench();
    const outcomes = [channel.wait(one('a')), channel.wait(next), channel.pause(1000).then(() => null)].map(outcomeOf);
    close();
    await timers.advance(0);
    expect(outcomes.map((outcome) => outcome())).toEqual(['failed: closed', 'failed: closed', 'failed: closed']);
    await expect(channel.wait(next)).rejects.toBeInstanceOf(LinkError);
    expect(channel.pending).toBe(0);
    await timers.advance(10_000);
    expect(channel.failure?.loss).toEqual(CLOSED);
  });

  it('keeps the first reason, that of the driver or that of the link', async () => {
    const { channel, timers, close } = bench();
    const outcome = outcomeOf(channel.wait(next));
    channel.fail(NOT_LLRP);
    close();
    await timers.advance(0);
    expect(outcome()).toBe('failed: io');
    expect(channel.failure?.loss).toEqual(NOT_LLRP);
  });
});
