import { useStore } from '../state/store';
import { choiceOf, EVERYONE } from '../state/table-choice';
import { usePublicTexts } from '../ui/public-texts';

/** Whether there is anything to choose besides the table of everyone. */
export function useHasTableOptions(categories: readonly string[]): boolean {
  return useStore(({ live: { race } }) => categories.length + (race?.classifications.length ?? 0) > 0 || race?.teams != null);
}

/** The choices of a table besides that of everyone: categories, the classifications of the race, and its teams. */
export function TableOptions({ categories }: { readonly categories: readonly string[] }) {
  const { common } = usePublicTexts();
  const race = useStore((state) => state.live.race);
  const named = race?.classifications ?? [];
  return (
    <>
      {categories.map((category) => (
        <option key={category} value={choiceOf({ ...EVERYONE, category })}>
          {category}
        </option>
      ))}
      {named.length > 0 && (
        <optgroup label={common.teams.classifications}>
          {named.map(({ name }) => (
            <option key={name} value={choiceOf({ ...EVERYONE, classification: name })}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {race?.teams != null && <option value={choiceOf({ ...EVERYONE, teams: true })}>{common.teams.title}</option>}
    </>
  );
}
