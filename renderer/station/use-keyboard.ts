import { useEffect } from 'react';
import { type Focus, type KeyCommand, keyCommand } from './key-commands';

/** Attribute of a field for bibs: while it is empty, Space saves the time. */
export const ENTRY_MARK = 'data-bib-entry';

/** Calls `act` with every key command of the page while the component is mounted. */
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
      if (command === null) return;
      // A key that is held acts once: each repetition of an undo would take back another act, whole riders among them.
      if (event.repeat) {
        event.preventDefault();
        return;
      }
      // The digit is typed into the field that gets the focus.
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
  // Letters and digits choose an entry of a select.
  if (target instanceof HTMLSelectElement) return 'empty';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  return target.closest('button, a, summary, label, [role="menuitem"], [role="switch"]') === null ? 'page' : 'control';
}
