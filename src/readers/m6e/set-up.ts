import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { DriverSession, NoticeLevel, ReaderIdentity } from '../kit/driver';
import type { FrameChannel } from '../kit/frame-channel';
import type { Frame } from './frame';
import type { M6eMessages, M6eSetting } from './m6e.messages';
import { commands, connectedPortsOf, identityOf, isBootLoader, powerRangeOf, REGIONS, Status } from './messages';

const REPLY_TIMEOUT_MS = 2000;
/** A module that does not read answers at once that there is nothing to stop, or not at all. */
const STOP_TIMEOUT_MS = 1500;
const VERSION_TIMEOUT_MS = 500;
const MAX_TRIES = 3;
const BOOTS_WITHIN_MS = 3000;
/** Hundredths. */
const STEPS_PER_DBM = 100;

/** Settings that the timekeeper wants; null leaves the module as it is. */
export interface M6eSettings {
  /** A name of `REGIONS`. */
  readonly region: string | null;
  /** In dBm. */
  readonly power: number | null;
  /** Ports to read, from 1; null takes those at which the module finds an antenna. */
  readonly antennas: readonly number[] | null;
}

/** Sets up a module that reads or not, and makes it read. All methods reject with LinkError when the link is lost. */
export class SetUp {
  constructor(
    private readonly channel: FrameChannel<Frame>,
    private readonly session: Pick<DriverSession, 'report'>,
    private readonly settings: M6eSettings,
  ) {}

  /** Stops the module and asks what it is; null when nothing of this family answers. */
  async identify(): Promise<ReaderIdentity | null> {
    await this.exchange(commands.stop(), STOP_TIMEOUT_MS);
    const identity = await this.askVersion();
    if (identity === null || !isBootLoader(await this.exchange(commands.program()))) return identity;
    await this.exchange(commands.boot(), BOOTS_WITHIN_MS);
    return (await this.askVersion()) ?? identity;
  }

  /** Sets what was asked for, in the memory that the module loses with its power, and makes it read. False when it refuses to. */
  async begin(): Promise<boolean> {
    await this.set('protocol', commands.setProtocol());
    const region = await this.setRegion();
    const dbm = await this.setPower();
    const antennas = await this.setAntennas();
    await this.set('filter', commands.reportEachRead());
    this.notify({ code: 'm6e-set', params: { region, dbm, antennas } }, 'info');
    return this.set('read', commands.read(), 'alarm');
  }

  private async askVersion(): Promise<ReaderIdentity | null> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      const identity = identityOf(await this.exchange(commands.version(), VERSION_TIMEOUT_MS));
      if (identity !== null) return identity;
    }
    return null;
  }

  private async setRegion(): Promise<string | null> {
    const { region } = this.settings;
    const code = region === null ? undefined : REGIONS[region];
    if (code !== undefined) return (await this.set('region', commands.setRegion(code), 'alarm')) ? region : null;
    const reply = await this.exchange(commands.region());
    if (reply?.status === Status.done && reply.data[0] === 0) this.notify({ code: 'm6e-no-region', params: NO_PARAMS }, 'alarm');
    return null;
  }

  private async setPower(): Promise<number | null> {
    const { power } = this.settings;
    if (power === null) return null;
    const wanted = Math.round(power * STEPS_PER_DBM);
    const range = powerRangeOf(await this.exchange(commands.readPower())) ?? { lowest: wanted, highest: wanted };
    const used = Math.min(Math.max(wanted, range.lowest), range.highest);
    if (used !== wanted) {
      const [lowest, highest] = [range.lowest / STEPS_PER_DBM, range.highest / STEPS_PER_DBM];
      const params = { dbm: power, used: used / STEPS_PER_DBM, lowest, highest };
      this.session.report({ type: 'notice', message: { code: 'power-changed', params }, level: 'warning' });
    }
    return (await this.set('power', commands.setReadPower(used))) ? used / STEPS_PER_DBM : null;
  }

  /** A module with one port does not say whether it has an antenna. */
  private async setAntennas(): Promise<readonly number[]> {
    const connected = connectedPortsOf(await this.exchange(commands.connectedPorts()));
    if (connected.length > 0) this.session.report({ type: 'antennas', connected });
    const named = this.settings.antennas ?? [];
    const found = connected.length > 0 ? connected : [1];
    const ports = named.length > 0 ? named : found;
    for (const antenna of named) {
      if (connected.length === 0 || connected.includes(antenna)) continue;
      this.session.report({ type: 'notice', message: { code: 'antenna-missing', params: { antenna } }, level: 'alarm' });
    }
    await this.set('antennas', commands.setPorts(ports));
    return ports;
  }

  private async set(setting: M6eSetting, command: Frame, level: NoticeLevel = 'warning'): Promise<boolean> {
    const status = (await this.exchange(command))?.status ?? null;
    if (status !== Status.done) this.notify({ code: 'm6e-refuses', params: { setting, status } }, level);
    return status === Status.done;
  }

  private exchange(request: Frame, timeoutMs = REPLY_TIMEOUT_MS): Promise<Frame | null> {
    return this.channel.exchange(request, { matches: ({ opcode }) => opcode === request.opcode, timeoutMs });
  }

  private notify(message: MessageOf<M6eMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }
}
