import { useEffect } from 'react';
import { type Focus, type KeyCommand, keyCommand } from './key-commands';

/** Marks a field for bibs: an empty one lets Space store a moment. */
export const ENTRY_MARK = 'data-bib-entry';

/** Hands every key command of the page to `act` until the component goes. */
export function useKeyboard(act: (command: KeyCommand) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = keyCommand({
        key: event.key,
        code: event.code,
        command: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
        focus: focusOf(event.target),
      });
      if (command === null || (event.repeat && command.type !== 'undo' && command.type !== 'redo')) return;
      // A digit goes on into the field that it opens.
      if (command.type !== 'quick-entry') event.preventDefault();
      act(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act]);
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)) {
    if (target.value !== '') return 'text';
    return target.hasAttribute(ENTRY_MARK) ? 'entry' : 'empty';
  }
  // Letters and digits choose in a list of choices.
  if (target instanceof HTMLSelectElement) return 'empty';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  return target.closest('button, a, summary, label, [role="menuitem"], [role="switch"]') === null ? 'page' : 'control';
}
