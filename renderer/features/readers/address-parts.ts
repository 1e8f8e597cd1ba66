/** Kinds of readers that the station links to, with what people call them and the ways they are linked. */
export const READER_KINDS = [
  { kind: 'sirit510', text: 'Sirit INfinity 510', tcp: true, serial: true, host: '192.168.1.130' },
  { kind: 'yr9700', text: 'YR9700 and its family', tcp: true, serial: true, host: '192.168.0.178:4001' },
  { kind: 'llrp', text: 'LLRP (Impinj, Zebra, …)', tcp: true, serial: false, host: '192.168.1.140' },
  { kind: 'crossmgr', text: 'CrossMgr Impinj bridge (the station waits for it)', tcp: true, serial: false, host: '0.0.0.0:53135' },
  { kind: 'lines', text: 'Any reader that prints a line a tag', tcp: true, serial: true, host: '192.168.1.150:10000' },
] as const;

export type ReaderKindName = (typeof READER_KINDS)[number]['kind'];

export interface AddressParts {
  readonly kind: ReaderKindName;
  readonly via: 'tcp' | 'serial';
  /** Host with port, or a serial port. */
  readonly place: string;
  /** `name=value&…`; empty for the defaults. */
  readonly options: string;
}

/** The address in the form the station takes: `yr9700+serial:/dev/ttyUSB0?baud=115200`. Signs that end a port name are written as codes. */
export function readerAddress({ kind, via, place, options }: AddressParts): string {
  const target = via === 'tcp' ? `//${place.trim()}` : place.trim().replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll(',', '%2C');
  const query = options.trim().replace(/^\?/, '');
  return `${kind}+${via}:${target}${query === '' ? '' : `?${query}`}`;
}
