import { NO_PARAMS } from '../../domain/model/message';
import { HIDDEN_SECRET, SECRETS, withoutSecrets } from '../../domain/model/reader-secrets';
import type { Ms } from '../../domain/model/time';
import type { ReaderMessage } from '../reader.messages';
import { optionProblems, type ReaderOption } from './options';
import type { OptionName } from './options.messages';

/** Where a reader is, or where the station waits for it (`crossmgr`). */
export type ReaderPlace =
  | { readonly via: 'tcp'; readonly host: string; readonly port: number }
  | { readonly via: 'https'; readonly host: string; readonly port: number }
  | { readonly via: 'serial'; readonly port: string; readonly baudRate: number }
  /** It posts to the station's own server, at the end of the path `/push/`. */
  | { readonly via: 'post'; readonly name: string };

/** How a reader is linked. */
export type LinkKind = ReaderPlace['via'];

/** A reader and how to link to it, as an address describes it. */
export interface ReaderConfig {
  /** The kind of its family. */
  readonly kind: string;
  readonly place: ReaderPlace;
  /** The options after the question mark, by name, checked for the kind; empty when there are none. */
  readonly options: Readonly<Record<string, string>>;
}

/** The port of an address that gives none. */
export interface DefaultPort {
  readonly port: number;
  /** Ports by the value of an option that says what kind of device it is. */
  readonly portBy?: { readonly option: OptionName; readonly ports: Readonly<Record<string, number>> };
}

/** The part of a `ReaderFamily` that parsing an address needs. */
export interface AddressRules {
  readonly kind: string;
  readonly tcp: DefaultPort | null;
  readonly serial: { readonly baudRate: number } | null;
  readonly https?: DefaultPort;
  readonly post?: object;
  readonly options: readonly ReaderOption[];
}

/** The config of an address, or every problem with it. */
export type ParsedAddress =
  | { readonly ok: true; readonly config: ReaderConfig }
  | { readonly ok: false; readonly problems: readonly ReaderMessage[] };

const FORM = /^([a-z0-9]+)\+(tcp|serial|https|post):(.+)$/i;
/** What stands in an address on the web without being escaped, and in a file name. */
const POST_NAME = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const HOST = /^(?:\[([0-9a-f:.%a-z]+)\]|([^:/[\]\s]+))(?::(\d+))?$/i;

/** Parses one address in the form of `RACETAG_READERS`, e.g. `yr9700+tcp://192.168.0.178:4001`. */
export function parseReaderAddress(text: string, families: readonly AddressRules[]): ParsedAddress {
  const [, kindText = '', via = '', rest = ''] = FORM.exec(text.trim()) ?? [];
  const family = families.find(({ kind }) => kind === kindText.toLowerCase());
  const address = withoutSecrets(text);
  if (family === undefined) return refuse({ code: 'address-form', params: { address, kinds: families.map(({ kind }) => kind) } });
  const { kind } = family;
  const [target = '', ...queries] = rest.split('?');
  const query = parseQuery(queries.join('?'));
  if (query === null) return refuse({ code: 'address-escape', params: { address } });
  const link = LINK_KINDS.find((one) => one === via.toLowerCase()) ?? 'tcp';
  const problems: ReaderMessage[] = [];
  const parse = placeParser(family, link, query);
  if (parse === null) return refuse({ code: 'address-link', params: { kind, link, address } });
  const place = parse(target, problems);
  const options = Object.fromEntries([...query].filter(([name]) => !(link === 'serial' && name === 'baud')));
  problems.push(...optionProblems(family, link, options));
  return problems.length === 0 && place !== null ? { ok: true, config: { kind, place, options } } : { ok: false, problems };
}

const LINK_KINDS: readonly LinkKind[] = ['tcp', 'serial', 'https', 'post'];

/** Returns what reads the part of an address behind its link; null when readers of the kind have no such link. */
function placeParser(
  family: AddressRules,
  link: LinkKind,
  query: ReadonlyMap<string, string>,
): ((target: string, problems: ReaderMessage[]) => ReaderPlace | null) | null {
  const { serial, https, post } = family;
  switch (link) {
    case 'serial':
      return serial === null ? null : (target, problems) => serialPlace(target, query, problems, serial.baudRate);
    case 'post':
      return post === undefined ? null : postPlace;
    case 'https':
      return https === undefined ? null : (target, problems) => networkPlace('https', target, problems, https.port);
    case 'tcp': {
      const port = defaultPort(family, query);
      return port === undefined ? null : (target, problems) => networkPlace('tcp', target, problems, port);
    }
  }
}

/** Renders the address of a reader in its one canonical form; `parseReaderAddress` returns the same config. */
export function renderReaderAddress(config: ReaderConfig): string {
  const { kind, place } = config;
  const options = Object.entries(config.options).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2B', '+')}`);
  if (place.via === 'tcp' || place.via === 'https') {
    const host = place.host.includes(':') ? `[${place.host}]` : place.host;
    return withQuery(`${kind}+${place.via}://${host}:${place.port}`, options);
  }
  if (place.via === 'post') return withQuery(`${kind}+post:${place.name}`, options);
  return withQuery(`${kind}+serial:${place.port.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll(',', '%2C')}`, [
    `baud=${place.baudRate}`,
    ...options,
  ]);
}

