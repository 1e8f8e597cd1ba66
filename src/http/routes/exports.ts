import { rulesAsSentences } from '../../domain/model/rules';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import type { ExportedFile, ExportFormat, Results } from '../../exports/results';
import { FaultError, type Station } from '../../station';
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

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults'> {
  return {
    exportResults: async ({ path: { format }, gone, texts }) => {
      const file = await madeBy(exporter, { format, results: resultsOf(station) }, gone);
      // Nobody receives it: the caller has left.
      if (file === null) return faulted(texts, { code: 'export-failed', params: { format, cause: 'the caller has left' } });
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
    if (!(error instanceof ExportFailure)) throw error;
    throw new FaultError({ code: 'export-failed', params: { format: order.format, cause: error.reason } }, error);
  }
}

function resultsOf(station: Station): Results {
  const race = requireRace(station);
  return {
    revision: race.revision,
    madeAt: station.now(),
    control: race.control,
    sentences: rulesAsSentences(race.control.rules),
    standings: race.standings(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
