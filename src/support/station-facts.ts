import { arch, availableParallelism, freemem, release, totalmem, uptime } from 'node:os';
import type { PublisherState } from '../publish/publishers';
import type { WebhookState } from '../publish/webhooks/webhooks';
import type { Station } from '../station';

type Reader = ReturnType<Station['readers']['list']>[number];

/** The settings of a station as they may leave the computer: whether a secret is set, never what it is; how many names, never which. */
export interface SafeSettings {
  readonly port: number;
  /** Whether it is reached from this computer alone, by one of its addresses, or by all. */
  readonly bound: 'this-computer' | 'one-address' | 'all-addresses';
  readonly log_level: string;
  readonly has_api_key: boolean;
  readonly has_own_operator_token: boolean;
  readonly trusted_hosts: number;
  readonly has_upload_secret_file: boolean;
  readonly readers: number;
  readonly event_time: string;
  readonly language: string | null;
}

/** Versions and the computer, without its name and without that of its user. */
export function machineFacts(version: string): object {
  const { electron = null, node } = process.versions;
  return {
    station: version,
    node,
    electron,
    platform: process.platform,
    release: release(),
    arch: arch(),
    processors: availableParallelism(),
    memory_bytes: totalmem(),
    free_memory_bytes: freemem(),
    process_memory_bytes: process.memoryUsage().rss,
    computer_runs_s: Math.round(uptime()),
    station_runs_s: Math.round(process.uptime()),
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Health without names of files and of senders, who are numbered. */
export function healthFacts(station: Station): object {
  const { startedAt, journal, intake, standstills, clockStep, senders } = station.health();
  return {
    now: station.now(),
    started_at: startedAt,
    journal: { ...journal, path: undefined, fault: journal.fault?.code ?? null },
    intake,
    standstills,
    clock_step: clockStep,
    races_beside: station.keptRaces().length,
    senders: senders.map(({ lastReadAt, finding, ahead, zoneSlip, correction }, index) => {
      return {
        sender: index + 1,
        last_read_at: lastReadAt,
        finding,
        ahead_ms: ahead,
        zone_slip_ms: zoneSlip,
        is_correctable: correction !== null,
      };
    }),
  };
}

/** A linked reader without its address: the address may hold a password, and what is in its messages may be a tag. */
export function readerFacts(reader: Reader): object {
  const { address, kind, identity, reason, notices, clock, ...rest } = reader;
  return {
    ...rest,
    kind,
    reason: reason.code,
    link: address.includes('+serial:') ? 'serial' : 'network',
    options: [...new Set([...address.matchAll(/[?&]([a-z_]+)=/g)].map(([, name]) => name))],
    firmware: identity !== null && /^[Vv]?\d[\d.]{0,30}$/.test(identity.firmware) ? identity.firmware : null,
    clock: clock === null ? null : { ...clock, alarm: clock.alarm?.code ?? null },
    notices: notices.map(({ at, level, message }) => ({ at, level, code: message.code })),
  };
}

/** A publisher without its name, place and user; `cause` of a fault is what another computer said, and is left out. */
export function publisherFacts({ settings, fault, ...rest }: PublisherState): object {
  const { target, intervalS, isPaused, fields } = settings;
  return { ...rest, target: target.kind, interval_s: intervalS, paused: isPaused, fields, fault: fault?.code ?? null };
}

/** A webhook without its name and address; `cause` of a fault is what another computer said, and is left out. */
export function webhookFacts({ settings, fault, ...rest }: WebhookState): object {
  const { events, isPaused } = settings;
  return { ...rest, events, paused: isPaused, fault: fault?.code ?? null };
}
