import type { KeyRole } from '../domain/model/key';
import type { OperationId, Wire } from './operation';

type CorrectionKind = Wire<'Correction'>['kind'];

/** What the holder of a key may do besides what everybody on the network may look at. */
interface Allowed {
  /** `all`: every operation but those of the owner. */
  readonly operations: 'all' | ReadonlySet<OperationId>;
  /** With `correct`: kinds of corrections; null: every kind. */
  readonly corrections: ReadonlySet<CorrectionKind> | null;
  /** Undo and redo take back acts of others, too. */
  readonly undoesOthers: boolean;
}

/** Only with the operator token: whoever may do these could make keys, or send results to somebody else. */
const OWNER: ReadonlySet<OperationId> = new Set<OperationId>([
  'listKeys',
  'issueKey',
  'revokeKey',
  'savePublisher',
  'removePublisher',
  'testPublisher',
  'saveWebhook',
  'removeWebhook',
  'testWebhook',
  'setRMonitor',
  'removeRace',
  'getSupportBundle',
  'promoteStation',
  'stepDown',
]);

/** What everybody at the desk looks at. */
const DESK: readonly OperationId[] = [
  'getRaceControl',
  'getSettlement',
  'listJuryActs',
  'listReports',
  'listRunningRaces',
  'listParticipants',
  'getParticipant',
  'exportParticipants',
  'listUnknownTags',
  'listRecentTags',
  'getTrace',
  'listSuspectedLaps',
  'listParkedTags',
  'getAudit',
  'listReaders',
  'getPreflight',
  'getScreens',
  'getMachines',
  'listSheets',
  'listSheetColumns',
  'exportResults',
  'exportSheet',
  'exportFinishLynx',
];

/** The one place that says which role may do what. */
const ALLOWED: { readonly [role in KeyRole]: Allowed } = {
  standby: only('followEntries', 'sendPulse', 'getMachines'),
  relay: only('followEntries', 'sendPulse', 'getMachines'),
  point: only('recordTagEvents', 'sendPulse', 'getMachines'),
  timekeeper: { operations: 'all', corrections: null, undoesOthers: true },
  entry: { ...only(...DESK, 'correct', 'undo', 'redo'), corrections: new Set(['insert']) },
  registration: only(
    ...DESK,
    'addParticipant',
    'changeParticipant',
    'removeParticipant',
    'importParticipants',
    'assignTag',
    'releaseTag',
    'undo',
    'redo',
  ),
  starter: only(...DESK, 'startRace', 'undo', 'redo'),
  jury: { ...only(...DESK, 'correct', 'undo', 'redo'), corrections: new Set(['note']) },
};

function only(...operations: readonly OperationId[]): Allowed {
  return { operations: new Set(operations), corrections: null, undoesOthers: false };
}

/** Whether the holder of a key with this role may do what needs a token otherwise. */
export function mayDo(role: KeyRole, operation: string): boolean {
  const { operations } = ALLOWED[role];
  const id = operation as OperationId;
  return operations === 'all' ? !OWNER.has(id) : operations.has(id);
}

/** Whether a role may make a correction of this kind. */
export function mayCorrect(role: KeyRole, kind: CorrectionKind): boolean {
  const { corrections } = ALLOWED[role];
  return corrections === null || corrections.has(kind);
}

/** Whether a role may undo and redo what others did. */
export function mayUndoOthers(role: KeyRole): boolean {
  return ALLOWED[role].undoesOthers;
}
