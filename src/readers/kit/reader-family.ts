import type { ReaderMessage } from '../reader.messages';
import type { DefaultPort, LinkKind, ReaderConfig } from './address';
import type { DriverSession, ReaderDriver, ReaderIdentity } from './driver';
import type { Link, Transport } from './link';
import type { ReaderOption } from './options';

/**
 * A kind of reader: everything that code outside its folder needs to know about it. A new kind is a folder with a `family.ts` and its
 * line in `families.ts`; addresses, the search, `GET /readers/kinds` and the screens follow from it.
 */
export interface ReaderFamily<Kind extends string = string> {
  /** The first word of its addresses, and the source of its reads. Never changes, because stored races contain it. */
  readonly kind: Kind;
  /** Its name for people. */
  readonly label: ReaderMessage;
  /** Null when readers of this kind have no TCP link. */
  readonly tcp: TcpLinks | null;
  /** Null when readers of this kind have no serial link. */
  readonly serial: SerialLinks | null;
  /** Left out when readers of this kind are not reached over HTTPS. */
  readonly https?: TcpLinks;
  /** Left out when readers of this kind do not post to the station's own server. */
  readonly post?: PostLinks;
  /** Options that its addresses may have, in the order in which screens show them. */
  readonly options: readonly ReaderOption[];
  /** Whether its readers stamp reads themselves: `sometimes` where it depends on the device or its settings. */
  readonly clock: 'always' | 'sometimes' | 'never';
  /** True when the station listens and the other side opens the link. */
  readonly connectsToUs: boolean;
  /** The driver of one reader. Opens nothing before it runs. */
  create(config: ReaderConfig): ReaderDriver;
  /**
   * Identifies the device on an open link, without changing anything there; null for another device. May reject with LinkError.
   * The member is null for kinds whose readers cannot be found by a request.
   */
  readonly identify: ((link: Link, search: SearchSession) => Promise<ReaderIdentity | null>) | null;
  /**
   * Asks all networks of this computer at once for devices of this kind that tell where they are; missing for kinds that have no such question. Never
   * rejects; an abort ends it early with those found so far.
   */
  readonly discover?: (signal: AbortSignal) => Promise<readonly DiscoveredReader[]>;
}

/** A device that answered a question to all. */
export interface DiscoveredReader {
  /** How it is linked; over TCP when left out. */
  readonly via?: 'tcp' | 'https';
  readonly host: string;
  /** Of its address. */
  readonly port: number;
  readonly identity: ReaderIdentity;
}

/** How readers of a kind are linked over TCP. */
export interface TcpLinks extends DefaultPort {
  /** A host to show as an example: the address of this computer to listen on, where the reader connects to the station. */
  readonly exampleHost: string;
  /** Hosts at which readers of this kind answer when they leave the factory; the search tries them. */
  readonly factoryHosts: readonly string[];
  /** True when they get their address from the network: the search tries those next to the addresses of this computer. */
  readonly isSearchedNearby?: boolean;
}

/** How readers of a kind post to the station's own server. */
export interface PostLinks {
  /** A name to show as an example: the end of the address that is entered in the reader. */
  readonly exampleName: string;
}

/** How readers of a kind are linked over a serial port. */
export interface SerialLinks {
  /** Default bits per second of an address. */
  readonly baudRate: number;
  /** Speeds that the search tries, the likeliest first. */
  readonly searchedBaudRates: readonly number[];
}

/** What `ReaderFamily.identify` may use besides the link. */
export interface SearchSession {
  readonly via: LinkKind;
  /** Another TCP port of the same device; null where it is not in the network. */
  otherPort(port: number): Transport | null;
  /** A session that ignores everything except replies. */
  readonly session: DriverSession;
}
