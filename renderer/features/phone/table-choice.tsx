import { useStore } from '../../state/store';
import { boardOptions } from '../../station/board-options';
import { Select } from '../../ui/input';
import { usePublicTexts } from '../../ui/public-texts';

/** The choice of the teams; of categories it begins with `=`, of classifications with `~`, and it is empty for everyone. */
export const TEAMS = 'teams';

/** What the address of the page asks for: `?classification=…`, `?category=…` or `?teams=1`. */
export function initialChoice(): string {
  const { classification, category, teams } = boardOptions(window.location.search);
  if (teams) return TEAMS;
  if (classification !== '') return `~${classification}`;
  return category === '' ? '' : `=${category}`;
}

interface ChoiceProps {
  readonly categories: readonly string[];
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
}

/** The choice of what the table shows; nothing where there is nothing to choose. */
export function TableChoice({ categories, choice, onChoice }: ChoiceProps) {
  const { phone: texts, common } = usePublicTexts();
  const race = useStore((state) => state.live.race);
  const named = race?.classifications ?? [];
  const hasTeams = race?.teams != null;
  if (categories.length + named.length === 0 && !hasTeams) return null;
  return (
    <Select aria-label={texts.category} value={choice} onChange={(event) => onChoice(event.currentTarget.value)}>
      <option value="">{texts.allCategories}</option>
      {categories.map((name) => (
        <option key={name} value={`=${name}`}>
          {name}
        </option>
      ))}
      {named.length > 0 && (
        <optgroup label={common.teams.classifications}>
          {named.map(({ name }) => (
            <option key={name} value={`~${name}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {hasTeams && <option value={TEAMS}>{common.teams.title}</option>}
    </Select>
  );
}
