import { proposedFileName } from '../../../src/wire/shared/content-disposition';
import { saveBlob } from '../../api/download';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import type { StationClient } from '../../station/station-context';

/** Saves the support bundle as a file, and says so. The desktop asks where to. */
export async function saveSupportBundle(station: StationClient): Promise<void> {
  const { toast } = useStore.getState();
  const { support } = station.texts.catalogue.screens.help;
  const getting = station.api.GET('/support-bundle', { parseAs: 'blob' }).then(({ data, error, response }) => ({
    data: data === undefined ? undefined : { blob: data, disposition: response.headers.get('content-disposition') },
    error,
    response,
  }));
  const answer = await request(getting);
  if (!answer.ok) {
    toast({ tone: 'refused', text: answer.sentence, undo: null });
    return;
  }
  const name = proposedFileName(answer.value.disposition, 'racetag-support.zip');
  saveBlob(answer.value.blob, name);
  if (window.desktop === undefined) toast({ tone: 'done', text: support.saved(name), undo: null });
}
