import { usePublicTexts } from '../../ui/public-texts';
import { QrCode } from '../../ui/qr-code';
import { riderHref } from './rider-address';
import styles from './rider-page.module.css';

/** The address of the page for another phone: as a code to scan, and as a link to copy. */
export function RiderShare({ bib, apiKey }: { readonly bib: string; readonly apiKey: string | null }) {
  const texts = usePublicTexts().phone.rider;
  const { origin, search } = window.location;
  const address = origin + riderHref(search, bib) + (apiKey === null ? '' : `#key=${encodeURIComponent(apiKey)}`);
  return (
    <details className={styles['share']}>
      <summary>{texts.share}</summary>
      <div className={styles['code']}>
        <QrCode text={address} label={texts.code} />
      </div>
      <a href={address}>{address}</a>
    </details>
  );
}
