import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { TextWord } from './rule-fields';
import styles from './setup.module.css';

interface ChipListProps {
  readonly items: readonly string[];
  /** Items that are marked: nobody has them. */
  readonly unknown?: readonly string[];
  readonly removeName: (item: string) => string;
  readonly onRemove: (item: string) => void;
  /** What is proposed to be added. */
  readonly choices: readonly string[];
  readonly addLabel: string;
  readonly addName: string;
  readonly addText: string;
  readonly example: string;
  readonly onAdd: (item: string) => void;
}

/** Names, each with a button that takes it away, and a field that adds one: chosen from a list, or typed. */
export function ChipList({ items, unknown = [], removeName, onRemove, choices, onAdd, ...adding }: ChipListProps) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (): void => {
    const name = typed.trim();
    if (name === '') return;
    setTyped('');
    if (!items.includes(name)) onAdd(name);
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      {items.map((item) => (
        <span key={item} className={classes(styles['chip'], unknown.includes(item) && styles['unknown'])}>
          {item}
          <Button variant="quiet" size="small" icon aria-label={removeName(item)} onClick={() => onRemove(item)}>
            <X aria-hidden size={16} />
          </Button>
        </span>
      ))}
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field does what the button beside it does */}
      <span className={styles['fields']} onKeyDown={addOnEnter}>
        <TextWord
          className={styles['adder']}
          label={adding.addLabel}
          placeholder={adding.example}
          list={list}
          value={typed}
          onText={setTyped}
        />
        <Button size="small" aria-label={adding.addName} disabled={typed.trim() === ''} onClick={add}>
          {adding.addText}
        </Button>
      </span>
    </>
  );
}
