import { networkInterfaces } from 'node:os';
import { basename } from 'node:path';
import type { KeyHolder } from '../../domain/model/key';
import type { MachineRole } from '../../domain/model/machine-role';
import type { MachineRow } from '../../replication/heard-machines';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { publicHealth, publicReaders } from '../../wire/public-health';
import { healthRow, zoneRow } from '../../wire/station-to-wire';
import type { ZoneWatch } from '../../zone-watch';
import { boundInterfaces, lanAddresses } from '../addresses';
import { document } from '../contract';
import { docsPage } from '../docs';
import { contractText } from '../generated/contract';
import type { Handlers, Role, Wire } from '../operation';
import type { AccessState } from '../preflight';
import { machineChecks } from '../preflight-machines';

type StationOperation = 'getHealth' | 'getSession' | 'getScreens' | 'getContractYaml' | 'getContractJson' | 'getDocs';

/** What the server knows only when it listens. */
export interface Listening {
  /** How well the station is kept from others. */
  readonly access: () => AccessState;
  /** The other stations of the race. */
  readonly machines: () => readonly MachineRow[];
  /** What this station is among others. */
  readonly role: () => MachineRole;
  /** Null while it does not listen. */
  address(): { readonly address: string; readonly port: number } | null;
  /** Number of open streams. */
  countScreens(): number;
  /** Files of the data folder that could not be read and were kept under these names; empty when all is well. */
  damagedFiles(): readonly string[];
  /** The end of every screen's address: a key where an API key is set. */
  readonly screenFragment: string;
  readonly zone: ZoneWatch;
  /** Whether a request has come from another device since the start. */
  hasGuests(): boolean;
}

export function stationRoutes(station: Station, listening: Listening): Pick<Handlers, StationOperation> {
  return {
    getHealth: ({ role, texts }) => {
      const isPublic = role !== 'operator';
      const health = isPublic ? publicHealth(station.health()) : station.health();
      const { path, fault } = health.journal;
      const body = healthRow(health, {
        now: station.now(),
        readers: isPublic ? publicReaders(station.readers.list()) : station.readers.list(),
        screens: listening.countScreens(),
        silence: station.race()?.field.silence(station.now()) ?? null,
        shortFirstLaps: station.race()?.field.shortFirstLaps() ?? null,
        firstReadSince: (reader, at) => station.race()?.firstReadSince(reader, at) ?? null,
        isHeard: (reader) => station.race()?.readersHeard().includes(reader) ?? false,
        readsOf: (source, reader) => station.race()?.readsOf(source, reader) ?? 0,
        file: path === null ? null : basename(path),
        texts,
      });
      const machines = isPublic ? [] : machineTroubles(listening.machines(), texts);
      const zone = listening.zone.finding();
      const told = {
        ...body,
        ...(machines.length === 0 ? {} : { machines }),
        ...(zone === null ? {} : { time_zone: zoneRow(zone, texts) }),
      };
      return fault === null ? { status: 200, body: told } : { status: 503, body: told };
    },
    getSession: ({ role, holder }) => ({ status: 200, body: { ...sessionRow(role, holder), station: listening.role() } }),
    getScreens: () => ({
      status: 200,
      body: {
        addresses: [...screenAddresses(listening)],
        connected: listening.countScreens(),
        reached: listening.hasGuests(),
        system: systemOf(process.platform),
      },
    }),
    ...contractRoutes(),
  };
}

/** What is wrong with the other stations of the race; empty while all is well. */
function machineTroubles(rows: readonly MachineRow[], texts: Texts): Wire<'MachineTrouble'>[] {
  return rows.flatMap((row) => {
    const [check] = machineChecks([row]);
    if (check === undefined || check.verdict === 'ok') return [];
    const { code, params } = check.finding;
    return [{ name: row.name, sentence: texts.say('preflight', check.finding), sentence_code: code, sentence_params: { ...params } }];
  });
}

/** People with a key are at the desk, with what their role allows. */
function sessionRow(role: Role, holder: KeyHolder | null): Omit<Wire<'Session'>, 'station'> {
  if (holder === null) return { role };
  const isPerson = !['standby', 'relay', 'point'].includes(holder.role);
  return { role: isPerson ? 'operator' : 'viewer', key: { name: holder.name, role: holder.role } };
}

/** Whose firewall it may be. */
function systemOf(platform: NodeJS.Platform): Wire<'Screens'>['system'] {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'mac' : 'other';
}

function screenAddresses({ address, screenFragment }: Listening): ReturnType<typeof lanAddresses> {
  const bound = address();
  if (bound === null) return [];
  const addresses = lanAddresses(boundInterfaces(networkInterfaces(), bound.address), bound.port);
  return addresses.map((each) => ({ ...each, url: each.url + screenFragment }));
}

function contractRoutes(): Pick<Handlers, 'getContractYaml' | 'getContractJson' | 'getDocs'> {
  // Made when somebody asks: most stations are never asked.
  return {
    getContractYaml: () => ({ status: 200, type: 'application/yaml', raw: contractText }),
    getContractJson: () => ({ status: 200, type: 'application/json', raw: JSON.stringify(document) }),
    getDocs: () => {
      const { html, policy } = docsPage();
      return { status: 200, type: 'text/html', raw: html, headers: { 'content-security-policy': policy } };
    },
  };
}
