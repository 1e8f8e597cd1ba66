import { useState } from 'react';
import { useStore } from '../../state/store';
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
  /** Name of the publisher that is being changed; empty for another one. */
  const [chosen, setEdited] = useState<string | null>(null);
  const left = useStore((state) => Object.keys(state.drafts.publisher)[0] ?? null);
  const edited = chosen ?? left;
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value?.length === 0 && edited === null && <p>{texts.none}</p>}
      {(value ?? []).map((publisher) => (
        <PublisherCard key={publisher.name} publisher={publisher} onChange={() => setEdited(publisher.name)} />
      ))}
      {edited === null ? (
        <Inline>
          <Button onClick={() => setEdited('')}>{texts.add}</Button>
        </Inline>
      ) : (
        value !== null && (
          <PublisherForm
            key={edited}
            publisher={value.find(({ name }) => name === edited) ?? null}
            draftKey={edited}
            onClose={() => setEdited(null)}
          />
        )
      )}
    </Panel>
  );
}
