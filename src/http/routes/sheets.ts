import { plainText } from '../../domain/model/plain-text';
import type { Station } from '../../station';
import { EXPORT_SHEETS } from '../../wire/shared/export-sheets';
import { sheetOf, sheetRow } from '../../wire/sheets';
import type { Handlers } from '../operation';
import { partNames } from '../part-names';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

/** The sheets that people saved with the race: acts, like everything that is part of it. */
export function sheetRoutes(station: Station): Pick<Handlers, 'listSheets' | 'saveSheet' | 'removeSheet'> {
  return {
    listSheets: () => ({ status: 200, body: { sheets: requireRace(station).sheets().map(sheetRow) } }),
    saveSheet: ({ path: { name }, body, by, texts }) => {
      const { reason, revision } = body;
      const of = plainText(body.of ?? '');
      const known = partNames(requireRace(station));
      if (of !== '' && !EXPORT_SHEETS[body.what].hasParts) {
        return problem(texts, 422, { code: 'sheet-without-parts', params: { sheet: body.what } });
      }
      if (of !== '' && !known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      return commandResponse(station, { type: 'define-sheet', name, sheet: sheetOf(body) }, { by, reason, texts, revision });
    },
    removeSheet: ({ path: { name }, by, texts }) => commandResponse(station, { type: 'define-sheet', name, sheet: null }, { by, texts }),
  };
}
