import { proposedFileName } from '../../../src/wire/shared/content-disposition';
import { saveBlob } from '../../api/download';
import { request } from '../../api/outcome';
import { useStore } from '../../state/store';
import type { StationClient } from '../../station/station-context';

/** Saves everyone registered as a list that can be edited and imported again, or only its headings. */
export async function saveParticipants(desk: StationClient, what: 'everyone' | 'template'): Promise<void> {
  const query = what === 'template' ? { template: 1 as const } : {};
  const answering = desk.api.GET('/participants/export', { params: { query }, parseAs: 'blob' });
  const answer = await desk.run(
    request(
      answering.then(({ data, error, response }) => ({
        // The generated type says text; asked for as a blob it is one.
        data: data === undefined ? undefined : { blob: data as unknown as Blob, name: response.headers.get('content-disposition') },
        error,
        response,
      })),
    ),
  );
  if (!answer.ok) return;
  const name = what === 'template' ? 'participants.csv' : proposedFileName(answer.value.name, 'participants.csv');
  saveBlob(answer.value.blob, name);
  useStore.getState().toast({ tone: 'done', text: `The list was saved as ${name}.`, undo: null });
}
