import type { Command, Decision } from '../model/command';
import { plainText } from '../model/plain-text';
import { sameValue } from '../model/same-value';
import {
  CERTIFICATE_FIELDS,
  FEDERATION_FILES,
  ORDERS_OF_SHEET,
  PLACEHOLDER,
  SHEET_KINDS,
  type SheetDefinition,
} from '../model/sheet-definition';
import type { RaceState } from '../race/race-state';
import { act, refuse, refuseNoChange, refuseValue } from './decision';

/** Nobody chooses from more. */
const MAX_SHEETS = 100;
/** Names are parts of addresses and of file names. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const TAKEN_NAMES: ReadonlySet<string> = new Set([...SHEET_KINDS, ...FEDERATION_FILES]);

/** Decides to save a sheet under its name, or to remove it. A sheet that has the name of a kind must be of that kind: it says how that one is made. */
export function decideSheet({ ledger }: RaceState, { name, sheet }: Extract<Command, { readonly type: 'define-sheet' }>): Decision {
  const known = ledger.sheets.get(name);
  if (sheet === null) {
    if (known === undefined) return refuse({ code: 'unknown-saved-sheet', params: { sheet: name } });
    return act({ type: 'sheet-defined', name, sheet: null });
  }
  if (!NAME.test(name)) return refuseValue({ problem: 'sheet-name', name });
  if (name !== sheet.what && TAKEN_NAMES.has(name)) return refuseValue({ problem: 'sheet-kind', name });
  const orders = ORDERS_OF_SHEET[sheet.what];
  if (!orders.includes(sheet.order)) return refuseValue({ problem: 'sheet-order', sheet: sheet.what, orders });
  const foreign = foreignMember(sheet);
  if (foreign !== null) return refuseValue({ problem: 'sheet-member', sheet: sheet.what, member: foreign });
  const unknown = unknownPlaceholders(sheet.text);
  if (unknown.length > 0) return refuseValue({ problem: 'sheet-placeholders', unknown, known: CERTIFICATE_FIELDS });
  if (known === undefined && ledger.sheets.size >= MAX_SHEETS) return refuseValue({ problem: 'too-many-sheets', max: MAX_SHEETS });
  const wanted = canonical(sheet);
  if (known !== undefined && sameValue(known, wanted)) return refuseNoChange({ problem: 'sheet', name });
  return act({ type: 'sheet-defined', name, sheet: wanted });
}

/** What only another kind of sheet has; null: nothing. */
function foreignMember({ what, depth, text }: SheetDefinition): 'depth' | 'text' | null {
  if (depth !== null && what !== 'podium') return 'depth';
  return text !== '' && what !== 'certificates' ? 'text' : null;
}

function unknownPlaceholders(text: string): readonly string[] {
  const named = new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  return [...named].filter((name) => !CERTIFICATE_FIELDS.some((field) => field === name));
}

/** The texts in the one form in which texts are compared; notes keep their lines. */
function canonical({ what, of, columns, order, head, notes, depth, text }: SheetDefinition): SheetDefinition {
  return {
    what,
    of: plainText(of),
    columns,
    order,
    head: {
      event: plainText(head.event),
      place: plainText(head.place),
      date: plainText(head.date),
      organiser: plainText(head.organiser),
      officials: plainText(head.officials),
      logo: head.logo,
    },
    notes: plainLines(notes),
    depth,
    text: plainLines(text),
  };
}

function plainLines(text: string): string {
  return text.split('\n').map(plainText).join('\n').trim();
}
