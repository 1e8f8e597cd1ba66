import { Command, ErrorCode, SUCCESS } from './codes';
import type { CommandChannel } from './command-channel';
import { REPLY_TIMEOUT } from './detect';
import type { Frame } from './frame';
import { parsePacket } from './packets';
import type { PreparedReader } from './prepare';
import { fastSwitch, inventory, keepReading, request, workAntenna } from './requests';

/** How a round ended. `silent`: the reader said nothing, or stopped in the middle. */
export type RoundEnd = { readonly type: 'end' } | { readonly type: 'silent' } | { readonly type: 'error'; readonly code: number };

/** A round takes 30 to 60 ms on each antenna. While a lost end packet is waited for nobody reads, so this is not generous. */
const PASSIVE_TIMEOUT = 200;
const PASSIVE_TIMEOUT_PER_PORT = 150;
/** An active reader stops reading one second after the last command, whatever it has sent meanwhile. */
const ACTIVE_TIMEOUT = 900;
const RESTART_TIME = 2000;

/** Plays round after round with the commands that this reader understands. */
export class InventoryCycle {
  private turn = -1;
  private isChosen = false;
  /** True when several antennas are read with one command. */
  readonly canSwitch: boolean;

  /** Without `canSwitch` the antennas are read in turns, one command each: slower, but every reader knows it. */
  constructor(
    private readonly line: CommandChannel,
    private readonly reader: PreparedReader,
    canSwitch: boolean,
  ) {
    this.canSwitch = canSwitch && reader.watched.ports.length > 1;
  }

  /** Milliseconds after which a round that did not end counts as silent: since its last packet, or since the command of an active reader. */
  get timeout(): number {
    const { variant, watched } = this.reader;
    return variant === 'active' ? ACTIVE_TIMEOUT : PASSIVE_TIMEOUT + PASSIVE_TIMEOUT_PER_PORT * watched.ports.length;
  }

  /** The code of the command that plays a round. */
  get command(): number {
    if (this.reader.variant === 'active') return Command.sessionInventory;
    return this.canSwitch ? Command.fastSwitch : Command.inventory;
  }

  /** The port of the round that was played last; null when it was a round over several, or the reader has none. */
  get port(): number | null {
    return this.canSwitch ? null : (this.reader.watched.ports[this.turn] ?? null);
  }

  /** True when every port has had its turn; active readers have none. */
  get isCycleOver(): boolean {
    const { ports } = this.reader.watched;
    return this.canSwitch || ports.length === 0 || this.turn === ports.length - 1;
  }

  async play(): Promise<RoundEnd> {
    const { address, variant, watched } = this.reader;
    if (variant === 'active') return this.round(keepReading());
    if (this.canSwitch) return this.round(fastSwitch(address, watched.ports));
    this.turn = (this.turn + 1) % watched.ports.length;
    const refused = await this.choosePort(address);
    return refused ?? this.round(inventory(address));
  }

  private async choosePort(address: number): Promise<RoundEnd | null> {
    const isOnly = this.reader.watched.ports.length === 1;
    if (this.port === null || (isOnly && this.isChosen)) return null;
    const reply = await this.line.ask(workAntenna(address, this.port), REPLY_TIMEOUT);
    if (reply === null) return { type: 'silent' };
    this.isChosen = true;
    return reply.data[0] === SUCCESS ? null : { type: 'error', code: reply.data[0] ?? 0 };
  }

  private async round(command: Frame): Promise<RoundEnd> {
    const isOfRound = (frame: Frame): boolean => frame.command === command.command;
    const last = await this.line.exchange(command, {
      matches: (frame) => isOfRound(frame) && endOf(frame) !== null,
      timeout: this.timeout,
      ...(this.reader.variant === 'active' ? {} : { extends: isOfRound }),
    });
    return (last === null ? null : endOf(last)) ?? { type: 'silent' };
  }
}

/** True when the reader does not know the command. */
export function isRefusal(end: RoundEnd): boolean {
  return end.type === 'error' && end.code === ErrorCode.invalidParameter;
}

/** Starts the reader anew; it says nothing when it obeys. */
export async function restart(line: CommandChannel, address: number): Promise<void> {
  await line.send(request(address, Command.reset));
  await line.pause(RESTART_TIME);
}

function endOf(frame: Frame): RoundEnd | null {
  const packet = parsePacket(frame);
  if (packet?.type === 'end') return { type: 'end' };
  return packet?.type === 'error' ? { type: 'error', code: packet.code } : null;
}
