import type { Station } from '../station';
import { PortError, type PortProblem, type ReplicationPort } from './port';

/** The hub that a station follows since it stepped down. */
export interface StandbyOf {
  readonly hub: string;
  /** The key that the hub issued for it. */
  readonly key: string;
  /** What of its race the hub never got, as it was shown then. */
  readonly left: unknown;
}

/** Why a station does not step down; `reads`: so many have to be taken by the new hub first. */
export type StepDownRefusal =
  | { readonly kind: 'not-taken-over' }
  | { readonly kind: 'reads-wait'; readonly reads: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'cut-off' }
  /** What is wrong with the address, or with who answers there. */
  | { readonly kind: 'unusable'; readonly problem: UnusableHub };

const UNUSABLE = [
  'read-only',
  'no-race',
  'hub-fault',
  'no-station',
  'needs-https',
  'needs-http',
  'certificate-expired',
  'certificate-unknown',
  'certificate-name',
] as const satisfies readonly PortProblem['kind'][];
type UnusableHub = (typeof UNUSABLE)[number];

/** So long the new hub may take to answer. */
const ANSWER_MS = 5_000;

/** Why a hub cannot be followed with this key; null where it can. */
export async function refusalOf(port: ReplicationPort): Promise<StepDownRefusal | null> {
  try {
    await port.head(AbortSignal.timeout(ANSWER_MS));
    return null;
  } catch (error) {
    const kind = error instanceof PortError ? error.problem.kind : 'cut-off';
    const problem = UNUSABLE.find((each) => each === kind);
    return problem !== undefined ? { kind: 'unusable', problem } : { kind: kind === 'refused' ? 'refused' : 'cut-off' };
  }
}

/** Opens or closes the links of all readers. What they had read is handed over before. */
export async function switchReaders(readers: Pick<Station['readers'], 'list' | 'setOpen' | 'flushNow'>, isOpen: boolean): Promise<void> {
  readers.flushNow();
  await Promise.all(readers.list().map(({ id }) => readers.setOpen(id, isOpen)));
}
