import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { ConfirmButton } from '../../ui/button';
import { dateAndTime } from '../../ui/format';
import { Badge, Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { KeyForm } from './key-form';
import styles from './machines-page.module.css';
import { type MadeKey, NewKey } from './new-key';

/** The keys of people and machines. A station that follows a hub has those of the hub. */
export function KeysPanel({ follows }: { readonly follows: boolean }) {
  const texts = useScreenTexts().machines.keys;
  const { value, failure } = useResource('keys');
  const [made, setMade] = useState<MadeKey | null>(null);
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{follows ? texts.atHub : texts.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {made !== null && <NewKey made={made} onClose={() => setMade(null)} />}
      {value?.length === 0 && !follows && <p>{texts.none}</p>}
      {(value ?? []).map((key) => (
        <KeyRow key={key.name} issued={key} canRevoke={!follows} onRevoked={() => setMade(made?.name === key.name ? null : made)} />
      ))}
      {!follows && failure === null && <KeyForm onMade={setMade} />}
    </Panel>
  );
}

interface RowProps {
  readonly issued: Schemas['Key'];
  readonly canRevoke: boolean;
  readonly onRevoked: () => void;
}

function KeyRow({ issued: { name, role, created_at: createdAt }, canRevoke, onRevoked }: RowProps) {
  const station = useStation();
  const { keys: texts, roles } = useScreenTexts().machines;
  const [isBusy, whileBusy] = useBusy();
  const revoke = async (): Promise<void> => {
    const deleting = request(station.api.DELETE('/keys/{name}', { params: { path: { name } } }));
    const answer = await station.run(deleting, { done: () => texts.revoked(name) });
    station.reload('keys');
    if (answer.ok) onRevoked();
  };
  return (
    <article className={styles['entry']} aria-label={name}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <Badge tone="info">{roles[role]}</Badge>
        <span className={text['muted']}>{texts.made(dateAndTime(Date.parse(createdAt)))}</span>
        {canRevoke && (
          <span className={styles['end']}>
            <ConfirmButton
              size="small"
              label={texts.revokeName(name)}
              confirm={texts.revokeConfirm}
              disabled={isBusy}
              changes="choice-of-race"
              onConfirm={() => whileBusy(revoke)}
            >
              {texts.revoke}
            </ConfirmButton>
          </span>
        )}
      </div>
    </article>
  );
}
