import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/field';
import { counted, timeOfDay } from '../../ui/format';
import { PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useUnknownTags } from './use-unknown-tags';

/** So many are looked through by eye. */
const FEW = 8;

interface UnknownTagsProps {
  /** Who is being edited and could carry a tag; null for nobody. */
  readonly edited: Schemas['Participant'] | null;
  readonly onNew: (tag: string) => void;
}

/** Tags that were read and that nobody carries; the ones read most come first, of those read alike the newest. */
export function UnknownTags({ edited, onNew }: UnknownTagsProps) {
  const desk = useStation();
  const [query, setQuery] = useState('');
  const { total, found, at, failure } = useUnknownTags(query.trim());
  const assign = (tag: string): void => {
    if (edited === null) {
      onNew(tag);
      return;
    }
    const path = { id: edited.id, tag };
    void desk.run(request(desk.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: {} })), {
      done: () => `Tag ${tag} is bib ${edited.bib}’s now, from its first read on.`,
    });
  };
  return (
    <section className="panel unknown-tags" aria-label="Unknown tags">
      <PanelHead>
        <h2>{counted(total ?? 0, 'unknown tag', 'unknown tags')}</h2>
        <LoadedAge at={at} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {total === 0 && <p className={text['muted']}>Every tag that was read has its rider.</p>}
      {((total ?? 0) > FEW || query !== '') && (
        <TextField label="Search unknown tags" quietLabel type="search" placeholder="Digits of a tag" value={query} onText={setQuery} />
      )}
      {(total ?? 0) > 0 && found.total === 0 && <p className={text['muted']}>No unknown tag has these digits.</p>}
      <ul>
        {found.tags.map((tag) => (
          <li key={tag.tag}>
            <b className="unknown-tag">{tag.tag}</b>
            <span className={text['muted']}>
              {counted(tag.reads, 'read', 'reads')}, last {timeOfDay(Date.parse(tag.last_at))}
              {tag.antenna === null ? '' : `, antenna ${tag.antenna}`}
            </span>
            <Button
              size="small"
              aria-label={`${edited === null ? 'New rider' : `To bib ${edited.bib}`}: tag ${tag.tag}`}
              onClick={() => assign(tag.tag)}
            >
              {edited === null ? 'New rider' : `To bib ${edited.bib}`}
            </Button>
          </li>
        ))}
      </ul>
      {found.total > found.tags.length && (
        <p className={text['muted']}>
          and {counted(found.total - found.tags.length, 'more tag', 'more tags')}: type some digits to find one of them.
        </p>
      )}
    </section>
  );
}
