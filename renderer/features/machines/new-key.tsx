import { Copy } from 'lucide-react';
import { useStore } from '../../state/store';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import { QrCode } from '../../ui/qr-code';
import { useScreenTexts } from '../../ui/texts';
import styles from './machines-page.module.css';
import { isMachineRole, type KeyRole, keyText, stationAddress } from './start-text';

export interface MadeKey {
  readonly key: string;
  readonly name: string;
  readonly role: KeyRole;
}

interface NewKeyProps {
  readonly made: MadeKey;
  readonly onClose: () => void;
}

/** A key that was made just now, with what its holder does with it: nobody can see it again. */
export function NewKey({ made: { key, name, role }, onClose }: NewKeyProps) {
  const { machines, screens, feeds } = useScreenTexts();
  const texts = machines.keys;
  const toast = useStore((state) => state.toast);
  const addresses = useResource('screens').value?.addresses ?? [];
  const text = keyText(role, stationAddress(addresses, window.location.origin), key);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ tone: 'done', text: texts.copied, undo: null });
    } catch {
      // Browsers give the clipboard only to pages that came over https.
      toast({ tone: 'refused', text: screens.copyRefused, undo: null });
    }
  };
  return (
    <Notice tone="warn">
      <div className={styles['newKey']} data-new-key>
        <QrCode text={text} label={texts.qrCode(name)} />
        <div>
          <strong>{texts.shown(name)}</strong>
          <p>{isMachineRole(role) ? texts.start : texts.open}</p>
          <code className={styles['command']}>{text}</code>
          <Inline>
            <Button size="small" onClick={() => void copy()}>
              <Copy aria-hidden size={18} /> {screens.copy}
            </Button>
            <Button size="small" onClick={onClose}>
              {feeds.close}
            </Button>
          </Inline>
        </div>
      </div>
    </Notice>
  );
}
