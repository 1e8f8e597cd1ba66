import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import { languageOfFile } from '../../exports/file-language';
import type { ResultsData } from '../../exports/race-results';
import type { ExportedFile } from '../../exports/results-file';
import { FaultError, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../../wire/shared/export-formats';
import type { Handlers } from '../operation';
import { faulted } from '../problem';
import { requireRace } from '../require-race';

/** An exported page may contain any text as a name: no script runs in it and nothing is loaded. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults'> {
  return {
    exportResults: async ({ path: { format }, texts, paperTexts, gone }) => {
      const file = await fileFrom(exporter, { format, results: resultsOf(station, paperTexts) }, gone);
      // Only ends the request: the caller has left.
      if (file === null) return faulted(texts, { code: 'export-failed', params: { format, cause: 'the caller has left' } });
      const headers = {
        'content-disposition': attachmentDisposition(file.fileName),
        'content-language': languageOfFile(format, paperTexts.catalogue.language),
        'content-security-policy': FILE_POLICY,
      };
      return { status: 200, type: EXPORT_FORMATS[format].mediaType, raw: file.bytes, headers };
    },
  };
}

async function fileFrom(exporter: Exporter, order: ExportOrder, gone: AbortSignal): Promise<ExportedFile | null> {
  try {
    return await exporter(order, gone);
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    throw new FaultError({ code: 'export-failed', params: { format: order.format, cause: error.reason } }, error);
  }
}

function resultsOf(station: Station, texts: Texts): ResultsData {
  const race = requireRace(station);
  return {
    revision: race.revision,
    madeAt: station.now(),
    control: race.control,
    standings: race.standings(),
    relays: race.relays(null),
    declared: race.declared(),
    changes: race.changedSinceDeclared(),
    jury: race.juryActs(),
    language: texts.catalogue.language,
    zone: texts.zone,
  };
}
