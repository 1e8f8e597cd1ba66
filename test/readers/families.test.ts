import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READER_FAMILIES } from '../../src/readers/families';
import { parseReaderAddress } from '../../src/readers/kit/address';
import { TEXTS } from '../texts/english';
import { familyOf } from './families';

describe('the list of reader families', () => {
  it('has every folder with a family.ts, each under its own kind', () => {
    const root = new URL('../../src/readers/', import.meta.url);
    const folders = readdirSync(root).filter((name) => existsSync(new URL(`${name}/family.ts`, root)));
    expect(READER_FAMILIES.map(({ kind }) => kind).sort()).toEqual(folders.sort());
  });

  it('names each kind', () => {
    expect(READER_FAMILIES.map(({ label }) => TEXTS.say('reader', label))).toEqual([
      'Sirit INfinity 510',
      'YR9700 family',
      'LLRP (Impinj, Zebra, …)',
      'MYLAPS Timing & Scoring, Toolkit (connects to the station)',
      'RACE RESULT decoder',
      'RFID Timing Ultra, Joey',
      'ChronoTrack, PointCam (CTP01; connects to the station)',
      'IPICO Elite, Lite; Trident',
      'Chafon (UHFReader18, 288, 86)',
      'Chronokeep Portal',
      'P3 (AMB, MYLAPS X2, ProChip)',
      'CLOU, Hopeland CL7206',
      'ThingMagic M6e, Micro, Nano',
      'CrossMgr bridge (Impinj, Alien, …; connects to the station)',
      'Generic (one text line per tag)',
    ]);
  });

  it.each(READER_FAMILIES)('gives $kind a link, and each option its own name and at least one of its links', ({ tcp, serial, options }) => {
    const links = [tcp === null ? [] : ['tcp'], serial === null ? [] : ['serial']].flat();
    expect(links).not.toEqual([]);
    expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    for (const option of options) expect(links).toEqual(expect.arrayContaining([expect.toBeOneOf([...option.links])]));
  });

  it.each(READER_FAMILIES)('lets the search look for $kind only where readers of that kind can be asked', ({ tcp, serial, identify }) => {
    const places = [...(tcp?.factoryHosts ?? []), ...(serial?.searchedBaudRates ?? [])];
    expect(places.length > 0 || tcp?.isSearchedNearby === true).toBe(identify !== null);
  });
});

describe('the driver of an address', () => {
  it.each([
    'sirit510+tcp://192.168.1.130?antennas=1+2&power=27.5&depart=300',
    'sirit510+serial:/dev/ttyUSB0?flow=rtscts',
    'sirit510+serial:/dev/ttyUSB0?console=list',
    'sirit510+serial:/dev/ttyUSB0?console=lines',
    'sirit510+serial:/dev/ttyUSB0?console=lines&pattern=(%3F%3Ctag%3E%5B0-9A-F%5D%2B)',
    'yr9700+serial:COM4?variant=active',
    'yr9700+tcp://192.168.0.178?antennas=1&power=30',
    'chafon+tcp://192.168.1.190?antennas=1+2&depart=500',
    'chafon+serial:/dev/ttyUSB0',
    'llrp+tcp://10.0.0.5?antennas=1+2&power=31.25&depart=500',
    'raceresult+tcp://10.0.0.7',
    'ipico+tcp://192.168.0.155?depart=2000',
    'ipico+serial:/dev/ttyUSB0?flow=rtscts',
    'portal+tcp://192.168.1.60',
    'p3+tcp://192.168.1.50',
    'cl7206+tcp://192.168.1.116?antennas=1+8&depart=500',
    'cl7206+serial:/dev/ttyUSB0',
    'm6e+serial:/dev/ttyUSB0?region=eu3&power=26.5&antennas=1&depart=500',
    'm6e+tcp://192.168.1.60',
    'ultra+tcp://10.0.0.8?depart=2000',
    'crossmgr+tcp://0.0.0.0',
    'mylaps+tcp://0.0.0.0:3098',
    'chronotrack+tcp://0.0.0.0',
    'lines+serial:COM5?pattern=(%3F%3Ctag%3E%5B0-9A-F%5D%2B)',
    'lines+tcp://10.0.0.6:10001?format=wiclax',
  ])('is made by its family, and opens nothing before it runs: %s', (address) => {
    const parsed = parseReaderAddress(address, READER_FAMILIES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(familyOf(parsed.config.kind).create(parsed.config)).toHaveProperty('run');
  });
});
