import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { findByBib } from '../../state/search';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { timeAndDay } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { TagRule } from './tag-rule';
import styles from './unknown-tags.module.css';
import { useUnknownTags } from './use-unknown-tags';

type Participant = Schemas['Participant'];

/** As many tags can be found without a search. */
const MAX_WITHOUT_SEARCH = 8;

interface UnknownTagsProps {
  /** The registered rider in the form, who can be given a tag; null for none. */
  readonly edited: Participant | null;
  /** All registered riders; null while they are loaded. */
  readonly riders: readonly Participant[] | null;
  /** A new rider is to begin with this tag. */
  readonly onNew: (tag: string) => void;
}

/** Tags that were read and have no rider: the ones read most first, of equal counts the latest. */
export function UnknownTags({ edited, riders, onNew }: UnknownTagsProps) {
  const texts = useScreenTexts().riders.unknownTags;
  const [query, setQuery] = useState('');
  const { total, found, at, failure } = useUnknownTags(query.trim());
  const count = total ?? 0;
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.count(count)}</h2>
        <LoadedAge at={at} failed={failure !== null} />
      </PanelHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {total === 0 && <p className={text['muted']}>{texts.none}</p>}
      {(count > MAX_WITHOUT_SEARCH || query !== '') && (
        <TextField label={texts.search} quietLabel type="search" placeholder={texts.searchExample} value={query} onText={setQuery} />
      )}
      {count > 0 && found.total === 0 && <p className={text['muted']}>{texts.noMatch}</p>}
      <ul className={styles['tags']}>
        {found.tags.map((seen) => (
          <UnknownTag key={seen.tag} seen={seen} edited={edited} riders={riders} onNew={onNew} />
        ))}
      </ul>
      {found.total > found.tags.length && <p className={text['muted']}>{texts.more(found.total - found.tags.length)}</p>}
      {riders !== null && <TagRule riders={riders} />}
    </Panel>
  );
}

interface UnknownTagProps extends UnknownTagsProps {
  readonly seen: Schemas['UnknownTags']['tags'][number];
}

/** One tag: it goes to the rider in the form, to the rider of a bib, or to a new rider. A text that is no tag goes to nobody. */
function UnknownTag({ seen: { tag, reads, last_at, antenna, problem }, edited, riders, onNew }: UnknownTagProps) {
  const texts = useScreenTexts().riders.unknownTags;
  const [isAsking, setIsAsking] = useState(false);
  const assign = useAssign(tag);
  return (
    <li>
      <b className={styles['tag']}>{tag}</b>
      <span className={styles['reads']}>{texts.reads(reads, timeAndDay(Date.parse(last_at)), antenna)}</span>
      {problem !== null && <span className={styles['noTag']}>{texts.noTag}</span>}
      {problem === null && !isAsking && riders !== null && (
        <Inline className={styles['actions']}>
          {edited !== null && (
            <Button size="small" aria-label={texts.assignName(edited.bib, tag)} onClick={() => void assign(edited)}>
              {texts.assign(edited.bib)}
            </Button>
          )}
          <Button size="small" aria-label={texts.toBibName(tag)} onClick={() => setIsAsking(true)}>
            {texts.toBib}
          </Button>
          {edited === null && (
            <Button size="small" aria-label={texts.newRiderName(tag)} onClick={() => onNew(tag)}>
              {texts.newRider}
            </Button>
          )}
        </Inline>
      )}
      {isAsking && riders !== null && <ToBib riders={riders} onRider={assign} onClose={() => setIsAsking(false)} />}
    </li>
  );
}

interface ToBibProps {
  readonly riders: readonly Participant[];
  readonly onRider: (rider: Participant) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the bib of the rider who has the tag. */
function ToBib({ riders, onRider, onClose }: ToBibProps) {
  const texts = useScreenTexts().riders.unknownTags;
  const [bib, setBib] = useState('');
  const [error, setError] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const rider = findByBib(riders, bib);
  return (
    <form
      className={styles['toBib']}
      onSubmit={(event) => {
        event.preventDefault();
        if (rider === null) return setError(texts.noRider(bib.trim()));
        whileSaving(async () => {
          await onRider(rider);
          onClose();
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField
        label={texts.bib}
        quietLabel
        placeholder={texts.bib}
        value={bib}
        onText={(text) => {
          setBib(text);
          setError('');
        }}
        error={error}
        hint={rider?.name}
        maxLength={20}
        autoFocus
      />
      <Button submits size="small" variant="primary" disabled={bib.trim() === '' || isSaving}>
        {texts.give}
      </Button>
      <Button size="small" onClick={onClose}>
        {texts.cancel}
      </Button>
    </form>
  );
}

/** Assigns the tag to a rider. */
function useAssign(tag: string): (rider: Participant) => Promise<void> {
  const station = useStation();
  const texts = useScreenTexts().riders.unknownTags;
  // Another desk may have given the tag to somebody meanwhile.
  const seen = useSeenRevision();
  return async ({ id, bib }) => {
    const path = { id, tag };
    const body = { revision: seen.revision() };
    const answer = await station.run(request(station.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body })), {
      done: () => texts.assigned(tag, bib),
    });
    seen.answered(answer);
  };
}
