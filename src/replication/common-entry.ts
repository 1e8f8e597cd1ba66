import type { Seq } from '../domain/model/entry';
import type { Replica } from '../domain/model/replica';
import { digestOf } from './entry-lines';
import { PortError, type ReplicationPort } from './port';

/** The entries of this station. */
export type OwnEntries = Pick<Replica, 'page'>;

/** What is compared: a journal that both have, up to an entry that both have. */
interface Comparison {
  readonly own: OwnEntries;
  readonly journal: string;
  readonly upTo: Seq;
}

/**
 * The last entry up to which two copies of a journal are the same, by halving: 0 where not even the first one is. Copies that once differ
 * differ from there on. Rejects with PortError.
 */
export async function commonEntry(
  port: Pick<ReplicationPort, 'follow'>,
  { own, journal, upTo }: Comparison,
  signal: AbortSignal,
): Promise<Seq> {
  const isSame = async (after: Seq): Promise<boolean> => {
    const [entry] = own.page(after - 1, 1);
    if (entry === undefined) return false;
    try {
      await port.follow({ journal, after, digest: digestOf(entry), isGlance: true }, signal);
      return true;
    } catch (error) {
      if (error instanceof PortError && error.problem.kind === 'differs') return false;
      throw error;
    }
  };
  let [same, differs] = [0, upTo + 1];
  for (let next = upTo; next > same; next = Math.floor((same + differs) / 2)) {
    if (await isSame(next)) same = next;
    else differs = next;
  }
  return same;
}
