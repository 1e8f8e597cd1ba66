import { Antenna, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import text from '../../ui/text.module.css';
import { type HeldTag, sayHeld } from './held-tag';
import { useHeldTag } from './use-held-tag';

interface TagFieldProps {
  /** Id of who is edited; null for somebody new. */
  readonly of: string | null;
  readonly tags: readonly string[];
  readonly error: string;
  readonly onAdd: (tag: string) => Promise<void>;
  readonly onRemove: (tag: string) => Promise<void>;
  readonly onOpen: (participant: string) => void;
}

/** Tags of a rider: typed, or held to an antenna. */
export function TagField({ of, tags, error, onAdd, onRemove, onOpen }: TagFieldProps) {
  const [text, setText] = useState('');
  const addTyped = async (): Promise<void> => {
    const tag = text.trim();
    if (tag === '') return;
    setText('');
    await onAdd(tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || text.trim() === '') return;
    // Enter here ends the tag, not the form.
    event.preventDefault();
    void addTyped();
  };
  return (
    <div className="tag-field">
      <TextField
        label="Tags"
        value={text}
        onText={setText}
        onKeyDown={onKeyDown}
        onBlur={() => void addTyped()}
        error={error}
        maxLength={130}
        placeholder="Type a tag and press Enter"
      />
      <HeldTags of={of} tags={tags} onAdd={onAdd} onOpen={onOpen} />
      {tags.length > 0 && (
        <ul className="tag-chips" aria-label="Tags of this rider">
          {tags.map((tag) => (
            <li key={tag} className="mark">
              <span className={text['cut']} title={tag}>
                {tag}
              </span>
              <button type="button" aria-label={`Take tag ${tag} off`} onClick={() => void onRemove(tag)}>
                <X aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Waits for a tag at an antenna: takes one that nobody carries, asks first when it was read long ago, and says of any other whose it is. */
function HeldTags({ of, tags, onAdd, onOpen }: Pick<TagFieldProps, 'of' | 'tags' | 'onAdd' | 'onOpen'>) {
  const [waiting, setWaiting] = useState(false);
  const [held, setHeld] = useState<HeldTag | null>(null);
  const take = (tag: string): void => {
    setHeld({ kind: 'free', tag });
    void onAdd(tag);
  };
  const failure = useHeldTag(waiting, (seen) => {
    if (seen.kind === 'free') take(seen.tag);
    else setHeld(seen);
  });
  const toggle = (): void => {
    setHeld(null);
    setWaiting(!waiting);
  };
  // What was taken is told as long as it is on the form: the next rider begins without it.
  const told = held?.kind === 'free' && !tags.includes(held.tag) ? null : held;
  const isOthers = held?.kind === 'carried' && held.carrier.id !== of;
  return (
    <div className="held-tag">
      <Button size="small" aria-pressed={waiting} onClick={toggle}>
        <Antenna aria-hidden size={18} /> {waiting ? 'Stop waiting for a tag' : 'Hold a tag to the antenna'}
      </Button>
      <p role="status" className={isOthers || failure !== null ? 'field-error' : 'field-hint'}>
        {waiting ? (failure ?? sayHeld(told, of)) : ''}
      </p>
      {held?.kind === 'late' && (
        <Button size="small" onClick={() => take(held.tag)}>
          Take this tag
        </Button>
      )}
      {isOthers && (
        <Button size="small" onClick={() => onOpen(held.carrier.id)}>
          Open bib {held.carrier.bib}
        </Button>
      )}
    </div>
  );
}
