import { Button } from '../../ui/button';
import { useScreenTexts } from '../../ui/texts';

interface LineButtonProps {
  /** What the button does, with the line that it is about, for screen readers. */
  readonly name: string;
  readonly onPress: () => void;
}

/** Removes a line of a list of rules. */
export function RemoveButton({ name, onPress }: LineButtonProps) {
  const { remove } = useScreenTexts().race.setup;
  return (
    <Button size="small" aria-label={name} onClick={onPress}>
      {remove}
    </Button>
  );
}

/** Puts a line of a list of rules before the one above it. */
export function UpButton({ name, onPress }: LineButtonProps) {
  return (
    <Button size="small" variant="quiet" aria-label={name} onClick={onPress}>
      ↑
    </Button>
  );
}
