import { plainText } from '../../domain/model/plain-text';
import { formatInstant } from '../../domain/model/time';
import type { WebhookFault, WebhookState, Webhooks } from '../../publish/webhooks/webhooks';
import type { Texts } from '../../texts/texts';
import type { Handlers, Wire } from '../operation';
import { type ProblemResponse, problem } from '../problem';

/** Nobody looks after more. */
const MAX_WEBHOOKS = 20;

type WebhookOperation = 'listWebhooks' | 'saveWebhook' | 'removeWebhook' | 'testWebhook';

export function webhookRoutes(webhooks: Webhooks): Pick<Handlers, WebhookOperation> {
  return {
    listWebhooks: ({ texts }) => ({ status: 200, body: { webhooks: webhooks.list().map((state) => webhookRow(state, texts)) } }),
    saveWebhook: async ({ path: { webhook }, body, texts }) => {
      const { url, events, secret = null, paused: isPaused = false } = body;
      const name = plainText(webhook);
      if (name === '') return problem(texts, 422, { code: 'bad-value', params: { problem: 'missing', field: 'name' } });
      if (!URL.canParse(url)) return problem(texts, 422, { code: 'webhook-url', params: {} });
      const known = webhooks.list();
      if (known.length >= MAX_WEBHOOKS && !known.some(({ settings }) => settings.name === name)) {
        return problem(texts, 409, { code: 'too-many-webhooks', params: { max: MAX_WEBHOOKS } });
      }
      const saved = await webhooks.save({ name, url, events, isPaused }, secret);
      return { status: 200, body: { webhook: webhookRow(saved.webhook, texts), new_secret: saved.newSecret } };
    },
    removeWebhook: ({ path: { webhook }, texts }) => (webhooks.remove(plainText(webhook)) ? { status: 204 } : unknown(texts, webhook)),
    testWebhook: async ({ path: { webhook }, texts }) => {
      const fault = await webhooks.test(plainText(webhook));
      return fault === undefined ? unknown(texts, webhook) : { status: 200, body: { fault: faultRow(fault, texts) } };
    },
  };
}

function unknown(texts: Texts, webhook: string): ProblemResponse<404> {
  return problem(texts, 404, { code: 'unknown-webhook', params: { webhook } });
}

function webhookRow(state: WebhookState, texts: Texts): Wire<'Webhook'> {
  const { settings, last } = state;
  return {
    name: settings.name,
    url: settings.url,
    events: [...settings.events],
    paused: settings.isPaused,
    secret: state.secret,
    state: state.state,
    backlog: state.backlog,
    behind_ms: state.behind === null ? null : Math.round(state.behind),
    delivered: state.delivered,
    last_delivery: last && { event: last.event, at: formatInstant(last.at), age_ms: Math.round(last.age) },
    fault: faultRow(state.fault, texts),
    failures: state.failures,
    next_in_ms: state.nextIn === null ? null : Math.round(state.nextIn),
    lost: state.hasLost,
  };
}

function faultRow(fault: WebhookFault | null, texts: Texts): Wire<'WebhookFault'> {
  return fault === null ? null : { text: texts.say('webhook', fault), code: fault.code, params: { ...fault.params } };
}
