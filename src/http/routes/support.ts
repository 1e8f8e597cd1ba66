import type { Publishers } from '../../publish/publishers';
import type { Station } from '../../station';
import type { SafeSettings } from '../../support/station-facts';
import { supportBundle } from '../../support/support-bundle';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { contractOperations } from '../contract';
import type { Handlers } from '../operation';
import type { Feeds } from '../preflight-feeds';
import { stationChecks } from './preflight';
import type { Listening } from './station';

/** What a support bundle takes from the settings of the station. */
export interface SupportSource {
  readonly settings: SafeSettings;
  /** Settings of the data folder that could not be read and were kept under these names. */
  readonly damagedFiles: () => readonly string[];
  /** Folder of the logs; null: none are written. */
  readonly logFolder: string | null;
}

interface SupportParts {
  readonly publishers: Publishers;
  readonly feeds: Feeds;
  readonly support: SupportSource;
  readonly listening: Listening;
}

export function supportRoutes(
  station: Station,
  { publishers, feeds, support, listening }: SupportParts,
): Pick<Handlers, 'getSupportBundle'> {
  return {
    getSupportBundle: async ({ machineTexts }) => {
      const found = await stationChecks(station, listening, feeds);
      const bytes = await supportBundle({
        station,
        publishers: publishers.list(),
        webhooks: feeds.webhooks.list(),
        ...support,
        preflight: found.map(({ title, verdict, finding }) => ({ title: title.code, verdict, finding: finding.code })),
        known: {
          isCode: knownCodes(machineTexts),
          paths: [...new Set(contractOperations.map(({ path }) => path))],
          kinds: station.readers.kinds().map(({ kind }) => kind),
        },
      });
      const day = new Date(station.now()).toISOString().slice(0, 10);
      const headers = { 'content-disposition': attachmentDisposition(`racetag-support-${day}.zip`) };
      return { status: 200, type: 'application/zip', raw: bytes, headers };
    },
  };
}

/** Whether a text is the code of one of the program's messages. */
function knownCodes({ catalogue }: Texts): (text: string) => boolean {
  const codes = new Set(Object.values(catalogue.messages).flatMap((section) => Object.keys(section)));
  return (text) => codes.has(text);
}
