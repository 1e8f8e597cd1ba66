/** The variables of a simulated reader, and the values that it takes. */
export class SiritSettings {
  private readonly values = new Map<string, string>(DEFAULTS);

  constructor(private readonly options: { readonly serialNumber: string; readonly baudRate: number; readonly isOld: boolean }) {
    this.values.set('info.serial_number', options.serialNumber);
    this.values.set('com.serial.baudrate', String(options.baudRate));
  }

  /** The value of a variable; null for an unknown name. */
  get(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  /** Sets a variable. Returns null, or the name of the error when the value is refused. */
  set(name: string, value: string): string | null {
    if (!PREFIXES.some((prefix) => name.startsWith(prefix))) return 'error.parser.unknown_variable';
    if (name === MODE && !(this.options.isOld ? OLD_MODES : MODES).includes(value)) return ILLEGAL;
    const rule = RULES.find(([pattern]) => pattern.test(name));
    const error = rule === undefined ? null : rule[1](value);
    if (error === null) this.values.set(name, value);
    return error;
  }

  /** Sets a variable that the reader detects and no host may set. */
  find(name: 'antennas.detected', value: string): void {
    this.values.set(name, value);
  }

  /** True while the radio field is on. */
  get isReading(): boolean {
    return this.get(MODE) === (this.options.isOld ? 'autonomous' : 'active');
  }

  number(name: string): number {
    return Number(this.values.get(name) ?? 0);
  }

  /** Sets every variable that does not survive a power loss to its default. */
  powerUp(): void {
    for (const [name, value] of DEFAULTS) if (!/^info\.|^antennas\.detected$/.test(name)) this.values.set(name, value);
    this.values.set('info.time_zone', 'UTC');
  }
}

const MODE = 'setup.operating_mode';
const MODES = ['standby', 'active'];
const OLD_MODES = ['standby', 'autonomous', 'polled'];
const ILLEGAL = 'error.parser.illegal_value';
const OUT_OF_RANGE = 'error.parser.value_out_of_range';

const PREFIXES = ['tag.', 'setup.', 'antennas.', 'info.', 'modem.', 'com.', 'user.', 'dio.', 'diag.', 'version.'];

const DEFAULTS: readonly (readonly [string, string])[] = [
  ['info.model', 'INfinity 510'],
  ['info.name', 'unknown'],
  ['info.location', ''],
  ['info.time_zone', 'UTC'],
  ['version.sw', 'simulated'],
  ['setup.operating_mode', 'standby'],
  ['setup.protocols', 'ISOC'],
  ['setup.default_login_level', 'guest'],
  ['antennas.port_count', '4'],
  ['antennas.detected', '1 2'],
  ['antennas.mux_sequence', '1 2 3 4'],
  ...[1, 2, 3, 4].map((port) => [`antennas.${port}.conducted_power`, '190'] as const),
  ['tag.reporting.arrive_fields', 'tag_id time antenna'],
  ['tag.reporting.depart_fields', 'tag_id time repeat antenna'],
  ['tag.reporting.report_fields', 'tag_id type time antenna rssi'],
  ['tag.reporting.taglist_fields', 'tag_id time antenna repeat'],
  ['tag.reporting.depart_time', '1000'],
  ['tag.reporting.raw_tag_data', 'false'],
  ['com.network.reader.event_port', '50008'],
  ['diag.error_status', 'none'],
];

const RULES: readonly (readonly [RegExp, (value: string) => string | null])[] = [
  [/^(version\.|info\.(serial_number|model)$|antennas\.(detected|port_count)$|diag\.)/, () => ILLEGAL],
  [/^tag\.reporting\.depart_time$/, (value) => whole(value, 100, 25_000)],
  [/^antennas\.\d+\.conducted_power$/, (value) => whole(value, 0, 300)],
  [/^com\.serial\.baudrate$/, (value) => whole(value, 9600, 115_200)],
  [/^antennas\.mux_sequence$/, (value) => (/^[1-4]( [1-4])*$/.test(value) ? null : ILLEGAL)],
  [/^tag\.reporting\.raw_tag_data$/, (value) => (value === 'true' || value === 'false' ? null : ILLEGAL)],
  [/^tag\.reporting\.\w+_fields$/, (value) => (/^tag_id( [a-z_]+)*$/.test(value) ? null : ILLEGAL)],
];

function whole(value: string, least: number, most: number): string | null {
  if (!/^\d{1,9}$/.test(value)) return ILLEGAL;
  return Number(value) >= least && Number(value) <= most ? null : OUT_OF_RANGE;
}
