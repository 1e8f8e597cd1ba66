import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { timeAndDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './unknown-tags.module.css';
import { useUnknownTags } from './use-unknown-tags';

/** As many tags can be found without a search. */
const MAX_WITHOUT_SEARCH = 8;

interface UnknownTagsProps {
  /** The registered rider in the form, who can be given a tag; null for none. */
  readonly edited: Schemas['Participant'] | null;
  /** A new rider is to begin with this tag. */
  readonly onNew: (tag: string) => void;
}

/** Tags that were read and have no rider: the ones read most first, of equal counts the latest. */
export function UnknownTags({ edited, onNew }: UnknownTagsProps) {
  const texts = useScreenTexts().riders.unknownTags;
  const [query, setQuery] = useState('');
  const { total, found, at, failure } = useUnknownTags(query.trim());
  const assign = useAssign(edited, onNew);
  const count = total ?? 0;
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.count(count)}</h2>
        <LoadedAge at={at} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {total === 0 && <p className={text['muted']}>{texts.none}</p>}
      {(count > MAX_WITHOUT_SEARCH || query !== '') && (
        <TextField label={texts.search} quietLabel type="search" placeholder={texts.searchExample} value={query} onText={setQuery} />
      )}
      {count > 0 && found.total === 0 && <p className={text['muted']}>{texts.noMatch}</p>}
      <ul className={styles['tags']}>
        {found.tags.map(({ tag, reads, last_at, antenna }) => (
          <li key={tag}>
            <b className={styles['tag']}>{tag}</b>
            <span className={styles['reads']}>{texts.reads(reads, timeAndDay(Date.parse(last_at)), antenna)}</span>
            <Button
              size="small"
              aria-label={edited === null ? texts.newRiderName(tag) : texts.assignName(edited.bib, tag)}
              onClick={() => assign(tag)}
            >
              {edited === null ? texts.newRider : texts.assign(edited.bib)}
            </Button>
          </li>
        ))}
      </ul>
      {found.total > found.tags.length && <p className={text['muted']}>{texts.more(found.total - found.tags.length)}</p>}
    </Panel>
  );
}

/** Assigns a tag to the rider in the form, or begins a new rider with it. */
function useAssign(edited: UnknownTagsProps['edited'], onNew: (tag: string) => void): (tag: string) => void {
  const station = useStation();
  const texts = useScreenTexts().riders.unknownTags;
  return (tag) => {
    if (edited === null) return onNew(tag);
    const path = { id: edited.id, tag };
    void station.run(request(station.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: {} })), {
      done: () => texts.assigned(tag, edited.bib),
    });
  };
}
