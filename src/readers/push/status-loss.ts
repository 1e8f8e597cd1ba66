import type { LinkLoss } from '../kit/link';

/** Why a session ends with an answer of this status; null for one that it goes on with. `status` is null when no answer came. */
export function statusLoss(status: number | null, link: string): LinkLoss | null {
  switch (status) {
    case 200:
      return null;
    case null:
      return { code: 'refused', message: { code: 'push-not-http', params: { link } } };
    case 401:
    case 403:
      return { code: 'permission', message: { code: 'push-login-refused', params: { link } } };
    case 404:
    case 405:
      return { code: 'refused', message: { code: 'push-no-interface', params: { link } } };
    default:
      return { code: 'refused', message: { code: 'push-refused', params: { link, status } } };
  }
}
