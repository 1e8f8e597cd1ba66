import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import styles from './outlets.module.css';

/** A secret that the station made up: nobody can see it again. */
export function NewSecret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const texts = useScreenTexts().feeds;
  const toast = useStore((state) => state.toast);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    toast({ tone: 'done', text: texts.copied, undo: null });
  };
  return (
    <Notice tone="warn">
      <p>{texts.newSecret}</p>
      <p>
        <code className={styles['place']}>{secret}</code>
      </p>
      <Inline>
        {/* Browsers have it on safe addresses only. */}
        {navigator.clipboard !== undefined && (
          <Button size="small" onClick={() => void copy()}>
            {texts.copy}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </Inline>
    </Notice>
  );
}
