import type { MachineRole } from '../domain/model/machine-role';
import type { Station } from '../station';
import type { Broker } from './broker/broker';
import type { MachineFile } from './machine-file';
import type { ReplicationPort } from './port';
import type { ReplicationLog } from './replication-log';

/** What a station is among others. */
interface MachineSettings {
  readonly role: MachineRole;
  /** The way to the hub; null: this station is it, or alone. */
  readonly port: ReplicationPort | null;
  /** Where the entries of the race are, for others to follow; null where they ask this station. */
  readonly broker: Broker | null;
}

/** What the machines need. */
export interface MachinesOptions extends MachineSettings {
  readonly station: Pick<Station, 'replica' | 'keys' | 'now' | 'subscribe' | 'record' | 'race' | 'readers'>;
  readonly file: MachineFile;
  readonly log: ReplicationLog;
  readonly elapsed: () => number;
  /** The address of this station for the others, once it listens. */
  address(): string;
  /** The way to a hub that this station is told to follow. */
  portTo(hub: string, key: string): ReplicationPort;
  /** Connects the readers: from now on this station records. */
  linkReaders(): void;
}

/** Who sends a pulse. */
export interface Sender {
  readonly name: string;
  /** Whether it may take the race over: not every machine at the course is trusted with it. */
  readonly mayTakeOver: boolean;
  /** Whether a standby of this kind gets the keys of people, which it needs when it takes over. */
  readonly getsKeys: boolean;
}
