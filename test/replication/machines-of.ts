import { join } from 'node:path';
import { expect } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import { MachineFile } from '../../src/replication/machine-file';
import { Machines } from '../../src/replication/machines';
import type { MachinesOptions } from '../../src/replication/machines-options';
import type { Station } from '../../src/station';
import { KeptLog } from '../core/stations';

/** The part of a station among others: alone, unless a test says otherwise. */
export function machinesOf(station: Station, dataDir: string, more: Partial<MachinesOptions> = {}): Machines {
  return new Machines({
    station,
    role: 'alone',
    port: null,
    broker: null,
    file: new MachineFile(new SettingsFile(join(dataDir, 'machine.json')), new KeptLog()),
    log: new KeptLog(),
    elapsed: () => performance.now(),
    address: () => 'http://127.0.0.1:8600',
    portTo: () => expect.unreachable('no hub'),
    linkReaders: () => undefined,
    ...more,
  });
}
