import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/client';
import { outcome } from '../../api/outcome';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { counted, timeOfDay } from '../../ui/format';
import { useDesk } from '../desk/desk-context';
import { LoadedAge } from '../desk/loaded-age';
import { useResource } from '../desk/use-resource';

type UnknownTag = Schemas['UnknownTag'];

const READ_EVERY_MS = 3_000;
const MOST_SHOWN = 100;
/** So many are looked through by eye. */
const FEW = 8;

interface UnknownTagsProps {
  /** Who is being edited and could carry a tag; null for nobody. */
  readonly edited: Schemas['Participant'] | null;
  readonly onNew: (tag: string) => void;
}

/** Tags that were read and that nobody carries; the ones read most come first, of those read alike the newest. */
export function UnknownTags({ edited, onNew }: UnknownTagsProps) {
  const desk = useDesk();
  const { value, at, failure } = useResource('unknownTags', READ_EVERY_MS);
  const [query, setQuery] = useState('');
  const wanted = query.replaceAll(' ', '').toUpperCase();
  const tags = useMemo(() => [...(value ?? [])].sort(byReads), [value]);
  const found = useMemo(() => tags.filter(({ tag }) => tag.toUpperCase().includes(wanted)), [tags, wanted]);
  const assign = (tag: string): void => {
    if (edited === null) {
      onNew(tag);
      return;
    }
    const path = { id: edited.id, tag };
    void desk.run(outcome(desk.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: {} })), {
      done: () => `Tag ${tag} is bib ${edited.bib}’s now, from its first read on.`,
    });
  };
  return (
    <section className="panel unknown-tags" aria-label="Unknown tags">
      <div className="panel-head">
        <h2>{counted(tags.length, 'unknown tag', 'unknown tags')}</h2>
        <LoadedAge at={at} />
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value !== null && tags.length === 0 && <p className="muted">Every tag that was read has its rider.</p>}
      {(tags.length > FEW || query !== '') && (
        <TextField label="Search unknown tags" quietLabel type="search" placeholder="Digits of a tag" value={query} onText={setQuery} />
      )}
      {tags.length > 0 && found.length === 0 && <p className="muted">No unknown tag has these digits.</p>}
      <ul>
        {found.slice(0, MOST_SHOWN).map((tag) => (
          <li key={tag.tag}>
            <b className="unknown-tag">{tag.tag}</b>
            <span className="muted">
              {counted(tag.reads, 'read', 'reads')}, last {timeOfDay(Date.parse(tag.last_at))}
              {tag.antenna === null ? '' : `, antenna ${tag.antenna}`}
            </span>
            <Button
              look={['small']}
              aria-label={`${edited === null ? 'New rider' : `To bib ${edited.bib}`}: tag ${tag.tag}`}
              onClick={() => assign(tag.tag)}
            >
              {edited === null ? 'New rider' : `To bib ${edited.bib}`}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="muted">and {counted(found.length - MOST_SHOWN, 'more tag', 'more tags')}: type some digits to find one of them.</p>
      )}
    </section>
  );
}

/** New tags come up at one place and stay there until they are read again: a button must not move under the finger. */
function byReads(one: UnknownTag, other: UnknownTag): number {
  return other.reads - one.reads || Date.parse(other.first_at) - Date.parse(one.first_at);
}
