/** Kinds of readers that the station links to, with what people call them and the ways they are linked. */
export const READER_KINDS = [
  { kind: 'sirit510', text: 'Sirit INfinity 510', serial: true, host: '192.168.1.130', antennas: true, power: true },
  { kind: 'yr9700', text: 'YR9700 and its family', serial: true, host: '192.168.0.178:4001', antennas: true, power: true },
  { kind: 'llrp', text: 'LLRP (Impinj, Zebra, …)', serial: false, host: '192.168.1.140', antennas: true, power: true },
  {
    kind: 'crossmgr',
    text: 'CrossMgr bridge (Impinj, Alien, …; the station waits for it)',
    serial: false,
    host: '0.0.0.0:53135',
    antennas: false,
    power: false,
  },
  {
    kind: 'lines',
    text: 'Any reader that prints a line a tag',
    serial: true,
    host: '192.168.1.150:10000',
    antennas: false,
    power: false,
  },
] as const;

export type ReaderKindName = (typeof READER_KINDS)[number]['kind'];

export interface AddressParts {
  readonly kind: ReaderKindName;
  readonly via: 'tcp' | 'serial';
  /** Host with port, or a serial port. */
  readonly place: string;
  /** Numbers with blanks or commas between them; empty leaves the reader as it is. For kinds that take it. */
  readonly antennas: string;
  /** In dBm; empty leaves the reader as it is. For kinds that take it. */
  readonly power: string;
  /** Whatever else: `name=value&…`; empty for the defaults. */
  readonly options: string;
}

/** What the station knows of a kind; the first kind where it is none. */
export function readerKind(kind: string): (typeof READER_KINDS)[number] {
  return READER_KINDS.find((one) => one.kind === kind) ?? READER_KINDS[0];
}

/** The address in the form the station takes: `yr9700+serial:/dev/ttyUSB0?baud=115200`. Signs that end a port name are written as codes. */
export function readerAddress({ kind, via, place, antennas, power, options }: AddressParts): string {
  const target = via === 'tcp' ? `//${place.trim()}` : place.trim().replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll(',', '%2C');
  const known = readerKind(kind);
  const query = [
    named('antennas', known.antennas ? (antennas.match(/[^\s,;+]+/g) ?? []).map(encodeURIComponent).join('+') : ''),
    named('power', known.power ? encodeURIComponent(power.trim().replace(',', '.')) : ''),
    options.trim().replace(/^\?/, ''),
  ].filter((part) => part !== '');
  return `${kind}+${via}:${target}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The parts of an address as the station tells it: `readerAddress` makes the same address of them. */
export function addressParts(address: string): AddressParts {
  const [, kind = '', via = '', target = '', query = ''] = /^(\w+)\+(tcp|serial):([^?]*)\??(.*)$/.exec(address) ?? [];
  const options = query.split('&').filter((part) => part !== '');
  const value = (name: string): string => options.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return {
    kind: readerKind(kind).kind,
    via: via === 'serial' ? 'serial' : 'tcp',
    place: via === 'serial' ? decodeURIComponent(target) : target.replace(/^\/\//, ''),
    antennas: value('antennas'),
    power: value('power'),
    options: options.filter((part) => !/^(antennas|power)=/.test(part)).join('&'),
  };
}

function named(name: string, value: string): string {
  return value === '' ? '' : `${name}=${value}`;
}
