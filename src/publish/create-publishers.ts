import type { Site, SiteOrder } from '../exports/site/site';
import type { Station } from '../station';
import type { Texts } from '../texts/texts';
import { createThreads } from '../threads';
import type { Publishers } from './publishers';
import { SavedPublishers } from './saved-publishers';
import { type SecretBox, Secrets, type SmallFile } from './secrets';
import { type PublishClock, REAL_CLOCK } from './sessions';
import { StationPublishers } from './station-publishers';
import { openTarget } from './targets/open-target';

/** What the publishers need from outside. */
export interface PublishersOptions {
  readonly station: Pick<Station, 'race' | 'atOneMoment' | 'now' | 'subscribe'>;
  /** Publishers without secrets, and secrets. */
  readonly files: { readonly publishers: SmallFile; readonly secrets: SmallFile };
  /** Reads the file of RACETAG_UPLOAD_SECRET_FILE; null where nothing is set. */
  readonly secretSetting: (() => string) | null;
  /** The key store of the system; null where there is none. */
  readonly secretBox: SecretBox | null;
  /** Path of the built program that makes files. */
  readonly script: string;
  /** Loads the texts in the language of a race; null: it has none of its own. */
  textsIn(language: string | null): Promise<Texts>;
  readonly log: { warn(details: object, message: string): void };
  /** Tests replace it. */
  readonly clock?: PublishClock;
}

/** A thread that makes pages ends after this: a large field takes seconds. */
const LIMITS = { maxMemoryMb: 1_024, maxMs: 120_000 };

/** Starts the saved publishers of a station. */
export function createPublishers({ station, files, script, textsIn, log, ...options }: PublishersOptions): Publishers {
  return new StationPublishers({
    station,
    saved: new SavedPublishers(files.publishers, log),
    secrets: new Secrets(files.secrets, options.secretBox, options.secretSetting, log),
    threads: createThreads<SiteOrder, Site>(script, LIMITS),
    clock: options.clock ?? REAL_CLOCK,
    open: openTarget,
    textsIn,
    log,
  });
}
