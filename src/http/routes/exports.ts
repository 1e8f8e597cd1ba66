import { ruleMessages } from '../../domain/model/describe-rules';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import type { ExportedFile, ExportFormat, Results } from '../../exports/results';
import { FaultError, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachment } from '../attachment';
import type { Handlers } from '../operation';
import { faulted } from '../problem';
import { requireRace } from '../require-race';

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html',
  json: 'application/json',
} as const satisfies Record<ExportFormat, string>;

/** Said to nobody; only that the request has an end. */
const NOBODY_WAITS = faulted({ code: 'export-failed', sentence: 'The caller hung up before the file was made.' });

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults'> {
  return {
    exportResults: async ({ path: { format }, gone, texts }) => {
      const file = await madeBy(exporter, { format, results: resultsOf(texts, station) }, gone);
      if (file === null) return NOBODY_WAITS;
      const headers = {
        ...attachment(file.fileName),
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      };
      return { status: 200, type: MEDIA_TYPES[format], raw: file.bytes, headers };
    },
  };
}

async function madeBy(exporter: Exporter, order: ExportOrder, gone: AbortSignal): Promise<ExportedFile | null> {
  try {
    return await exporter(order, gone);
  } catch (error) {
    throw error instanceof ExportFailure ? new FaultError({ code: 'export-failed', sentence: error.message }, error) : error;
  }
}

function resultsOf(texts: Texts, station: Station): Results {
  const race = requireRace(station);
  return {
    revision: race.revision,
    madeAt: station.now(),
    control: race.control,
    sentences: ruleMessages(race.control.rules).map((rule) => texts.say('rule', rule)),
    standings: race.standings(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
