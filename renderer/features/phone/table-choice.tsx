import { choiceOf } from '../../state/table-choice';
import { boardOptions } from '../../station/board-options';
import { TableOptions, useHasTableOptions } from '../../station/table-options';
import { Select } from '../../ui/input';
import { usePublicTexts } from '../../ui/public-texts';

/** What the address of the page asks for: `?classification=…`, `?category=…` or `?teams=1`. */
export function initialChoice(): string {
  return choiceOf(boardOptions(window.location.search));
}

interface ChoiceProps {
  readonly categories: readonly string[];
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
}

/** The choice of what the table shows; nothing where there is nothing to choose. */
export function TableChoice({ categories, choice, onChoice }: ChoiceProps) {
  const texts = usePublicTexts().phone;
  if (!useHasTableOptions(categories)) return null;
  return (
    <Select aria-label={texts.category} value={choice} onChange={(event) => onChoice(event.currentTarget.value)}>
      <option value="">{texts.allCategories}</option>
      <TableOptions categories={categories} />
    </Select>
  );
}
