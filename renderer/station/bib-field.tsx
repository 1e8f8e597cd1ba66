import { Input } from '../ui/input';
import { ENTRY_MARK } from './use-keyboard';

interface BibFieldProps {
  readonly id: string;
  /** Id of the text below it. */
  readonly noteId: string;
  readonly className: string | undefined;
  readonly placeholder: string;
  readonly value: string;
  /** The bib that was entered last is nobody's. */
  readonly isUnknown: boolean;
  readonly onText: (bib: string) => void;
}

/** Where a bib is entered for a rider who passes or starts now. Digits that are typed anywhere on the page come here. */
export function BibField({ id, noteId, className, placeholder, value, isUnknown, onText }: BibFieldProps) {
  return (
    <Input
      id={id}
      {...{ [ENTRY_MARK]: '' }}
      className={className}
      placeholder={placeholder}
      value={value}
      inputMode="numeric"
      maxLength={20}
      aria-describedby={noteId}
      aria-invalid={isUnknown}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        // The second Esc leaves the field, so that single keys are commands again.
        if (value === '') event.currentTarget.blur();
        onText('');
      }}
    />
  );
}
