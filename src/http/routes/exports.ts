import { placed } from '../../domain/classification';
import { rulesAsSentences } from '../../domain/rules';
import { type ExportFormat, exportResults, type Results } from '../../exports/results';
import type { Station } from '../../station';
import { openRace } from '../open-race';
import type { Handlers } from '../operation';

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html',
  json: 'application/json',
} as const satisfies Record<ExportFormat, string>;

export function exportRoutes(station: Station): Pick<Handlers, 'exportResults'> {
  return {
    exportResults: async ({ path: { format } }) => {
      const file = await exportResults(format, resultsOf(station));
      const headers = {
        'content-disposition': disposition(file.fileName),
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      };
      return { status: 200, type: MEDIA_TYPES[format], raw: file.bytes, headers };
    },
  };
}

function resultsOf(station: Station): Results {
  const race = openRace(station);
  return {
    revision: race.revision,
    madeAt: station.now(),
    control: race.control,
    sentences: rulesAsSentences(race.control.rules),
    standings: placed(race.standings()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Saved, never shown, by browsers; the plain name is for those that do not know the other. */
function disposition(fileName: string): string {
  const plain = fileName.normalize('NFD').replaceAll(/[^\w.-]+/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, percent)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
