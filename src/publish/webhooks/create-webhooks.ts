import { SavedList } from '../saved-list';
import { type SecretBox, Secrets, type SmallFile } from '../secrets';
import { type PublishClock, REAL_CLOCK } from '../sessions';
import { savedWebhook } from './saved-webhook';
import { StationWebhooks, type WebhooksDeps } from './station-webhooks';
import type { SavedWebhook } from './webhook-settings';
import type { Webhooks } from './webhooks';

/** What the webhooks need from outside. */
export interface WebhooksOptions extends Pick<WebhooksDeps, 'station' | 'log'> {
  /** Webhooks without secrets, and secrets. */
  readonly files: { readonly webhooks: SmallFile; readonly secrets: SmallFile };
  /** The key store of the system; null where there is none. */
  readonly secretBox: SecretBox | null;
  /** Tests replace it. */
  readonly clock?: PublishClock;
}

/** Makes the saved webhooks of a station. */
export function createWebhooks({ station, files, secretBox, log, clock = REAL_CLOCK }: WebhooksOptions): Webhooks {
  const saved = new SavedList<SavedWebhook>(files.webhooks, {
    read: savedWebhook,
    unreadable: (details) => log.warn(details, 'webhooks cannot be read and have to be added again: the file is kept under another name'),
  });
  return new StationWebhooks({ station, saved, secrets: new Secrets(files.secrets, secretBox, null, log), clock, log });
}
