import { LOG_TEXTS } from './log-texts';

/** What a line of a log may say besides its fixed texts. */
export interface KnownWords {
  /** Whether a code is one of the program's messages. */
  readonly isCode: (text: string) => boolean;
  /** Paths of the interface, such as `/exports/{sheet}.{format}`. */
  readonly paths: readonly string[];
  /** Kinds of readers, such as `llrp`. */
  readonly kinds: readonly string[];
}

const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };
/** Values that are numbers of the program itself. No bib, no time of a rider and no date of birth is under these names. */
const NUMBERS = ['dropped', 'entries', 'missing', 'stored', 'reads', 'tried', 'characters', 'exitCode', 'by', 'at', 'from', 'to'];
const FIXED_VALUES: ReadonlySet<string> = new Set([
  ...['asleep', 'stalled', 'SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP', 'SIGBREAK'],
  ...['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'crashed', 'killed', 'oom', 'launch-failed', 'clean-exit', 'abnormal-exit'],
]);
const SYSTEM_CODE = /^(E[A-Z0-9]{2,20}|(SQLITE|ERR|FST_ERR)(_[A-Z0-9]+)+)$/;
const ERROR_TYPE = /^([A-Z][A-Za-z]{0,40})?(Error|Failure|Refused|Unreachable)$/;
/** The place in a built file or a source; names of functions are left out, because a message with line breaks looks like them. */
const FRAME = /^\s+at .*?(?:[/\\(]|node:)([\w.-]+\.(?:js|cjs|mjs|ts|tsx)|internal[\w/]*):(\d+):(\d+)\)?$/;
const MAX_FRAMES = 20;

/**
 * A line of a log as it may leave the computer: time, level, the fixed text, kind and code of an error with the places in the program, and a few
 * numbers. Everything else is left out, whatever it is, because names, tags, paths, addresses and passwords can be in any value. Null for an
 * empty line.
 */
export function safeLine(line: string, known: KnownWords): string | null {
  if (line.trim() === '') return null;
  const entry = parsed(line);
  if (entry === null) return '(a line that is no log entry was left out)';
  const { time, level, msg } = entry;
  const head = [isInstant(time) ? new Date(time).toISOString() : '(no time)', (typeof level === 'number' && LEVELS[level]) || '(no level)'];
  const text = typeof msg === 'string' && LOG_TEXTS.has(msg) ? msg : '(text left out)';
  const values = [...valuesOf(entry, known), ...errorValues(entry['err'], known), ...faultValues(entry, known)];
  return [...head, text, ...values].join(' ');
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function valuesOf(entry: Readonly<Record<string, unknown>>, known: KnownWords): readonly string[] {
  const numbers = NUMBERS.flatMap((name) => {
    const value = entry[name];
    return typeof value === 'number' && Number.isFinite(value) ? [`${name}=${value}`] : [];
  });
  const words = ['why', 'signal', 'method', 'reason', 'code'].flatMap((name) => {
    const value = entry[name];
    return typeof value === 'string' && (FIXED_VALUES.has(value) || known.isCode(value) || SYSTEM_CODE.test(value))
      ? [`${name}=${value}`]
      : [];
  });
  const url = entry['url'];
  const path = typeof url === 'string' ? knownPath(url, known.paths) : null;
  const reader = entry['reader'];
  const isKnownReader = typeof reader === 'string' && known.kinds.some((kind) => new RegExp(`^${kind}-\\d{1,4}$`).test(reader));
  return [...numbers, ...words, ...(path === null ? [] : [`path=${path}`]), ...(isKnownReader ? [`reader=${reader}`] : [])];
}

function errorValues(error: unknown, known: KnownWords): readonly string[] {
  if (!isRecord(error)) return [];
  const { type, code, stack } = error;
  const fault = isRecord(error['fault']) ? error['fault']['code'] : undefined;
  const frames = typeof stack === 'string' ? stack.split('\n').flatMap(frameOf).slice(0, MAX_FRAMES) : [];
  return [
    ...(typeof type === 'string' && ERROR_TYPE.test(type) ? [`error=${type}`] : []),
    ...[code, fault].flatMap((one) =>
      typeof one === 'string' && (SYSTEM_CODE.test(one) || known.isCode(one)) ? [`error-code=${one}`] : [],
    ),
    ...(frames.length === 0 ? [] : [`at ${frames.join(' < ')}`]),
  ];
}

/** Codes of faults and problems beside an error. */
function faultValues({ fault, failure, problems }: Readonly<Record<string, unknown>>, known: KnownWords): readonly string[] {
  const all = [fault, failure, ...(Array.isArray(problems) ? problems : [])];
  return all.flatMap((one) =>
    isRecord(one) && typeof one['code'] === 'string' && known.isCode(one['code']) ? [`fault=${one['code']}`] : [],
  );
}

function frameOf(line: string): readonly string[] {
  const [, file, row, column] = FRAME.exec(line) ?? [];
  return file === undefined ? [] : [`${file}:${row}:${column}`];
}

/** The path of the interface that a URL is of, with its parameters unfilled; null where it is of none. */
function knownPath(url: string, paths: readonly string[]): string | null {
  const [path = ''] = url.split(/[?#]/);
  return paths.find((known) => patternOf(known).test(path)) ?? null;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 8.64e15;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
