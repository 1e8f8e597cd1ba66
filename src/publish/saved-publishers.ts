import { PUBLISHED_FIELDS } from '../exports/site/published-results';
import { MIN_INTERVAL_S, type PublisherSettings, type Target } from './publisher-settings';
import { fieldsOf, SavedList } from './saved-list';
import type { SmallFile } from './secrets';

/** A publisher in the data folder. */
export interface SavedPublisher {
  readonly settings: PublisherSettings;
  /** Names of the files that it brought to its target, so that those of another race do not stay there. */
  readonly files: readonly string[];
}

/** The publishers in their file, without their secrets. */
export class SavedPublishers extends SavedList<SavedPublisher> {
  constructor(
    file: SmallFile,
    private readonly log: { warn(details: object, message: string): void },
  ) {
    super(file, {
      read: savedPublisher,
      unreadable: (details) =>
        log.warn(details, 'publishers cannot be read and have to be added again: the file is kept under another name'),
    });
  }

  /** Notes what is on the target. When that fails only the tidying after the next start is incomplete. */
  noteFiles(name: string, files: readonly string[]): void {
    const known = this.find(name);
    if (known === undefined) return;
    try {
      this.save({ ...known, files });
    } catch (error) {
      this.log.warn({ err: error }, 'the list of published files cannot be saved');
    }
  }
}

/** Null for an entry that cannot be used. A list of files that is damaged is empty: then files of another race may stay at the target. */
function savedPublisher(entry: unknown): SavedPublisher | null {
  const saved = fieldsOf(entry);
  const settings = fieldsOf(saved?.['settings']);
  if (saved === null || settings === null || !areSettings(settings)) return null;
  const files = Array.isArray(saved['files']) ? saved['files'].filter((file) => typeof file === 'string') : [];
  return { settings: settings as unknown as PublisherSettings, files };
}

function areSettings({ name, target, intervalS, isPaused, fields }: Readonly<Record<string, unknown>>): boolean {
  const hasName = typeof name === 'string' && name !== '';
  const hasInterval = Number.isInteger(intervalS) && Number(intervalS) >= MIN_INTERVAL_S;
  const hasFields = Array.isArray(fields) && fields.every((field) => PUBLISHED_FIELDS.includes(field));
  return hasName && hasInterval && hasFields && typeof isPaused === 'boolean' && isTarget(fieldsOf(target));
}

const TEXTS: Readonly<Record<Target['kind'], readonly string[]>> = {
  folder: ['path'],
  ftp: ['host', 'user', 'path'],
  sftp: ['host', 'user', 'path'],
  s3: ['endpoint', 'region', 'bucket', 'path', 'accessKeyId'],
  webdav: ['url', 'user'],
  put: ['url', 'user'],
};

function isTarget(target: Readonly<Record<string, unknown>> | null): boolean {
  if (target === null || !Object.hasOwn(TEXTS, String(target['kind']))) return false;
  const kind = target['kind'] as Target['kind'];
  const address = { s3: target['endpoint'], webdav: target['url'], put: target['url'] } as Readonly<Record<string, unknown>>;
  const hasAddress = !Object.hasOwn(address, kind) || URL.canParse(String(address[kind]));
  const hasPort = (kind !== 'ftp' && kind !== 'sftp') || Number.isInteger(target['port']);
  return TEXTS[kind].every((field) => typeof target[field] === 'string') && hasAddress && hasPort;
}
