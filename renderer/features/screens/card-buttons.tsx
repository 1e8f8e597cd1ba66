import { Button, ConfirmButton } from '../../ui/button';
import { Inline } from '../../ui/panel';
import { useBusy } from '../../ui/use-busy';

interface CardButtonsProps {
  readonly words: Readonly<Record<'test' | 'testing' | 'pause' | 'resume' | 'change' | 'remove' | 'removeConfirm', string>>;
  readonly paused: boolean;
  readonly onTest: () => Promise<void>;
  /** Pauses it, or resumes it when it is paused. */
  readonly onPause: () => Promise<void>;
  readonly onChange: () => void;
  readonly onRemove: () => Promise<void>;
}

/** What can be done with a publisher or a webhook: one thing at a time. */
export function CardButtons({ words, paused, onTest, onPause, onChange, onRemove }: CardButtonsProps) {
  const [isTesting, whileTesting] = useBusy(words.testing);
  const [isSaving, whileSaving] = useBusy();
  const isBusy = isTesting || isSaving;
  return (
    <Inline>
      <Button size="small" disabled={isBusy} onClick={() => whileTesting(onTest)}>
        {isTesting ? words.testing : words.test}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => whileSaving(onPause)}>
        {paused ? words.resume : words.pause}
      </Button>
      <Button size="small" onClick={onChange}>
        {words.change}
      </Button>
      <ConfirmButton changes={null} size="small" confirm={words.removeConfirm} onConfirm={() => whileSaving(onRemove)} disabled={isBusy}>
        {words.remove}
      </ConfirmButton>
    </Inline>
  );
}
