import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import type { TagId } from '../../src/domain/model/read';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { allSteps } from '../../src/domain/steps';
import { createRMonitor } from '../../src/publish/rmonitor/create-rmonitor';
import type { RMonitorLimits } from '../../src/publish/rmonitor/rmonitor-server';
import { crossing, KeptLog, openStation, TestClock } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { RULES } from '../journal/samples';
import { ControlledClock } from './controlled-clock';
import { seconds } from './publishing';
import { parseRecord } from './rmonitor-records';

/** A program that reads the feed. */
class Reader {
  private text = '';
  readonly socket: Socket;

  constructor(port: number) {
    this.socket = connect({ host: '127.0.0.1', port });
    this.socket.setEncoding('utf8');
    this.socket.on('data', (more: string) => {
      this.text += more;
    });
    onTestFinished(() => void this.socket.destroy());
  }

  /** Characters so far. */
  get count(): number {
    return this.text.length;
  }

  /** All records so far; every line must be one. */
  get records(): readonly (readonly string[])[] {
    const lines = this.text.split('\r\n').slice(0, -1);
    return lines.map(parseRecord);
  }

  of(command: string): readonly (readonly string[])[] {
    return this.records.filter(([first]) => first === command);
  }
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function feeding(limits?: RMonitorLimits) {
  const folder = temporaryFolder();
  const stationClock = new TestClock();
  const station = await openStation(folder, { now: stationClock.now });
  const clock = new ControlledClock();
  const file = new SettingsFile(join(folder, 'rmonitor.json'));
  const make = (setPort: number | null) => {
    const made = createRMonitor({ station, host: '127.0.0.1', file, setPort, log: new KeptLog(), clock, ...(limits && { limits }) });
    onTestFinished(() => made.close());
    return made;
  };
  const rmonitor = make(null);
  const race = (name: string): void => {
    station.createRace({ name, rules: { ...RULES, edition: 3, minLap: 0 as Ms, totalLaps: 5 }, startAt: seconds(0) }, 'test');
  };
  const register = (bib: string, name: string, category: string): void => {
    const details = { bib, name, category, team: 'Team "Red", one', born: '1990-02-03', licence: 'LIC-1' };
    allSteps(station.execute({ type: 'add-participant', details, tags: [`BEEF${bib}` as TagId] }, 'test'));
  };
  const lap = async (bib: string, at: number): Promise<void> => {
    stationClock.set((seconds(at) + 50) as EpochMs);
    await station.record([crossing(`BEEF${bib}`, at)]);
  };
  const read = async (): Promise<Reader> => {
    const reader = new Reader(rmonitor.state().port);
    await vi.waitFor(() => expect(reader.of('$F').length).toBeGreaterThan(0), 20_000);
    return reader;
  };
  return { station, stationClock, clock, rmonitor, make, race, register, lap, read, file };
}

describe('the RMonitor feed', () => {
  it('is off at first, is switched on at the desk, and is on again after a restart', async () => {
    const { rmonitor, make } = await feeding();
    rmonitor.begin();
    expect(rmonitor.state()).toEqual({ isOn: false, port: 50_000, isSet: false, clients: 0, dropped: 0, turnedAway: 0, fault: null });
    const port = await freePort();
    expect(await rmonitor.set({ isOn: true, port })).toMatchObject({ isOn: true, port, fault: null });
    rmonitor.close();
    const again = make(null);
    again.begin();
    expect(again.state()).toMatchObject({ isOn: true, port });
    expect(make(40_000).state()).toMatchObject({ isOn: true, port: 40_000, isSet: true });
    expect(await again.set({ isOn: false, port })).toMatchObject({ isOn: false, fault: null });
    const socket = connect({ host: '127.0.0.1', port });
    await expect(once(socket, 'connect')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is off, and the station runs, where its saved setting is damaged', async () => {
    const { file, make } = await feeding();
    for (const saved of [
      '{"isOn":true,"port":99999}',
      '{"isOn":true,"port":-1}',
      '{"isOn":true,"port":"50000"}',
      '{"isOn":true}',
      '[]',
      'x',
      '5',
    ]) {
      file.write(saved);
      const rmonitor = make(null);
      rmonitor.begin();
      expect([saved, rmonitor.state()]).toMatchObject([saved, { isOn: false, port: 50_000, fault: null }]);
    }
  });

  it('begins with the whole race, then sends laps at once, changed rows, and the clock every second', async () => {
    const { rmonitor, race, register, lap, read, clock } = await feeding();
    race('Cup');
    register('1', 'Ada Ash', 'Elite');
    register('2', 'Maximilian-Alexander van der Berg', 'Youth');
    register('123456789', 'Zoë', 'Youth');
    await rmonitor.set({ isOn: true, port: await freePort() });
    await lap('1', 60);
    const reader = await read();
    expect(reader.records.map(([command]) => command).join(' ')).toBe('$I $B $E $C $C $A $COMP $A $COMP $A $COMP $G $G $G $H $F');
    expect(reader.of('$B')).toEqual([['$B', '1', 'Cup']]);
    expect(reader.of('$C')).toEqual([
      ['$C', '1', 'Elite'],
      ['$C', '2', 'Youth'],
    ]);
    expect(reader.of('$A').map(([, , bib, tag, first, last]) => [bib, tag, first, last])).toEqual([
      ['1', '0', 'Ada', 'Ash'],
      ['2', '0', '', 'Maximilian-Alexander van der B'],
      ['12345', '0', '', 'Zoë'],
    ]);
    expect(reader.of('$COMP')[0]?.at(-1)).toBe("Team 'Red' one");
    expect(reader.of('$G')[0]).toEqual(['$G', '1', '1', '1', '00:01:00.000']);
    expect(reader.of('$F')[0]?.slice(1)).toEqual(['4', '00:00:00', expect.any(String), '00:01:00', 'Green ']);

    await lap('2', 90);
    await lap('1', 121);
    await vi.waitFor(() => expect(reader.of('$J')).toHaveLength(2), 20_000);
    expect(reader.of('$J')).toEqual([
      ['$J', '2', '00:01:30.000', '00:01:30.000'],
      ['$J', '1', '00:01:01.000', '00:02:01.000'],
    ]);
    clock.forward(1_000);
    await vi.waitFor(() => expect(reader.of('$F')).toHaveLength(2), 20_000);
    expect(reader.of('$G').slice(3)).toEqual([
      ['$G', '1', '1', '2', '00:02:01.000'],
      ['$G', '2', '2', '1', '00:01:30.000'],
    ]);
    expect(reader.of('$H').slice(1)).toEqual([['$H', '2', '2', '0', '00:01:30.000']]);
    expect(JSON.stringify(reader.records)).not.toMatch(/BEEF|1990-02-03|LIC-/);

    const late = await read();
    expect(late.of('$G')).toHaveLength(3);
    expect(rmonitor.state()).toMatchObject({ clients: 2, dropped: 0 });
  });

  it('begins again for everybody when another race is opened, and when a rider is removed', async () => {
    const { rmonitor, race, register, read, station, clock } = await feeding();
    race('Morning');
    register('1', 'Ada Ash', 'Elite');
    register('2', 'Ben Bay', 'Elite');
    await rmonitor.set({ isOn: true, port: await freePort() });
    const reader = await read();
    const [, rider] = station.race()?.participants() ?? [];
    if (rider === undefined) throw new Error('two riders are registered');
    allSteps(station.execute({ type: 'remove-participant', participant: rider.id }, 'test'));
    clock.forward(500);
    await vi.waitFor(() => expect(reader.of('$I')).toHaveLength(2), 20_000);
    race('Afternoon');
    await vi.waitFor(() => expect(reader.of('$B').at(-1)?.[2]).toBe('Afternoon'), 20_000);
    const last = reader.records.map(([command]) => command).lastIndexOf('$I');
    expect(reader.records.slice(last).map(([command]) => command)).toEqual(['$I', '$B', '$E']);
  });

  it('drops a program that stops reading and counts it, goes on for the others, and turns away the one that is too many', async () => {
    const { rmonitor, race, read, clock } = await feeding({ clients: 2, waitingBytes: 256 * 1024 });
    race('Cup');
    await rmonitor.set({ isOn: true, port: await freePort() });
    const reader = await read();
    const stuck = new Reader(rmonitor.state().port);
    await vi.waitFor(() => expect(rmonitor.state().clients).toBe(2), 20_000);
    stuck.socket.pause();
    const tooMany = new Reader(rmonitor.state().port);
    await once(tooMany.socket, 'close');
    expect(rmonitor.state()).toMatchObject({ clients: 2, turnedAway: 1 });
    // The system takes megabytes before anything is left untaken.
    for (let round = 0; round < 3_000 && rmonitor.state().dropped === 0; round += 1) {
      clock.forward(600_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await vi.waitFor(() => expect(rmonitor.state()).toMatchObject({ clients: 1, dropped: 1 }), 20_000);
    const beats = reader.count;
    clock.forward(1_000);
    await vi.waitFor(() => expect(reader.count).toBeGreaterThan(beats), 20_000);
  });

  it('says when another program has the port, and takes it when it is free', async () => {
    const { rmonitor, clock, race, read } = await feeding();
    race('Cup');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect((await rmonitor.set({ isOn: true, port })).fault).toEqual({ code: 'port-in-use', params: { port } });
    other.close();
    await once(other, 'close');
    clock.forward(10_000);
    await vi.waitFor(() => expect(rmonitor.state().fault).toBeNull(), 20_000);
    expect((await read()).of('$B')).toHaveLength(1);
  });
});
