import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renameOverLater } from '../../rename-over';
import type { Target } from '../publisher-settings';
import { PublishError, type PublisherFault } from '../publishers';
import type { TargetSession, Transfer } from './target';

/** A folder of this computer, a stick or a mounted share. It is created where its parent is there: a missing one may be a stick that was pulled out. */
export async function openFolder({ path }: Extract<Target, { kind: 'folder' }>, { signal, moved }: Transfer): Promise<TargetSession> {
  await guarded(path, () => makeFolder(path));
  return {
    put: (name, bytes) =>
      guarded(path, async () => {
        signal.throwIfAborted();
        const fresh = join(path, `${name}.part`);
        // Not flushed: the journal of the race would wait for the same disk, and after a power cut every page is written again.
        await writeFile(fresh, bytes, { mode: 0o644 });
        await renameOverLater(fresh, join(path, name));
        moved();
      }),
    remove: (name) => guarded(path, () => rm(join(path, name), { force: true })),
    close: async () => undefined,
  };
}

async function makeFolder(path: string): Promise<void> {
  const known = await stat(path).catch(() => null);
  if (known === null) await mkdir(path);
  else if (!known.isDirectory()) throw new PublishError({ code: 'refused', params: { host: path, cause: 'not a folder' } });
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PublishError ? error : new PublishError(faultOf(path, error));
  }
}

function faultOf(place: string, error: unknown): PublisherFault {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'no-space', params: { place } };
    case 'ENOENT':
      return { code: 'folder-missing', params: { place } };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'not-allowed', params: { place } };
    default:
      return { code: 'failed', params: { cause: error instanceof Error ? error.message : String(error) } };
  }
}
