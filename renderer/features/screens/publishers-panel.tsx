import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { PublisherCard } from './publisher-card';
import { PublisherForm } from './publisher-form';

const RELOAD_EVERY_MS = 2_000;

/** Where results are published, how old what is online is, and the form for another place. */
export function PublishersPanel() {
  const texts = useScreenTexts().publishing;
  const { value, failure } = useResource('publishers', RELOAD_EVERY_MS);
  /** The publisher that is being changed; `new` for another one. */
  const [edited, setEdited] = useState<Schemas['Publisher'] | 'new' | null>(null);
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value?.length === 0 && edited === null && <p>{texts.none}</p>}
      {(value ?? []).map((publisher) => (
        <PublisherCard key={publisher.name} publisher={publisher} onChange={() => setEdited(publisher)} />
      ))}
      {edited === null ? (
        <Inline>
          <Button onClick={() => setEdited('new')}>{texts.add}</Button>
        </Inline>
      ) : (
        <PublisherForm
          key={edited === 'new' ? '' : edited.name}
          publisher={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
