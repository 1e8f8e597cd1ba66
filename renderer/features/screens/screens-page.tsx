import { Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../../state/store';
import { boardAddress, boardOptions } from '../../station/board-options';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { counted } from '../../ui/format';
import { Empty, Notice } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import { QrCode } from '../../ui/qr-code';
import text from '../../ui/text.module.css';
import { BoardSettings } from './board-settings';
import { screenAddress } from './screen-address';
import './screens.css';

const EVERY_MS = 3_000;

/** Addresses for venue screens and phones. */
export function ScreensPage() {
  const { value, at, failure } = useResource('screens', EVERY_MS);
  const [options, setOptions] = useState(() => boardOptions(''));
  const addresses = value?.addresses ?? [];
  return (
    <>
      <div className="page-head">
        <h1>Screens</h1>
        <span>
          {value !== null && <b>{counted(value.connected, 'screen', 'screens')} connected</b>} <LoadedAge at={at} />
        </span>
      </div>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value !== null && addresses.length === 0 && (
        <Empty title="No address">
          The station has no network address that other machines could reach. Join a network, then look again.
        </Empty>
      )}
      {addresses.some(({ url }) => url.includes('#key=')) && (
        <p className={text['muted']}>These addresses carry a key with which a screen can read, and do nothing else.</p>
      )}
      <BoardSettings options={options} onOptions={setOptions} />
      {addresses.map(({ interface: network, url }) => (
        <section key={`${network} ${url}`} className="panel" aria-label={`Addresses on ${network}`}>
          <h2>
            {network} <span className={text['muted']}>{url.replace(/#.*/, '')}</span>
          </h2>
          <div className="addresses">
            <Address title="Board for a venue screen" address={screenAddress(url, boardAddress(options))} />
            <Address title="Page for phones" address={screenAddress(url, '/live')} />
          </div>
        </section>
      ))}
    </>
  );
}

function Address({ title, address }: { readonly title: string; readonly address: string }) {
  const toast = useStore((state) => state.toast);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ tone: 'done', text: `${address} copied.`, undo: null });
    } catch {
      // Browsers keep the clipboard from pages that did not come over https.
      toast({ tone: 'refused', text: 'This browser keeps the clipboard to itself: mark the address and copy it.', undo: null });
    }
  };
  return (
    <div className="address">
      <QrCode text={address} label={`QR code: ${title}, ${address}`} />
      <div>
        <h3>{title}</h3>
        <code>{address}</code>
        <Inline>
          <Button size="small" onClick={() => void copy()}>
            <Copy aria-hidden size={18} /> Copy
          </Button>
          <a className="button small" href={address} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden size={18} /> Open
          </a>
        </Inline>
      </div>
    </div>
  );
}
