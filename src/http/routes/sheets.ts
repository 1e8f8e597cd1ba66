import { plainText } from '../../domain/model/plain-text';
import { SHEET_KINDS } from '../../domain/model/sheet-definition';
import type { Results } from '../../exports/race-results';
import { resultsOf } from '../../exports/results-of';
import { sheetColumns, unknownColumns } from '../../exports/sheets/sheet-columns';
import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { EXPORT_SHEETS } from '../../wire/shared/export-sheets';
import { sheetOf, sheetRow } from '../../wire/sheets';
import type { Handlers } from '../operation';
import { partNames } from '../part-names';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

/** The sheets that people saved with the race: acts, like everything that is part of it. */
export function sheetRoutes(station: Station): Pick<Handlers, 'listSheets' | 'listSheetColumns' | 'saveSheet' | 'removeSheet'> {
  return {
    listSheets: () => ({ status: 200, body: { sheets: requireRace(station).sheets().map(sheetRow) } }),
    listSheetColumns: async ({ path: { sheet }, texts }) => {
      const race = requireRace(station);
      const kind = race.sheets().find(({ name }) => name === sheet)?.what ?? SHEET_KINDS.find((name) => name === sheet);
      if (kind === undefined) return problem(texts, 404, { code: 'unknown-sheet', params: { sheet, known: SHEET_KINDS } });
      const columns = sheetColumns(kind, await resultsWithFacts(station, texts));
      return { status: 200, body: { columns: columns.map(({ key, titles }) => ({ key, title: texts.list(titles) })) } };
    },
    saveSheet: async ({ path: { name }, body, by, texts }) => {
      const { reason, revision } = body;
      const of = plainText(body.of ?? '');
      const known = partNames(requireRace(station));
      if (of !== '' && !EXPORT_SHEETS[body.what].hasParts) {
        return problem(texts, 422, { code: 'sheet-without-parts', params: { sheet: body.what } });
      }
      if (of !== '' && !known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      const { columns } = sheetOf(body);
      if (columns.length > 0) {
        const results = await resultsWithFacts(station, texts);
        const unknown = unknownColumns(body.what, columns, results);
        const keys = sheetColumns(body.what, results).map(({ key }) => key);
        if (unknown.length > 0) return problem(texts, 422, badColumns(unknown, keys));
      }
      return commandResponse(station, { type: 'define-sheet', name, sheet: sheetOf(body) }, { by, reason, texts, revision });
    },
    removeSheet: ({ path: { name }, by, texts }) => commandResponse(station, { type: 'define-sheet', name, sheet: null }, { by, texts }),
  };
}

/** The results with what columns depend on besides. */
async function resultsWithFacts(station: Station, texts: Texts): Promise<Results> {
  const written = { madeAt: station.now(), texts, facts: ['participants', 'start-list'] } as const;
  return { ...(await inPieces(station.atOneMoment((race) => resultsOf(race, written)))), texts };
}

function badColumns(unknown: readonly string[], known: readonly string[]): Parameters<typeof problem>[2] {
  return { code: 'bad-value', params: { problem: 'sheet-columns', unknown, known } };
}
