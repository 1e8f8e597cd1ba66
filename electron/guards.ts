import { app, type Session, type WebContents } from 'electron';
import { isOwnPage, mayDownload, mayLoad, mayUse } from './security';

/**
 * Limits every page, also later ones, to what the station serves: it loads, visits and opens no other address, gets no permissions of
 * the system and embeds nothing. `openOwn` is called to show a page of the station that another page opens in a window of its own.
 */
export function guardPages(session: Session, origin: string, openOwn: (url: string) => void): void {
  guardSession(session, origin);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origin, openOwn));
}

function guardSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl, origin)),
  );
  session.setPermissionCheckHandler((_contents, permission, requester) => mayUse(permission, requester, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL(), origin)) event.preventDefault();
  });
  refuseDevices(session);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, origin) }));
}

/** Answers with no device whenever a page asks for one. Readers are connected by the station, not by a page. */
function refuseDevices(session: Session): void {
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose('');
  });
}

function guardContents(contents: WebContents, origin: string, openOwn: (url: string) => void): void {
  const stayHere = (details: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnPage(details.url, origin)) details.preventDefault();
  };
  contents.on('will-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isOwnPage(url, origin)) openOwn(url);
    return { action: 'deny' };
  });
}
