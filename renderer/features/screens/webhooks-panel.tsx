import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { NewSecret } from './new-secret';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';

const RELOAD_EVERY_MS = 2_000;

/** Which programs are told of the race, what waits for them, and the form for another one. */
export function WebhooksPanel() {
  const texts = useScreenTexts().feeds;
  const { value, failure } = useResource('webhooks', RELOAD_EVERY_MS);
  /** The webhook that is being changed; `new` for another one. */
  const [edited, setEdited] = useState<Schemas['Webhook'] | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value?.length === 0 && edited === null && <p>{texts.none}</p>}
      {(value ?? []).map((webhook) => (
        <WebhookCard key={webhook.name} webhook={webhook} onChange={() => setEdited(webhook)} />
      ))}
      {secret !== null && <NewSecret secret={secret} onClose={() => setSecret(null)} />}
      {edited === null ? (
        <Inline>
          <Button onClick={() => setEdited('new')}>{texts.add}</Button>
        </Inline>
      ) : (
        <WebhookForm
          key={edited === 'new' ? '' : edited.name}
          webhook={edited === 'new' ? null : edited}
          onSecret={setSecret}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
