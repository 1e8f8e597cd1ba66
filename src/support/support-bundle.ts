import { inPieces } from '../in-pieces';
import type { PublisherState } from '../publish/publishers';
import type { WebhookState } from '../publish/webhooks/webhooks';
import type { Station } from '../station';
import { safeLogs } from './log-files';
import { raceStatistics } from './race-statistics';
import type { KnownWords } from './safe-log';
import { healthFacts, machineFacts, publisherFacts, readerFacts, type SafeSettings, webhookFacts } from './station-facts';
import { wireShape } from './wire-shape';
import { type PackedFile, zipped } from './zip';

/** What a bundle is made of. */
export interface BundleSource {
  readonly station: Station;
  readonly publishers: readonly PublisherState[];
  readonly webhooks: readonly WebhookState[];
  readonly settings: SafeSettings;
  /** Folder of the logs; null: none are written. */
  readonly logFolder: string | null;
  /** What the check before the start found: codes without their parameters. */
  readonly preflight: readonly { readonly title: string; readonly verdict: string; readonly finding: string }[];
  readonly known: KnownWords;
}

const READ_ME = `Racetag Station: what support needs to find a fault.

about.json      versions and the computer
settings.json   settings; of a secret only whether there is one
health.json     saving, reads, clocks
race.json       numbers of the open race
preflight.json  what the check before the start found
readers.json    linked readers; wire/ has the shape of what they sent
publishers.json results on the internet
webhooks.json   programs that are told of the race
logs/           what the program logged, by its fixed texts

Names, bibs, dates of birth, tags, names of races and files, addresses, user names and passwords are left out.
Times are milliseconds since 1970 (UTC), unless a name says otherwise.
`;

/** Makes the archive for support. Nothing in it names a person, a race or a place, and no secret is in it: values are chosen one by one, and all others are left out. */
export async function supportBundle({
  station,
  publishers,
  webhooks,
  settings,
  logFolder,
  preflight,
  known,
}: BundleSource): Promise<Uint8Array> {
  const readers = station.readers.list();
  const now = station.now();
  const race = station.race() === null ? null : await inPieces(station.atOneMoment((open) => raceStatistics(open, now)));
  const json = (name: string, value: unknown): PackedFile => ({ name, text: `${JSON.stringify(value, null, 2)}\n` });
  return zipped([
    { name: 'READ-ME.txt', text: READ_ME },
    json('about.json', machineFacts(station.health().version)),
    json('settings.json', settings),
    json('health.json', healthFacts(station)),
    json('race.json', race),
    json('preflight.json', preflight),
    json('readers.json', readers.map(readerFacts)),
    ...readers.map(({ id }) => ({ name: `wire/${id}.txt`, text: wireShape(station.readers.wireLog(id) ?? '') })),
    json('publishers.json', publishers.map(publisherFacts)),
    json('webhooks.json', webhooks.map(webhookFacts)),
    ...(logFolder === null ? [] : await safeLogs(logFolder, known)),
  ]);
}
