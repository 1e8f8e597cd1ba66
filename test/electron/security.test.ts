import { expect, test } from 'vitest';
import { isOwnPage, isTrustedSender, mayDownload, mayLoad, mayUse, PAGE_PREFERENCES } from '../../electron/security';

const ORIGIN = 'http://127.0.0.1:8600';

test.each([
  { url: 'http://127.0.0.1:8600/', own: true, why: 'the desk' },
  { url: 'http://127.0.0.1:8600/board?category=A#x', own: true, why: 'a board' },
  { url: 'http://127.0.0.1:8601/', own: false, why: 'another port is another program' },
  { url: 'https://127.0.0.1:8600/', own: false, why: 'another scheme' },
  { url: 'http://localhost:8600/', own: false, why: 'another name' },
  { url: 'http://127.0.0.1:8600@evil.example/', own: false, why: 'the address stands in the user name' },
  { url: 'http://127.0.0.1:8600.evil.example/', own: false, why: 'the address is the start of a name' },
  { url: 'blob:http://127.0.0.1:8600/5f6c', own: false, why: 'made by a page, not served' },
  { url: 'file:///etc/passwd', own: false, why: 'a file' },
  { url: 'javascript:alert(1)', own: false, why: 'a script' },
  { url: 'data:text/html,<p>', own: false, why: 'data' },
  { url: 'about:blank', own: false, why: 'nothing' },
  { url: '', own: false, why: 'no address' },
])('own page: $url is $own ($why)', ({ url, own }) => {
  expect(isOwnPage(url, ORIGIN)).toBe(own);
});

test.each([
  { url: `${ORIGIN}/assets/index.js`, may: true, why: 'served by the station' },
  { url: 'ws://127.0.0.1:8600/x', may: true, why: 'a socket of the station' },
  { url: `blob:${ORIGIN}/1`, may: true, why: 'a download that the page made' },
  { url: 'data:image/png;base64,AA==', may: true, why: 'an inline picture' },
  { url: 'devtools://devtools/bundled/inspector.html', may: true, why: 'the developer tools' },
  { url: 'https://fonts.example/inter.woff2', may: false, why: 'remote content' },
  { url: 'http://192.168.1.20:8600/classification', may: false, why: 'another station' },
  { url: 'file:///etc/passwd', may: false, why: 'a file' },
  { url: 'ftp://127.0.0.1:8600/', may: false, why: 'another protocol' },
])('loading $url: $may ($why)', ({ url, may }) => {
  expect(mayLoad(url, ORIGIN)).toBe(may);
});

test.each([
  { permission: 'fullscreen', url: `${ORIGIN}/board`, may: true },
  { permission: 'fullscreen', url: 'https://evil.example/', may: false },
  { permission: 'geolocation', url: `${ORIGIN}/`, may: false },
  { permission: 'media', url: `${ORIGIN}/`, may: false },
  { permission: 'notifications', url: `${ORIGIN}/`, may: false },
  { permission: 'openExternal', url: `${ORIGIN}/`, may: false },
  { permission: 'serial', url: `${ORIGIN}/`, may: false },
  { permission: 'usb', url: `${ORIGIN}/`, may: false },
  { permission: 'clipboard-read', url: `${ORIGIN}/`, may: false },
])('permission $permission for $url: $may', ({ permission, url, may }) => {
  expect(mayUse(permission, url, ORIGIN)).toBe(may);
});

test.each([
  { frame: { url: `${ORIGIN}/`, parent: null }, isDesk: true, trusted: true, why: "the desk's page" },
  { frame: { url: `${ORIGIN}/board`, parent: null }, isDesk: false, trusted: false, why: 'another window' },
  { frame: { url: `${ORIGIN}/`, parent: {} }, isDesk: true, trusted: false, why: 'embedded in the page' },
  { frame: { url: 'https://evil.example/', parent: null }, isDesk: true, trusted: false, why: 'the window is elsewhere' },
  { frame: null, isDesk: true, trusted: false, why: 'the frame is gone' },
])('a message from $why: trusted $trusted', ({ frame, isDesk, trusted }) => {
  expect(isTrustedSender(frame, isDesk, ORIGIN)).toBe(trusted);
});

test('pages are sandboxed, isolated and without Node', () => {
  expect(PAGE_PREFERENCES).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test.each([
  { url: `${ORIGIN}/participants/export`, may: true, why: 'served by the station' },
  { url: `blob:${ORIGIN}/5f6c`, may: true, why: 'made by a page of the station' },
  { url: 'blob:https://evil.example/5f6c', may: false, why: 'made by another page' },
  { url: 'blob:null/5f6c', may: false, why: 'made by nobody' },
  { url: 'data:application/x-msdownload;base64,AA==', may: false, why: 'may come from anywhere' },
  { url: 'https://evil.example/setup.exe', may: false, why: 'of another site' },
  { url: 'file:///etc/passwd', may: false, why: 'a file' },
  { url: `blob:blob:${ORIGIN}/1`, may: false, why: 'no address' },
])('saving $url as a file: $may ($why)', ({ url, may }) => {
  expect(mayDownload(url, ORIGIN)).toBe(may);
});
