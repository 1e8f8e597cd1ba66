import { outcome } from '../../api/outcome';
import type { Desk } from '../../station/station-context';

/** Null when the reader is being linked, else why not. */
export async function linkReader(desk: Desk, address: string): Promise<string | null> {
  const answer = await desk.run(outcome(desk.api.POST('/readers', { body: { address } })), {
    quiet: true,
    done: (reader) => `${reader.id} is being linked.`,
  });
  desk.reload('readers');
  return answer.ok ? null : answer.sentence;
}
