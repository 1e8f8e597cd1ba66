import { Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { type BoardOptions, boardAddress, boardOptions } from '../../station/board-options';
import { LoadedAge } from '../../station/loaded-age';
import { isThisComputer, screenAddress, withToken } from '../../station/screen-address';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ButtonLink } from '../../ui/button';
import { Empty, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Inline, Panel } from '../../ui/panel';
import { QrCode } from '../../ui/qr-code';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { BoardSettings } from './board-settings';
import { PublishersPanel } from './publishers-panel';
import { RMonitorPanel } from './rmonitor-panel';
import styles from './screens-page.module.css';
import { SoundPanel } from './sound-panel';
import { WebhooksPanel } from './webhooks-panel';

const RELOAD_EVERY_MS = 3_000;

/** The addresses of venue screens and phones, with what a board is to show. */
export function ScreensPage() {
  const texts = useScreenTexts().screens;
  const { value, at, failure } = useResource('screens', RELOAD_EVERY_MS);
  const [options, setOptions] = useState(() => boardOptions(''));
  const addresses = value?.addresses ?? [];
  return (
    <>
      <PageHead
        title={texts.title}
        end={
          <>
            {value !== null && <b>{texts.connected(value.connected)}</b>} <LoadedAge at={at} failed={failure !== null} />
          </>
        }
      />
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value !== null && addresses.length === 0 && <Empty title={texts.noAddress}>{texts.noAddressHint}</Empty>}
      {addresses.some(({ url }) => url.includes('#key=')) && <p className={text['muted']}>{texts.keyHint}</p>}
      <BoardSettings options={options} onOptions={setOptions} />
      {addresses.map((one) => (
        <Network key={`${one.interface} ${one.url}`} address={one} options={options} />
      ))}
      {value !== null && addresses.length > 0 && <Unreachable screens={value} />}
      <SoundPanel />
      <PublishersPanel />
      <WebhooksPanel />
      <RMonitorPanel />
    </>
  );
}

/**
 * What to look at when nobody comes. Who was kept out cannot be seen from here, only that nobody has come yet: until then the hints are open, while
 * there are addresses for others. `reached` is of the time since the start.
 */
function Unreachable({ screens: { addresses, reached, system } }: { readonly screens: Schemas['Screens'] }) {
  const { nobody, question, network, windows, mac, linux, awake } = useScreenTexts().screens.unreachable;
  const firewall = { windows, mac, other: linux }[system];
  const isAlone = !reached && addresses.some(({ url }) => !isThisComputer(url));
  const hints = (
    <ul>
      {[network, firewall, awake].map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
  if (isAlone)
    return (
      <Notice tone="warn">
        {nobody} {question}
        {hints}
      </Notice>
    );
  return (
    <details className={text['muted']}>
      <summary>{question}</summary>
      {hints}
    </details>
  );
}

interface NetworkProps {
  readonly address: Schemas['Screens']['addresses'][number];
  readonly options: BoardOptions;
}

/** The addresses of the screens on one network of the station. */
function Network({ address: { interface: network, url }, options }: NetworkProps) {
  const texts = useScreenTexts().screens;
  const name = isThisComputer(url) ? texts.thisComputer : network;
  return (
    <Panel aria-label={texts.addresses(name)}>
      <h2>
        {name} <span className={text['muted']}>{url.replace(/#.*/, '')}</span>
      </h2>
      <div className={styles['addresses']}>
        <Address title={texts.board} address={screenAddress(url, boardAddress(options))} />
        <Address title={texts.phone} address={screenAddress(url, inLanguage('/live', options.language))} />
        <Address title={texts.countdown} address={screenAddress(url, inLanguage('/start', options.language))} />
        <Address title={texts.announcer} address={screenAddress(url, inLanguage('/announcer', options.language))} />
        <Address title={texts.laps} address={screenAddress(url, inLanguage('/laps', options.language))} />
        <Address title={texts.clock} address={screenAddress(url, inLanguage('/clock', options.language))} />
        <Address title={texts.finish} address={screenAddress(url, inLanguage('/finish', options.language))} />
        <EntryAddress url={url} language={options.language} />
      </div>
    </Panel>
  );
}

function inLanguage(path: string, language: BoardOptions['language']): string {
  return language === null ? path : `${path}?lang=${language}`;
}

/** The address of the keypad. With the token it lets a device do everything that this desk can, so it is shown only when it is asked for. */
function EntryAddress({ url, language }: { readonly url: string; readonly language: BoardOptions['language'] }) {
  const texts = useScreenTexts().screens;
  const { headers } = useStation();
  const [isShown, setIsShown] = useState(false);
  const address = screenAddress(url, inLanguage('/entry', language));
  const token = (headers()['authorization'] ?? '').replace(/^Bearer /, '');
  if (isShown) return <Address title={texts.entry} address={withToken(address, token)} />;
  return (
    <div>
      <h3>{texts.entry}</h3>
      <code>{address}</code>
      <p className={text['muted']}>{texts.entryToken}</p>
      <Button size="small" onClick={() => setIsShown(true)}>
        {texts.showEntry}
      </Button>
    </div>
  );
}

function Address({ title, address }: { readonly title: string; readonly address: string }) {
  const texts = useScreenTexts().screens;
  const toast = useStore((state) => state.toast);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ tone: 'done', text: texts.copied(address), undo: null });
    } catch {
      // Browsers give the clipboard only to pages that came over https.
      toast({ tone: 'refused', text: texts.copyRefused, undo: null });
    }
  };
  return (
    <div className={styles['address']}>
      <QrCode text={address} label={texts.qrCode(title, address)} />
      <div>
        <h3>{title}</h3>
        <code>{address}</code>
        <Inline>
          <Button size="small" onClick={() => void copy()}>
            <Copy aria-hidden size={18} /> {texts.copy}
          </Button>
          <ButtonLink size="small" href={address} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden size={18} /> {texts.open}
          </ButtonLink>
        </Inline>
      </div>
    </div>
  );
}
