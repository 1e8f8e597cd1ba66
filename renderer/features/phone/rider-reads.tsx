import type { Schemas } from '../../api/client';
import { timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './rider-page.module.css';

interface ReadsProps {
  readonly reads: readonly Schemas['ExplainedRead'][];
  readonly earlier: number;
}

/** Each read with where it was and what became of it, the newest first. */
export function RiderReads({ reads, earlier }: ReadsProps) {
  const texts = usePublicTexts().phone.rider;
  return (
    <>
      <h3 className={styles['heading']}>{texts.why}</h3>
      <p className={text['muted']}>{reads.length === 0 ? texts.noReads : texts.whyHint}</p>
      <ol className={styles['reads']} aria-label={texts.why}>
        {reads
          .map((read, index) => ({ read, key: index }))
          .reverse()
          .map(({ read, key }) => (
            <li key={key} className={read.code === 'counted' || read.code === 'passage' ? styles['counts'] : undefined}>
              <time>{timeOfDay(Date.parse(read.at), 1)}</time>
              <span>
                {read.sentence} <small>{whereOf(read, texts)}</small>
              </span>
            </li>
          ))}
      </ol>
      {earlier > 0 && <p className={text['muted']}>{texts.earlier(earlier)}</p>}
    </>
  );
}

function whereOf({ origin, where }: Schemas['ExplainedRead'], texts: ReturnType<typeof usePublicTexts>['phone']['rider']): string {
  return origin === 'read' ? where : texts.origins[origin];
}
