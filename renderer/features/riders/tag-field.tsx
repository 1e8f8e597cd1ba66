import { Antenna, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { badgeClass } from '../../ui/notice';
import { useRefusal } from '../../ui/read-only';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { type HeldTag, heldTagText } from './held-tag';
import styles from './tag-field.module.css';
import { useHeldTag } from './use-held-tag';

interface TagFieldProps {
  /** Id of the rider in the form; null for a new one. */
  readonly of: string | null;
  readonly tags: readonly string[];
  readonly error: string;
  readonly onAdd: (tag: string) => Promise<void>;
  readonly onRemove: (tag: string) => Promise<void>;
  readonly onOpen: (participant: string) => void;
  /** The next rider without a tag; null for none. */
  readonly next: NextRider | null;
  readonly onScanNext: (participant: string) => void;
  /** The field begins with waiting for a tag. */
  readonly scans: boolean;
}

/** A rider who needs a tag. */
export interface NextRider {
  readonly id: string;
  readonly bib: string;
}

/** The tags of a rider: typed, or scanned at an antenna. */
export function TagField({ tags, error, onAdd, onRemove, ...scan }: TagFieldProps) {
  const refusal = useRefusal('race');
  const texts = useScreenTexts().riders.tags;
  const [typed, setTyped] = useState('');
  const addTyped = async (): Promise<void> => {
    const tag = typed.trim();
    if (tag === '') return;
    setTyped('');
    await onAdd(tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    // Enter adds the tag; it does not submit the form.
    event.preventDefault();
    void addTyped();
  };
  return (
    <div className={styles['field']}>
      <TextField
        label={texts.label}
        value={typed}
        onText={setTyped}
        onKeyDown={onKeyDown}
        onBlur={() => void addTyped()}
        error={error}
        maxLength={130}
        placeholder={texts.example}
      />
      <ScanTag tags={tags} onAdd={onAdd} {...scan} />
      {tags.length > 0 && (
        <ul className={styles['tags']} aria-label={texts.list}>
          {tags.map((tag) => (
            <li key={tag} className={badgeClass(undefined)}>
              <span className={text['cut']} title={tag}>
                {tag}
              </span>
              <button
                type="button"
                aria-label={texts.remove(tag)}
                disabled={refusal !== null}
                title={refusal ?? undefined}
                onClick={() => void onRemove(tag)}
              >
                <X aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/**
 * Waits for one tag at an antenna. A tag without a rider is added at once, and the waiting ends: the tag of the person behind must not go
 * to the same rider. One that was read some time ago is added only after a press of a button; of any other the text says whose it is.
 */
function ScanTag({ of, tags, onAdd, onOpen, next, onScanNext, scans }: Omit<TagFieldProps, 'error' | 'onRemove'>) {
  const texts = useScreenTexts().riders.tags;
  const [waiting, setWaiting] = useState(scans);
  const [held, setHeld] = useState<HeldTag | null>(null);
  const add = (tag: string): void => {
    setWaiting(false);
    setHeld({ kind: 'free', tag });
    void onAdd(tag);
  };
  const failure = useHeldTag(waiting, (seen) => {
    if (seen?.kind === 'free') return add(seen.tag);
    if (seen?.kind === 'expired') setWaiting(false);
    setHeld(seen);
  });
  const toggle = (): void => {
    setHeld(null);
    setWaiting(!waiting);
  };
  // A tag that was added is named as long as it is in the form: the next rider begins without it.
  const shown = held?.kind === 'free' && !tags.includes(held.tag) ? null : held;
  const isOthers = held?.kind === 'carried' && held.carrier.id !== of;
  return (
    <div className={styles['scan']}>
      <Button size="small" aria-pressed={waiting} onClick={toggle}>
        <Antenna aria-hidden size={18} /> {waiting ? texts.stopScan : texts.scan}
      </Button>
      <p role="status" className={styles['status']} data-tone={isOthers || failure !== null ? 'bad' : undefined}>
        {waiting || shown !== null ? (failure ?? heldTagText(shown, of, texts)) : ''}
      </p>
      {!waiting && shown?.kind === 'free' && next !== null && (
        <Button size="small" variant="primary" onClick={() => onScanNext(next.id)}>
          <Antenna aria-hidden size={18} /> {texts.scanNext(next.bib)}
        </Button>
      )}
      {held?.kind === 'late' && (
        <Button size="small" changes="race" onClick={() => add(held.tag)}>
          {texts.use}
        </Button>
      )}
      {isOthers && (
        <Button size="small" onClick={() => onOpen(held.carrier.id)}>
          {texts.openRider(held.carrier.bib)}
        </Button>
      )}
    </div>
  );
}
