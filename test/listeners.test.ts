import { describe, expect, it } from 'vitest';
import { Listeners } from '../src/listeners';

describe('listeners', () => {
  it('are notified in the order of subscription, and a listener that throws stops none of them', () => {
    const errors: unknown[] = [];
    const listeners = new Listeners<string>((error, event) => errors.push([error, event]));
    const notified: string[] = [];
    const failure = new Error('broken');
    listeners.subscribe((event) => notified.push(`first ${event}`));
    listeners.subscribe(() => {
      throw failure;
    });
    listeners.subscribe((event) => notified.push(`last ${event}`));
    listeners.notify('a');
    expect(notified).toEqual(['first a', 'last a']);
    expect(errors).toEqual([[failure, 'a']]);
  });

  it('end with their own subscription, also when one function subscribed twice', () => {
    const listeners = new Listeners<string>(() => undefined);
    const notified: string[] = [];
    const listener = (event: string): void => void notified.push(event);
    const end = listeners.subscribe(listener);
    listeners.subscribe(listener);
    end();
    listeners.notify('a');
    expect(notified).toEqual(['a']);
  });

  it('that subscribe during an event get the next one', () => {
    const listeners = new Listeners<string>(() => undefined);
    const notified: string[] = [];
    listeners.subscribe(() => void listeners.subscribe((event) => notified.push(event)));
    listeners.notify('a');
    expect(notified).toEqual([]);
    listeners.notify('b');
    expect(notified).toEqual(['b']);
  });
});
