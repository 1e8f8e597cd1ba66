import type { Schemas } from '../../api/client';
import { outcome } from '../../api/outcome';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/empty';
import { counted, timeOfDay } from '../../ui/format';
import { useDesk } from '../desk/desk-context';
import { LoadedAge } from '../desk/loaded-age';
import { useResource } from '../desk/use-resource';

const READ_EVERY_MS = 3_000;
const MOST_SHOWN = 100;

interface UnknownTagsProps {
  /** Who is being edited and could carry a tag; null for nobody. */
  readonly edited: Schemas['Participant'] | null;
  readonly onNew: (tag: string) => void;
}

/** Tags that were read and that nobody carries; the ones read most come first. */
export function UnknownTags({ edited, onNew }: UnknownTagsProps) {
  const desk = useDesk();
  const { value, at, failure } = useResource('unknownTags', READ_EVERY_MS);
  const tags = [...(value ?? [])].sort((one, other) => other.reads - one.reads);
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
      {tags.length === 0 && <p className="muted">Every tag that was read has its rider.</p>}
      <ul>
        {tags.slice(0, MOST_SHOWN).map((tag) => (
          <li key={tag.tag}>
            <span className="unknown-tag">
              <b>{tag.tag}</b>
              <br />
              <span className="muted">
                {counted(tag.reads, 'read', 'reads')}, last {timeOfDay(Date.parse(tag.last_at))}
                {tag.antenna === null ? '' : `, antenna ${tag.antenna}`}
              </span>
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
      {tags.length > MOST_SHOWN && <p className="muted">and {tags.length - MOST_SHOWN} more</p>}
    </section>
  );
}
