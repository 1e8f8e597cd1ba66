import { Command, ErrorCode, SUCCESS } from './codes';
import type { CommandChannel } from './command-channel';
import { REPLY_TIMEOUT_MS } from './detect';
import type { Frame } from './frame';
import { parsePacket } from './packets';
import type { PreparedReader } from './prepare';
import { fastSwitch, inventory, keepReading, request, workAntenna } from './requests';

/** How a round ended. `silent`: the reader sent nothing, or stopped in the middle. */
export type RoundEnd = { readonly type: 'end' } | { readonly type: 'silent' } | { readonly type: 'error'; readonly code: number };

/** A round takes 30 to 60 ms on each antenna. Nothing is read while a lost end packet is awaited, so this is not generous. */
const PASSIVE_TIMEOUT_MS = 200;
const PASSIVE_TIMEOUT_PER_PORT_MS = 150;
/** An active reader stops reading one second after the last command, whatever it has sent meanwhile. */
const ACTIVE_TIMEOUT_MS = 900;
const RESTART_MS = 2000;

/** Runs round after round with the commands that this reader knows. */
export class InventoryCycle {
  private turn = -1;
  private isPortChosen = false;
  /** True when several antennas are read with one command. */
  readonly canSwitch: boolean;

  /** Without `canSwitch` the antennas are read in turn, one command each: slower, but every reader knows it. */
  constructor(
    private readonly channel: CommandChannel,
    private readonly reader: PreparedReader,
    canSwitch: boolean,
  ) {
    this.canSwitch = canSwitch && reader.selection.ports.length > 1;
  }

  /** Milliseconds after which a round that did not end counts as silent: since its last packet, or since the command to an active reader. */
  get timeoutMs(): number {
    const { variant, selection } = this.reader;
    return variant === 'active' ? ACTIVE_TIMEOUT_MS : PASSIVE_TIMEOUT_MS + PASSIVE_TIMEOUT_PER_PORT_MS * selection.ports.length;
  }

  /** The code of the command that starts a round. */
  get command(): number {
    if (this.reader.variant === 'active') return Command.sessionInventory;
    return this.canSwitch ? Command.fastSwitch : Command.inventory;
  }

  /** The port of the last round; null when the round covered several ports, or the reader has none. */
  get port(): number | null {
    return this.canSwitch ? null : (this.reader.selection.ports[this.turn] ?? null);
  }

  /** True when every port has had its turn; active readers have no ports, so each of their rounds is a cycle. */
  get isCycleOver(): boolean {
    const { ports } = this.reader.selection;
    return this.canSwitch || ports.length === 0 || this.turn === ports.length - 1;
  }

  /** Runs one round. Rejects with LinkError when the link is lost. */
  async runRound(): Promise<RoundEnd> {
    const { address, variant, selection } = this.reader;
    if (variant === 'active') return this.round(keepReading());
    if (this.canSwitch) return this.round(fastSwitch(address, selection.ports));
    this.turn = (this.turn + 1) % selection.ports.length;
    const refused = await this.choosePort(address);
    return refused ?? this.round(inventory(address));
  }

  private async choosePort(address: number): Promise<RoundEnd | null> {
    const isOnly = this.reader.selection.ports.length === 1;
    if (this.port === null || (isOnly && this.isPortChosen)) return null;
    const reply = await this.channel.ask(workAntenna(address, this.port), REPLY_TIMEOUT_MS);
    if (reply === null) return { type: 'silent' };
    this.isPortChosen = true;
    return reply.data[0] === SUCCESS ? null : { type: 'error', code: reply.data[0] ?? 0 };
  }

  private async round(command: Frame): Promise<RoundEnd> {
    const isOfRound = (frame: Frame): boolean => frame.command === command.command;
    const last = await this.channel.exchange(command, {
      matches: (frame) => isOfRound(frame) && endOf(frame) !== null,
      timeoutMs: this.timeoutMs,
      ...(this.reader.variant === 'active' ? {} : { extends: isOfRound }),
    });
    return (last === null ? null : endOf(last)) ?? { type: 'silent' };
  }
}

/** Returns true when the reader does not know the command of the round. */
export function isRefusal(end: RoundEnd): boolean {
  return end.type === 'error' && end.code === ErrorCode.invalidParameter;
}

/** Restarts the reader, which sends no reply, and waits until it is up. Rejects with LinkError when the link is lost. */
export async function restart(channel: CommandChannel, address: number): Promise<void> {
  await channel.send(request(address, Command.reset));
  await channel.pause(RESTART_MS);
}

function endOf(frame: Frame): RoundEnd | null {
  const packet = parsePacket(frame);
  if (packet?.type === 'end') return { type: 'end' };
  return packet?.type === 'error' ? { type: 'error', code: packet.code } : null;
}
