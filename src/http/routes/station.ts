import { networkInterfaces } from 'node:os';
import { basename } from 'node:path';
import { formatInstant } from '../../domain/model/time';
import type { Station, StationHealth } from '../../station';
import type { Texts } from '../../texts/texts';
import { instantOrNull } from '../../wire/participant-rows';
import { boundInterfaces, lanAddresses } from '../addresses';
import { document } from '../contract';
import { docsPage } from '../docs';
import { contractText } from '../generated/contract';
import type { Handlers, Wire } from '../operation';

type StationOperation = 'getHealth' | 'getSession' | 'getScreens' | 'getContractYaml' | 'getContractJson' | 'getDocs';

/** What the station knows only once it listens. */
export interface Listening {
  /** Null while it does not listen. */
  address(): { readonly address: string; readonly port: number } | null;
  /** Streams open now. */
  countScreens(): number;
  /** The end of every screen's address: a key where one is wanted. */
  readonly screenFragment: string;
}

export function stationRoutes(station: Station, listening: Listening): Pick<Handlers, StationOperation> {
  return {
    getHealth: ({ texts }) => {
      const health = station.health();
      const body = healthRow(station, health, { screens: listening.countScreens(), texts });
      return health.journal.fault === null ? { status: 200, body } : { status: 503, body };
    },
    getSession: ({ role }) => ({ status: 200, body: { role } }),
    getScreens: () => ({
      status: 200,
      body: { addresses: [...screenAddresses(listening)], connected: listening.countScreens() },
    }),
    ...contractRoutes(),
  };
}

function screenAddresses({ address, screenFragment }: Listening): ReturnType<typeof lanAddresses> {
  const bound = address();
  if (bound === null) return [];
  const addresses = lanAddresses(boundInterfaces(networkInterfaces(), bound.address), bound.port);
  return addresses.map((each) => ({ ...each, url: each.url + screenFragment }));
}

function contractRoutes(): Pick<Handlers, 'getContractYaml' | 'getContractJson' | 'getDocs'> {
  const json = JSON.stringify(document);
  const page = docsPage();
  return {
    getContractYaml: () => ({ status: 200, type: 'application/yaml', raw: contractText }),
    getContractJson: () => ({ status: 200, type: 'application/json', raw: json }),
    getDocs: () => ({ status: 200, type: 'text/html', raw: page.html, headers: { 'content-security-policy': page.policy } }),
  };
}

function healthRow(station: Station, health: StationHealth, about: { readonly screens: number; readonly texts: Texts }): Wire<'Health'> {
  const { journal, intake } = health;
  return {
    status: journal.fault === null ? 'ok' : 'fault',
    version: health.version,
    now: formatInstant(station.now()),
    started_at: formatInstant(health.startedAt),
    journal: {
      file: journal.path === null ? null : basename(journal.path),
      writable: journal.writable,
      fault: journal.fault === null ? null : { code: journal.fault.code, sentence: about.texts.say('problem', journal.fault) },
      entries: journal.entries,
      free_bytes: journal.freeBytes,
    },
    intake: {
      reads: intake.reads,
      known: intake.known,
      last_read_at: instantOrNull(intake.lastReadAt),
      lag_median_ms: intake.lagMedian,
      lag_p99_ms: intake.lagP99,
    },
    readers: station.readers.list().map(({ id, state, reason, since, lastReadAt }) => ({
      id,
      state,
      reason,
      since: formatInstant(since),
      last_read_at: instantOrNull(lastReadAt),
    })),
    screens: about.screens,
  };
}