/** An address with the secrets of `config` where it says that they are as they were. */
export function withSecretsOf({ options }: ReaderConfig, address: string): string {
  return address.replace(SECRETS, (whole, before: string, name: string, value: string) => {
    const kept = value === HIDDEN_SECRET ? options[name.toLowerCase()] : undefined;
    return kept === undefined ? whole : `${before}${encodeURIComponent(kept)}`;
  });
}

/** The usable addresses of a list, and the problems of the others. */
export interface ParsedAddresses {
  readonly configs: readonly ReaderConfig[];
  readonly problems: readonly ReaderMessage[];
}

/** Parses a list of addresses with commas between them; commas inside an address are written `%2C`. Empty text is an empty list. */
export function parseReaderList(text: string, families: readonly AddressRules[]): ParsedAddresses {
  const parsed = text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => parseReaderAddress(part, families));
  return {
    configs: parsed.flatMap((one) => (one.ok ? [one.config] : [])),
    problems: parsed.flatMap((one) => (one.ok ? [] : one.problems)),
  };
}

/** Antenna numbers of the address, in its order; null when it leaves the choice to the reader. */
export function namedAntennas({ options }: ReaderConfig): readonly number[] | null {
  return options.antennas?.split('+').map(Number) ?? null;
}

/** Transmit power of the address in dBm; null when it leaves the reader as it is. */
export function namedPower({ options }: ReaderConfig): number | null {
  return options.power === undefined ? null : Number(options.power);
}

/** Time without a read after which a tag has left, of the address; null when the address has none. */
export function departAfter({ options }: ReaderConfig): Ms | null {
  return options.depart === undefined ? null : (Number(options.depart) as Ms);
}

/** The antennas of the address as an option of a driver; without it where the address leaves the choice to the reader. */
export function antennasOf(config: ReaderConfig): { readonly antennas?: readonly number[] } {
  const antennas = namedAntennas(config);
  return antennas === null ? {} : { antennas };
}

/** `departAfter` as an option of a driver; without it where the address has none. */
export function departOf(config: ReaderConfig): { readonly departAfter?: Ms } {
  const depart = departAfter(config);
  return depart === null ? {} : { departAfter: depart };
}

function defaultPort({ tcp }: AddressRules, query: ReadonlyMap<string, string>): number | undefined {
  if (tcp === null) return undefined;
  const { port, portBy } = tcp;
  return portBy?.ports[query.get(portBy.option) ?? ''] ?? port;
}

function serialPlace(target: string, query: ReadonlyMap<string, string>, problems: ReaderMessage[], baudRate: number): ReaderPlace | null {
  const port = decode(target);
  if (port === null || port.trim() === '') problems.push({ code: 'address-no-port', params: NO_PARAMS });
  const baud = query.get('baud') ?? String(baudRate);
  if (!/^[1-9]\d{2,6}$/.test(baud)) problems.push({ code: 'address-baud', params: { value: baud, example: baudRate } });
  return port === null ? null : { via: 'serial', port, baudRate: Number(baud) };
}

function postPlace(target: string, problems: ReaderMessage[]): ReaderPlace | null {
  const name = target.replace(/^\/+|\/$/g, '').toLowerCase();
  if (POST_NAME.test(name)) return { via: 'post', name };
  problems.push({ code: 'address-post-name', params: { value: withoutSecrets(target) } });
  return null;
}

function networkPlace(via: 'tcp' | 'https', target: string, problems: ReaderMessage[], defaultPort: number): ReaderPlace | null {
  const found = HOST.exec(target.replace(/^\/\//, '').replace(/\/$/, ''));
  const host = found?.[1] ?? found?.[2];
  if (host === undefined) {
    problems.push({ code: 'address-host', params: { value: withoutSecrets(target), port: defaultPort } });
    return null;
  }
  const port = Number(found?.[3] ?? defaultPort);
  if (port < 1 || port > 65_535) problems.push({ code: 'address-port', params: { port } });
  return { via, host: host.toLowerCase(), port };
}

function parseQuery(text: string): ReadonlyMap<string, string> | null {
  const query = new Map<string, string>();
  for (const part of text.split('&').filter((one) => one !== '')) {
    const [name = '', ...value] = part.split('=');
    const decoded = decode(value.join('='));
    if (decoded === null) return null;
    query.set(name.toLowerCase(), decoded);
  }
  return query;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function withQuery(base: string, parts: readonly string[]): string {
  return parts.length === 0 ? base : `${base}?${parts.join('&')}`;
}

function refuse(problem: ReaderMessage): ParsedAddress {
  return { ok: false, problems: [problem] };
}
