import type { Secret, Target } from '../publisher-settings';
import { openFolder } from './folder';
import type { TargetSession, Transfer } from './target';

/** Connects to a target. Rejects with PublishError. */
export type OpenTarget = (target: Target, secret: Secret | null, transfer: Transfer) => Promise<TargetSession>;

/** The one that the station uses. */
export const openTarget: OpenTarget = (target, _secret, transfer) => {
  switch (target.kind) {
    case 'folder':
      return openFolder(target, transfer);
    default:
      throw new Error(`no ${target.kind} yet`);
  }
};
