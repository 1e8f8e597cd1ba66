import { Antenna, X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useHeldTag } from './use-held-tag';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly error: string;
  readonly onAdd: (tag: string) => Promise<void>;
  readonly onRemove: (tag: string) => Promise<void>;
}

/** Tags of a rider: typed, or held to an antenna. */
export function TagField({ tags, error, onAdd, onRemove }: TagFieldProps) {
  const [text, setText] = useState('');
  const [waiting, setWaiting] = useState(false);
  const onHeld = useCallback((tag: string) => void onAdd(tag), [onAdd]);
  useHeldTag(waiting, onHeld);

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
        hint={waiting ? 'Hold one tag to an antenna…' : undefined}
      />
      <Button look={['small']} aria-pressed={waiting} onClick={() => setWaiting(!waiting)}>
        <Antenna aria-hidden size={18} /> {waiting ? 'Stop waiting for a tag' : 'Hold a tag to the antenna'}
      </Button>
      {tags.length > 0 && (
        <ul className="tag-chips" aria-label="Tags of this rider">
          {tags.map((tag) => (
            <li key={tag} className="mark">
              <span className="cut" title={tag}>
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
