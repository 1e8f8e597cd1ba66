import { useStore } from '../state/store';
import { usePublicTexts } from '../ui/public-texts';
import { DataAge } from './data-age';
import styles from './link-notice.module.css';
import { linkText } from './link-text';
import { useLinkLost } from './use-link-lost';

/** Says that what a screen of the venue shows may be old, why, and how old it is; nothing while the station is heard. */
export function LinkNotice() {
  const { venue: texts, common } = usePublicTexts();
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  if (!useLinkLost()) return null;
  return (
    <div className={styles['lost']} role="alert">
      <span>{linkText(link, heard, { ...texts, crowded: common.crowded })}</span>
      <DataAge />
    </div>
  );
}
