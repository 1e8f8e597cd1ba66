import { shownTeam } from '../../domain/model/roster';
import type { FederationFile } from '../../domain/model/sheet-definition';
import { eachInSteps, type Steps } from '../../domain/steps';
import { type Part, partTable } from '../parts';
import type { Results } from '../race-results';
import { type FederationEntry, federationSectionSteps } from './entries';
import type { AskedDetail, FederationMessage } from './federation.messages';
import type { FederationForm, Finding } from './federation-form';
import { FEDERATION_FORMS } from './federation-forms';

/** What there is to know about a file before it is made. */
export interface FileCheck {
  /** Lines of riders that it has. */
  readonly riders: number;
  /** Errors first; empty where nothing was found. */
  readonly findings: readonly Finding[];
}

/** Looks for what a federation or service would refuse, in steps, because a field may be large. */
export function* checkFile(file: FederationFile, results: Results, part: Part | null): Steps<FileCheck> {
  const form = FEDERATION_FORMS[file];
  yield;
  const all = (yield* federationSectionSteps(results, part, form.ranking)).flatMap(({ entries }) => entries);
  yield;
  const listed: FederationEntry[] = [];
  const leftOut: FederationEntry[] = [];
  yield* eachInSteps(all, (entry) => (form.isLeftOut?.(entry) === true ? leftOut : listed).push(entry));
  const found: Finding[] = [];
  const add = (severity: Finding['severity'], message: FederationMessage): void => void found.push({ severity, message });
  if (listed.length === 0) add('error', { code: 'nobody-listed', params: {} });
  const open = bibsOf(all.filter(({ outcome }) => outcome === 'open'));
  if (open.length > 0) add('error', { code: 'no-result', params: { bibs: open } });
  for (const finding of detailFindings(form, listed)) {
    found.push(finding);
    yield;
  }
  found.push(...(form.findings?.(listed, results) ?? []));
  yield;
  for (const finding of raceFindings(form, all, results, part)) found.push(finding);
  if (leftOut.length > 0) add('warning', { code: 'left-out', params: { bibs: bibsOf(leftOut) } });
  return { riders: listed.length, findings: [...found.filter(isError), ...found.filter((finding) => !isError(finding))] };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

const DETAIL: Readonly<Record<AskedDetail, (entry: FederationEntry) => string>> = {
  name: ({ last }) => last,
  'uci-id': ({ uciId }) => uciId,
  licence: ({ licence }) => licence,
  gender: ({ gender }) => (gender === 'x' ? '' : gender),
  born: ({ born }) => born,
  nation: ({ nation }) => nation,
  team: ({ row }) => shownTeam(row),
};

/** What a detail looks like, where that can be said. */
const FORM: Readonly<Partial<Record<AskedDetail, RegExp>>> = { 'uci-id': /^\d{11}$/, nation: /^[A-Za-z]{3}$/, licence: /\d/ };

/** Details that two riders cannot share. */
const OF_ONE: readonly AskedDetail[] = ['uci-id', 'licence'];

function* detailFindings({ needs, wants }: FederationForm, entries: readonly FederationEntry[]): Generator<Finding, void> {
  for (const detail of [...needs, ...wants]) {
    const severity = needs.includes(detail) ? 'error' : 'warning';
    const missing = bibsOf(entries.filter((entry) => DETAIL[detail](entry) === ''));
    if (missing.length > 0) yield { severity, message: { code: 'missing', params: { detail, bibs: missing } } };
    const form = FORM[detail];
    const malformed = bibsOf(entries.filter((entry) => DETAIL[detail](entry) !== '' && form?.test(DETAIL[detail](entry)) === false));
    if (malformed.length > 0) yield { severity, message: { code: 'malformed', params: { detail, bibs: malformed } } };
    const twice = OF_ONE.includes(detail) ? bibsOf(sharing(entries, DETAIL[detail])) : [];
    if (twice.length > 0) yield { severity, message: { code: 'duplicate', params: { detail, bibs: twice } } };
  }
  const split = bibsOf(entries.filter(({ isNameSplit }) => isNameSplit));
  if (split.length > 0) yield { severity: 'warning', message: { code: 'name-split', params: { bibs: split } } };
}

function sharing(entries: readonly FederationEntry[], detail: (entry: FederationEntry) => string): readonly FederationEntry[] {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(detail(entry), (counts.get(detail(entry)) ?? 0) + 1);
  return entries.filter((entry) => detail(entry) !== '' && (counts.get(detail(entry)) ?? 0) > 1);
}

function* raceFindings(
  form: FederationForm,
  entries: readonly FederationEntry[],
  results: Results,
  part: Part | null,
): Generator<Finding, void> {
  const categories = [...new Set(entries.map(({ row }) => row.category))].filter((name) => name !== '');
  if (form.ranking === 'race' && part === null && categories.length > 1) {
    yield { severity: 'warning', message: { code: 'several-categories', params: { categories } } };
  }
  const finishers = entries.filter(({ outcome }) => outcome === 'placed').length;
  if (form.minFinishers !== undefined && finishers < form.minFinishers) {
    yield { severity: 'error', message: { code: 'too-few-finishers', params: { finishers, wanted: form.minFinishers } } };
  }
  const tags = unknownTags(results, part);
  if (tags > 0) yield { severity: 'warning', message: { code: 'unknown-tags', params: { tags } } };
  if (results.declared?.state !== 'official') yield { severity: 'warning', message: { code: 'not-official', params: {} } };
  if (form.fillIn.length > 0) yield { severity: 'warning', message: { code: 'fill-in', params: { fields: form.fillIn } } };
}

function unknownTags(results: Results, part: Part | null): number {
  const rows = part === null ? results.standings : partTable(results, part).rows;
  return rows.filter(({ participant }) => participant === null).length;
}

function bibsOf(entries: readonly FederationEntry[]): readonly string[] {
  return entries.map(({ row }) => row.bib);
}
