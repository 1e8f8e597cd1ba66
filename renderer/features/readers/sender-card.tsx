import type { Schemas } from '../../api/client';
import { clockCorrection } from '../../state/pages';
import { useStore } from '../../state/store';
import { ButtonLink } from '../../ui/button';
import { age } from '../../ui/format';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { Figure, Figures } from './figures';
import styles from './reader-card.module.css';

const EVERY_MS = 1_000;

/** A reader service that sends reads over HTTP: who it is, when it sent last, and what its times say about its clock. */
export function SenderCard({ sender }: { readonly sender: Schemas['SenderClock'] }) {
  const page = useTexts();
  const { card, figures } = page.catalogue.screens.readers;
  const now = useNow(EVERY_MS) + useStore((state) => state.live.clockOffset);
  const { source, reader, serial, correction } = sender;
  const title = page.say('preflight', {
    code: 'sender-title',
    params: { source, reader: serial === null ? reader : `${reader} (${serial})` },
  });
  return (
    <Panel className={styles['card']} data-tone={sender.alarm ? 'warn' : 'ok'} aria-label={title}>
      <PanelHead className={styles['head']}>
        <h2 className={text['cut']} title={title}>
          {title}
        </h2>
      </PanelHead>
      <p>{sayWire(page, 'preflight', { wire: sender, fallback: sender.sentence }, 'sentence_')}</p>
      <Figures>
        <Figure name={figures.lastRead}>{figures.ago(age(now - Date.parse(sender.last_read_at)))}</Figure>
        <Figure name={figures.reads}>{sender.reads}</Figure>
      </Figures>
      {correction !== null && (
        <Inline>
          <ButtonLink size="small" href={clockCorrection(reader)}>
            {card.correctReads}
          </ButtonLink>
        </Inline>
      )}
    </Panel>
  );
}
