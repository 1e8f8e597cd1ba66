import { request } from '../../api/outcome';
import type { StationClient } from '../../station/station-context';

/** Null when the reader is being linked, else why not. */
export async function connectReader(desk: StationClient, address: string): Promise<string | null> {
  const answer = await desk.run(request(desk.api.POST('/readers', { body: { address } })), {
    quiet: true,
    done: (reader) => `${reader.id} is being linked.`,
  });
  desk.reload('readers');
  return answer.ok ? null : answer.sentence;
}
