import { useStore } from '../../state/store';
import { RIDER_FILTERS, type RiderFilter } from '../../state/ui-slice';
import { Button } from '../../ui/button';
import { useScreenTexts } from '../../ui/texts';
import styles from './filter-choice.module.css';

interface FilterProps {
  /** How many rows each filter would show. */
  readonly numbers: Readonly<Record<RiderFilter, number>>;
}

/** Chooses which riders the table shows. */
export function FilterChoice({ numbers }: FilterProps) {
  const chosen = useStore((state) => state.riderFilter);
  const setRiderFilter = useStore((state) => state.setRiderFilter);
  const texts = useScreenTexts().live.filter;
  return (
    <fieldset className={styles['filters']} aria-label={texts.label}>
      {RIDER_FILTERS.map((filter) => (
        <Button
          key={filter}
          variant="toggle"
          size="small"
          aria-pressed={chosen === filter}
          data-filter={filter}
          onClick={() => setRiderFilter(chosen === filter ? 'all' : filter)}
        >
          {texts.names[filter]}
          {filter !== 'all' && <b>{numbers[filter]}</b>}
        </Button>
      ))}
    </fieldset>
  );
}
