import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { SettingsFile } from './core/settings-file';
import { createPublishers } from './publish/create-publishers';
import type { Publishers } from './publish/publishers';
import { createRMonitor } from './publish/rmonitor/create-rmonitor';
import type { RMonitor } from './publish/rmonitor/rmonitor';
import type { SecretBox } from './publish/secrets';
import { createWebhooks } from './publish/webhooks/create-webhooks';
import type { Webhooks } from './publish/webhooks/webhooks';
import type { Station } from './station';
import { type StationLanguages, textsIn } from './texts/system-texts';

/** Everything by which a race leaves the station besides its own HTTP. */
export interface Outlets {
  readonly publishers: Publishers;
  readonly feeds: { readonly webhooks: Webhooks; readonly rmonitor: RMonitor };
  /** Called once, when it is certain that this station will run: a second start of the same one must send nothing. */
  begin(): void;
  /** Idempotent. */
  close(): Promise<void>;
}

interface OutletsOptions {
  readonly log: { warn(details: object, message: string): void };
  readonly languages: StationLanguages;
  readonly threads: { readonly exports: string };
  readonly secretBox: SecretBox | null;
}

/** Makes the outlets of a station, with their settings in its data folder. */
export function createOutlets(
  station: Station,
  { dataDir, host, rmonitorPort: setPort, uploadSecretFile: path }: Pick<Config, 'dataDir' | 'host' | 'rmonitorPort' | 'uploadSecretFile'>,
  { log, languages, threads, secretBox }: OutletsOptions,
): Outlets {
  const file = (name: string): SettingsFile => new SettingsFile(join(dataDir, name));
  const publishers = createPublishers({
    station,
    files: { publishers: file('publishers.json'), secrets: file('publisher-secrets.json') },
    secretSetting: path === null ? null : () => readFileSync(path, 'utf8'),
    secretBox,
    script: threads.exports,
    textsIn: (language) => textsIn(languages, language),
    log,
  });
  const webhooks = createWebhooks({
    station,
    files: { webhooks: file('webhooks.json'), secrets: file('webhook-secrets.json') },
    secretBox,
    log,
  });
  const rmonitor = createRMonitor({ station, host, setPort, file: file('rmonitor.json'), log });
  return {
    publishers,
    feeds: { webhooks, rmonitor },
    begin: () => {
      publishers.begin();
      webhooks.begin();
      rmonitor.begin();
    },
    close: async () => {
      await publishers.close();
      webhooks.close();
      rmonitor.close();
    },
  };
}
