import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/** A question to one address, or to a multicast group. */
export interface UdpQuestion {
  readonly host: string;
  readonly port: number;
  readonly text: string | Uint8Array;
  /** How long replies are waited for. */
  readonly waitMs: number;
  /** Ends the wait earlier, with the replies so far. */
  readonly signal: AbortSignal;
  /** True when one reply is enough. */
  readonly once?: boolean;
  /** Addresses of this computer to ask from, one socket each; the system chooses one when left out. */
  readonly from?: readonly string[];
}

/** A reply, and the address that it came from. */
export interface UdpReply {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly host: string;
}

/**
 * Sends a datagram and collects what comes back. Resolves with the replies so far when the time is out, none where the network cannot be used: a
 * datagram that is lost looks the same.
 */
export async function askByUdp(question: UdpQuestion): Promise<readonly UdpReply[]> {
  const replies = await Promise.all((question.from ?? [null]).map((address) => askFrom(address, question)));
  return replies.flat();
}

/** The IPv4 addresses of this computer in its networks. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function askFrom(address: string | null, { host, port, text, waitMs, signal, once }: UdpQuestion): Promise<readonly UdpReply[]> {
  return new Promise((resolve) => {
    const replies: UdpReply[] = [];
    const socket = createSocket('udp4');
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      socket.close(() => resolve(replies));
    };
    const timer = setTimeout(end, waitMs);
    signal.addEventListener('abort', end, { once: true });
    socket.on('error', end);
    socket.on('message', (bytes, { address: sender }) => {
      replies.push({ text: bytes.toString('utf8'), bytes, host: sender });
      if (once === true) end();
    });
    if (signal.aborted) {
      end();
      return;
    }
    socket.bind(0, address ?? undefined, () => {
      if (isOver) return;
      if (address !== null && !choosesNetwork(socket, address)) {
        end();
        return;
      }
      socket.send(text, port, host, (fault) => (fault === null ? undefined : end()));
    });
  });
}

/** Lets a question to a group go to the network of this address. False for a network that is gone. */
function choosesNetwork(socket: Socket, address: string): boolean {
  try {
    socket.setMulticastInterface(address);
    return true;
  } catch {
    return false;
  }
}
