import type { Texts } from '../../../src/texts/texts';
import { proposedFileName } from '../../../src/wire/shared/content-disposition';
import { saveBlob } from '../../api/download';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import type { StationClient } from '../../station/station-context';

type RidersTexts = Texts['catalogue']['screens']['riders'];

/** Saves all riders as a CSV list that can be edited and imported again, or only its header row. */
export async function saveRiders(station: StationClient, texts: RidersTexts, what: 'everyone' | 'template'): Promise<void> {
  const query = what === 'template' ? { template: 1 as const } : {};
  const answering = station.api.GET('/participants/export', { params: { query }, parseAs: 'blob' });
  const answer = await station.run(
    request(
      answering.then(({ data, error, response }) => ({
        // The generated type is text; with `parseAs: 'blob'` it is a blob.
        data: data === undefined ? undefined : { blob: data as unknown as Blob, name: response.headers.get('content-disposition') },
        error,
        response,
      })),
    ),
  );
  if (!answer.ok) return;
  const name = what === 'template' ? 'participants.csv' : proposedFileName(answer.value.name, 'participants.csv');
  saveBlob(answer.value.blob, name);
  const text = what === 'template' ? texts.templateSaved(name) : texts.saved(name);
  useStore.getState().toast({ tone: 'done', text, undo: null });
}
