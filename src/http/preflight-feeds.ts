import { NO_PARAMS } from '../domain/model/message';
import type { RMonitor } from '../publish/rmonitor/rmonitor';
import type { WebhookState, Webhooks } from '../publish/webhooks/webhooks';
import type { PreflightCheck } from '../wire/station-to-wire';

/** What other programs get of the race. */
export interface Feeds {
  readonly webhooks: Webhooks;
  readonly rmonitor: RMonitor;
}

/** Programs that are not told of the race, or cannot connect; nothing while all is well. */
export function feedChecks({ webhooks, rmonitor }: Feeds): readonly PreflightCheck[] {
  const { fault } = rmonitor.state();
  const title = { code: 'rmonitor-title', params: NO_PARAMS } as const;
  const failing = { id: 'rmonitor', title, verdict: 'warning' } as const;
  const unreachable = fault === null ? [] : [{ ...failing, finding: { code: 'rmonitor-fault', params: { fault } } as const }];
  return [...webhooks.list().flatMap(webhookCheck), ...unreachable];
}

function webhookCheck({ settings: { name, isPaused }, fault, backlog }: WebhookState): readonly PreflightCheck[] {
  if (fault === null || isPaused) return [];
  const title = { code: 'webhook-title', params: { webhook: name } } as const;
  return [{ id: `webhook:${name}`, title, verdict: 'warning', finding: { code: 'webhook-failing', params: { fault, backlog } } }];
}
