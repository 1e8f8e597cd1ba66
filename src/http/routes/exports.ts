import { rulesAsSentences } from '../../domain/model/rules';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import type { ResultsData } from '../../exports/race-results';
import type { ExportedFile } from '../../exports/results-file';
import { FaultError, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../../wire/shared/export-formats';
import type { Handlers } from '../operation';
import { faulted } from '../problem';
import { requireRace } from '../require-race';

/** Ends a request whose caller has left; nobody receives it. */
const CALLER_LEFT = faulted({ code: 'export-failed', sentence: 'The caller hung up before the file was made.' });

/** A page that was exported may hold names from anywhere: no script runs in it and nothing is loaded. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults'> {
  return {
    exportResults: async ({ path: { format }, texts, gone }) => {
      const file = await fileFrom(exporter, { format, results: resultsOf(station, texts) }, gone);
      if (file === null) return CALLER_LEFT;
      const headers = { 'content-disposition': attachmentDisposition(file.fileName), 'content-security-policy': FILE_POLICY };
      return { status: 200, type: EXPORT_FORMATS[format].mediaType, raw: file.bytes, headers };
    },
  };
}

async function fileFrom(exporter: Exporter, order: ExportOrder, gone: AbortSignal): Promise<ExportedFile | null> {
  try {
    return await exporter(order, gone);
  } catch (error) {
    throw error instanceof ExportFailure ? new FaultError({ code: 'export-failed', sentence: error.message }, error) : error;
  }
}

function resultsOf(station: Station, texts: Texts): ResultsData {
  const race = requireRace(station);
  return {
    revision: race.revision,
    madeAt: station.now(),
    control: race.control,
    sentences: rulesAsSentences(race.control.rules),
    standings: race.standings(),
    language: texts.catalogue.language,
    zone: texts.zone,
  };
}
