import type { WebhookState } from '../publish/webhooks/webhooks';
import type { PreflightCheck } from '../wire/station-to-wire';

/** Programs that are not told of the race; nothing while all are. */
export function feedChecks(webhooks: readonly WebhookState[]): readonly PreflightCheck[] {
  return webhooks.flatMap(({ settings: { name, isPaused }, fault, backlog }): readonly PreflightCheck[] => {
    if (fault === null || isPaused) return [];
    const title = { code: 'webhook-title', params: { webhook: name } } as const;
    return [{ id: `webhook:${name}`, title, verdict: 'warning', finding: { code: 'webhook-failing', params: { fault, backlog } } }];
  });
}
