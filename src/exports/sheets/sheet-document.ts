import type { ExportSheet } from '../../wire/shared/export-sheets';
import { federationSheet } from '../federations/federation-sheet';
import type { Part } from '../parts';
import type { Results } from '../race-results';
import type { SheetDocument } from '../table';
import { auditSheet } from './audit';
import { certificatesSheet } from './certificates';
import { changesSheet } from './changes';
import { lapChartSheet } from './lap-charts';
import { lapsSheet } from './laps';
import { lapsLongSheet } from './laps-long';
import { participantsSheet } from './participants';
import { passingsSheet } from './passings';
import { podiumSheet } from './podium';
import { readsSheet } from './reads';
import { resultsSheet } from './results';
import { startListSheet } from './start-list';

/** The tables of a sheet, of one part of the race or of all; every format is written from them. */
export const SHEETS: Readonly<Record<ExportSheet, (results: Results, part: Part | null) => SheetDocument>> = {
  results: resultsSheet,
  podium: podiumSheet,
  laps: lapsSheet,
  'laps-long': lapsLongSheet,
  'lap-chart': lapChartSheet('lap-chart'),
  'gap-chart': lapChartSheet('gap-chart'),
  'lap-times': lapChartSheet('lap-times'),
  certificates: certificatesSheet,
  changes: changesSheet,
  'start-list': startListSheet,
  participants: participantsSheet,
  passings: passingsSheet,
  reads: readsSheet,
  audit: auditSheet,
  'uci-dataride': federationSheet('uci-dataride'),
  'usa-cycling': federationSheet('usa-cycling'),
  crossresults: federationSheet('crossresults'),
  webscorer: federationSheet('webscorer'),
  runsignup: federationSheet('runsignup'),
  ultrasignup: federationSheet('ultrasignup'),
};
