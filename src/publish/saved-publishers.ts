import type { PublisherSettings } from './publisher-settings';
import { SavedList, settingsOfEntry } from './saved-list';
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
    super(file, { isSaved, unreadable: (error) => log.warn({ err: error }, 'the publishers cannot be read: they have to be added again') });
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

function isSaved(entry: unknown): entry is SavedPublisher {
  const settings = settingsOfEntry(entry);
  return settings !== null && 'target' in settings && Array.isArray((entry as { readonly files?: unknown }).files);
}
