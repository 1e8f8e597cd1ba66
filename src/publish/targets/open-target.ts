import { needsSecret, type Secret, type Target } from '../publisher-settings';
import { PublishError } from '../publishers';
import { openFolder } from './folder';
import type { TargetSession, Transfer } from './target';

/** Connects to a target. Rejects with PublishError. */
export type OpenTarget = (target: Target, secret: Secret | null, transfer: Transfer) => Promise<TargetSession>;

/** The one that the station uses. Libraries are loaded when they are needed: most stations need none of them. */
export const openTarget: OpenTarget = async (target, secret, transfer) => {
  if (needsSecret(target) && secret === null) throw new PublishError({ code: 'secret-missing', params: {} });
  switch (target.kind) {
    case 'folder':
      return openFolder(target, transfer);
    case 'ftp':
      return (await import('./ftp')).openFtp(target, secret, transfer);
    case 'sftp':
      return (await import('./sftp')).openSftp(target, secret, transfer);
    case 's3':
      return (await import('./s3')).openS3(target, secret, transfer);
    case 'webdav':
    case 'put':
      return (await import('./web')).openWeb(target, secret, transfer);
  }
};
