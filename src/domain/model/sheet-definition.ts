/** Sheets that can be made of a race. */
export const SHEET_KINDS = [
  'results',
  'podium',
  'laps',
  'laps-long',
  'lap-chart',
  'gap-chart',
  'lap-times',
  'certificates',
  'changes',
  'start-list',
  'participants',
  'passings',
  'reads',
  'audit',
] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];

/** Files whose form a federation or a service for results prescribes: they are always made so, and no saved sheet has one of their names. */
export const FEDERATION_FILES = ['uci-dataride', 'usa-cycling', 'crossresults', 'webscorer', 'runsignup', 'ultrasignup'] as const;

export type FederationFile = (typeof FEDERATION_FILES)[number];

/** In what order its rows are: `default` is that of the sheet; `time` is of start lists alone. */
export const SHEET_ORDERS = ['default', 'bib', 'name', 'category', 'time'] as const;

export type SheetOrder = (typeof SHEET_ORDERS)[number];

const OF_RIDERS: readonly SheetOrder[] = ['default', 'bib', 'name'];
const AS_IT_IS: readonly SheetOrder[] = ['default'];

/** The orders that each sheet can have. */
export const ORDERS_OF_SHEET: Readonly<Record<SheetKind, readonly SheetOrder[]>> = {
  results: OF_RIDERS,
  podium: AS_IT_IS,
  laps: OF_RIDERS,
  'laps-long': AS_IT_IS,
  'lap-chart': AS_IT_IS,
  'gap-chart': AS_IT_IS,
  'lap-times': AS_IT_IS,
  certificates: AS_IT_IS,
  changes: AS_IT_IS,
  'start-list': SHEET_ORDERS,
  participants: OF_RIDERS,
  passings: AS_IT_IS,
  reads: AS_IT_IS,
  audit: AS_IT_IS,
};

/** What stands at the head of a sheet on paper and on a web page; empty texts are left out. */
export interface SheetHead {
  readonly event: string;
  readonly place: string;
  readonly date: string;
  readonly organiser: string;
  readonly officials: string;
  /** A picture as a data address, `data:image/png;base64,…` or `image/jpeg`; empty for none. */
  readonly logo: string;
}

/** A sheet as people want it, stored with the race. */
export interface SheetDefinition {
  readonly what: SheetKind;
  /** A classification or category; empty: all of the race. */
  readonly of: string;
  /** Keys of the columns that are shown, in their order, for people; empty: those of the sheet. */
  readonly columns: readonly string[];
  readonly order: SheetOrder;
  readonly head: SheetHead;
  /** Below the tables, line by line. */
  readonly notes: string;
  /** How many places a podium has; null: three. Of podiums alone. */
  readonly depth: number | null;
  /** The text of a certificate, with placeholders such as `{name}`; empty: the usual one. Of certificates alone. */
  readonly text: string;
}

/** What may stand in braces in the text of a certificate. Those of the head are of the sheet, or of the race where the head has none. */
export const CERTIFICATE_FIELDS = [
  'name',
  'bib',
  'place',
  'of',
  'category',
  'team',
  'club',
  'laps',
  'time',
  'race',
  'event',
  'date',
  'location',
  'organiser',
] as const;

export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

/** A piece in braces; braces around anything else are text. */
export const PLACEHOLDER = /\{([\p{L}\p{N}_-]+)\}/gu;

/** A sheet under its name. */
export interface NamedSheet extends SheetDefinition {
  readonly name: string;
}
