import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { type Reading, tickBetween, untilTick } from '../../../src/readers/kit/second-clock';
import { parseNews } from '../../../src/readers/ultra/message';

const NEAR = new Date(2026, 5, 1, 21, 47).getTime() as EpochMs;

describe('what an Ultra tells of itself', () => {
  it.each([
    ['Connected,1170518701', { type: 'greeting' }],
    ['1,Connected,1170518701', { type: 'greeting' }],
    ['0,Connected', { type: 'greeting' }],
    ['S=10', { type: 'status', isReading: true }],
    ['S=00', { type: 'status', isReading: false }],
    ['V=26.1', { type: 'voltage', volts: 26.1 }],
    ['V=25.0000', { type: 'voltage', volts: 25 }],
    ['21:46:59 01-06-2026 (1)', { type: 'time', at: new Date(2026, 5, 1, 21, 46, 59).getTime() }],
    ['9:5:7 1-6-2026', { type: 'time', at: new Date(2026, 5, 1, 9, 5, 7).getTime() }],
    ['9:5:7 31-2-2026', null],
    ['Connectedness', null],
    ['U\x011', null],
    ['u\x25\x02', null],
  ])('%j', (line, news) => {
    expect(parseNews(line, NEAR)).toEqual(news);
  });
});

describe('the moment at which a second changes', () => {
  const reading = (shown: number, sentAt: number, receivedAt: number): Reading => ({
    shown: shown as EpochMs,
    sentAt: sentAt as EpochMs,
    receivedAt: receivedAt as EpochMs,
  });

  it('is between the request before it and the reply after it', () => {
    expect(tickBetween(reading(5000, 7000, 7004), reading(6000, 7040, 7050))).toEqual({ readerAt: 6000, hostAt: 7025, roundTrip: 50 });
  });

  it('is unknown when none changed, or several', () => {
    expect(tickBetween(reading(5000, 7000, 7004), reading(5000, 7040, 7050))).toBeNull();
    expect(tickBetween(reading(5000, 7000, 7004), reading(7000, 9040, 9050))).toBeNull();
    expect(tickBetween(reading(5000, 7000, 7004), reading(4000, 7040, 7050))).toBeNull();
  });

  it.each([
    [10_000, 30, 270],
    [10_240, 30, 30],
    [10_280, 30, 990],
    [10_300, 30, 970],
  ])('is expected each second later: at %i, %i ms before it, in %i ms', (now, lead, wait) => {
    expect(untilTick({ hostAt: 5300 as EpochMs }, now as EpochMs, lead)).toBe(wait);
  });
});
