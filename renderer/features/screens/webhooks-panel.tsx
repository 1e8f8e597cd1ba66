import { useState } from 'react';
import { useStore } from '../../state/store';
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
  /** Name of the webhook that is being changed; empty for another one. */
  const [chosen, setEdited] = useState<string | null>(null);
  const left = useStore((state) => Object.keys(state.drafts.webhook)[0] ?? null);
  const edited = chosen ?? left;
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value?.length === 0 && edited === null && <p>{texts.none}</p>}
      {(value ?? []).map((webhook) => (
        <WebhookCard key={webhook.name} webhook={webhook} onChange={() => setEdited(webhook.name)} />
      ))}
      {secret !== null && <NewSecret secret={secret} onClose={() => setSecret(null)} />}
      {edited === null ? (
        <Inline>
          <Button onClick={() => setEdited('')}>{texts.add}</Button>
        </Inline>
      ) : (
        value !== null && (
          <WebhookForm
            key={edited}
            webhook={value.find(({ name }) => name === edited) ?? null}
            draftKey={edited}
            onSecret={setSecret}
            onClose={() => setEdited(null)}
          />
        )
      )}
    </Panel>
  );
}
