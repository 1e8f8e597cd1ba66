import { request } from '../../api/outcome';
import type { StationClient } from '../../station/station-context';

/** Adds a reader, to which the station connects; `connecting` says so of its id. Returns null, or why it was refused. */
export async function connectReader(
  station: StationClient,
  address: string,
  connecting: (reader: string) => string,
): Promise<string | null> {
  const answer = await station.run(request(station.api.POST('/readers', { body: { address } })), {
    quiet: true,
    done: ({ id }) => connecting(id),
  });
  station.reload('readers');
  return answer.ok ? null : answer.sentence;
}
