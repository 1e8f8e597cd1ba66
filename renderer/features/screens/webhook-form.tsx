import { type FormEvent, useState } from 'react';
import { sameValue } from '../../../src/domain/model/same-value';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { WebhookDraft } from '../../state/setup-drafts';
import { useStation } from '../../station/station-context';
import { draftNow, useDraft } from '../../station/use-draft';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Notice } from '../../ui/notice';
import { Inline, InlineFieldset } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './outlets.module.css';

const EVENTS = ['passing', 'results', 'race', 'official'] as const;

type Events = WebhookDraft['events'];

interface WebhookFormProps {
  /** Null: another one is added. */
  readonly webhook: Schemas['Webhook'] | null;
  /** Of what is typed and not saved. */
  readonly draftKey: string;
  readonly onSecret: (secret: string | null) => void;
  readonly onClose: () => void;
}

/** The form of one webhook: its address, the events that are sent to it, and its secret. What is typed outlives the page until it is saved or left. */
export function WebhookForm({ webhook, draftKey, onSecret, onClose }: WebhookFormProps) {
  const station = useStation();
  const texts = useScreenTexts().feeds;
  const [typed, setTyped] = useDraft('webhook', draftKey);
  const [initial] = useState(() => draftOf(webhook));
  const draft = typed ?? initial;
  const { name, url, events, secret } = draft;
  const set = (change: Partial<WebhookDraft>): void => setTyped({ ...draft, ...change });
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy(undefined, `webhook ${draftKey}`);
  const close = (): void => {
    setTyped(null);
    onClose();
  };
  const save = async (): Promise<void> => {
    const ownSecret = secret.trim();
    const body = {
      url: url.trim(),
      events: [...events],
      paused: webhook?.paused ?? false,
      ...(ownSecret === '' ? {} : { secret: ownSecret }),
    };
    const saving = request(station.api.PUT('/webhooks/{webhook}', { params: { path: { webhook: name.trim() } }, body }));
    const answer = await station.run(saving, { quiet: true, done: (saved) => texts.saved(saved.webhook.name) });
    station.reload('webhooks');
    if (!answer.ok) return setRefusal(answer.sentence);
    onSecret(answer.value.new_secret);
    if (sameValue(draftNow('webhook', draftKey), typed)) close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRefusal('');
    whileSaving(save);
  };
  return (
    <form className={styles['form']} aria-label={webhook?.name ?? texts.add} onSubmit={submit}>
      <TextField
        label={texts.form.name}
        value={name}
        onText={(text) => set({ name: text })}
        maxLength={200}
        readOnly={webhook !== null}
        required
      />
      <TextField
        label={texts.form.url}
        hint={texts.form.urlHint}
        inputMode="url"
        value={url}
        onText={(text) => set({ url: text })}
        maxLength={1000}
        required
      />
      {url.startsWith('http:') && <Notice tone="warn">{texts.form.unencrypted}</Notice>}
      <EventChoice events={events} onEvents={(chosen) => set({ events: chosen })} />
      <TextField
        label={texts.form.secret}
        hint={webhook === null ? texts.form.secretNew : texts.form.secretKept}
        value={secret}
        onText={(text) => set({ secret: text })}
        type="password"
        autoComplete="off"
        placeholder="whsec_…"
      />
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button
          changes={null}
          submits
          variant="primary"
          disabled={isSaving || name.trim() === '' || url.trim() === '' || events.length === 0}
        >
          {texts.save}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

/** The form as it is before anything is typed; the saved secret is not shown. */
function draftOf(webhook: Schemas['Webhook'] | null): WebhookDraft {
  return { name: webhook?.name ?? '', url: webhook?.url ?? '', events: webhook?.events ?? [...EVENTS], secret: '' };
}

function EventChoice({ events, onEvents }: { readonly events: Events; readonly onEvents: (events: Events) => void }) {
  const texts = useScreenTexts().feeds;
  return (
    <InlineFieldset>
      <legend>{texts.form.events}</legend>
      {EVENTS.map((event) => (
        <label key={event} className={styles['choice']}>
          <input
            type="checkbox"
            checked={events.includes(event)}
            onChange={({ currentTarget }) =>
              onEvents(EVENTS.filter((one) => (one === event ? currentTarget.checked : events.includes(one))))
            }
          />
          {texts.event[event]}
        </label>
      ))}
    </InlineFieldset>
  );
}
