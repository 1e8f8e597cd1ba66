import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPlace, type Place, PROJECT, type RunningDesktop, removePlace, startDesktop } from './harness';

let place: Place;
let desktop: RunningDesktop;
let desk: Page;

beforeAll(async () => {
  place = await newPlace();
  desktop = await startDesktop(place);
  desk = desktop.desk;
});

afterAll(async () => {
  await desktop.app.close();
  removePlace(place);
});

/** Attacks of a script in the desk's page; each returns its result. */
const ATTACKS: readonly { readonly attack: string; readonly script: string; readonly gets: unknown }[] = [
  {
    attack: 'Node in the page',
    script: '[typeof require, typeof process, typeof module, typeof Buffer]',
    gets: ['undefined', 'undefined', 'undefined', 'undefined'],
  },
  { attack: 'Electron in the page', script: 'Object.keys(window).filter((name) => /electron|ipc/i.test(name))', gets: [] },
  {
    attack: 'a script in the page',
    script:
      "(() => { const script = document.createElement('script'); script.text = 'window.broken = 1'; document.body.append(script); return window.broken ?? 'stopped'; })()",
    gets: 'stopped',
  },
  {
    attack: 'code from text',
    script: "new Promise((resolve) => { setTimeout('window.late = 1'); setTimeout(() => resolve(window.late ?? 'stopped')); })",
    gets: 'stopped',
  },
  { attack: 'a window elsewhere', script: "window.open('https://example.org/') === null", gets: true },
  { attack: 'a window on a file', script: "window.open('file:///etc/passwd') === null", gets: true },
  { attack: 'data sent elsewhere', script: "fetch('https://example.org/').then(() => 'sent', () => 'stopped')", gets: 'stopped' },
  {
    attack: 'another program on this computer',
    script: "fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'stopped')",
    gets: 'stopped',
  },
  { attack: 'a file of this computer', script: "fetch('file:///etc/passwd').then(() => 'read', () => 'stopped')", gets: 'stopped' },
  {
    attack: 'where the computer is',
    script: "new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('told'), (error) => resolve(error.code)))",
    gets: 1,
  },
  {
    attack: 'pickers of files',
    script: "['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].filter((name) => name in window)",
    gets: [],
  },
  {
    attack: 'devices',
    script:
      "Promise.all(['serial', 'usb', 'hid'].map((name) => navigator[name]?.getDevices?.() ?? navigator[name]?.getPorts?.() ?? [])).then((found) => found.flat().length)",
    gets: 0,
  },
  {
    attack: 'pickers of devices',
    script: "['serial', 'usb', 'hid', 'bluetooth'].filter((name) => navigator[name] !== undefined)",
    gets: [],
  },
  { attack: 'notifications', script: 'Notification.requestPermission()', gets: 'denied' },
  {
    attack: 'the microphone',
    script: "navigator.permissions.query({ name: 'microphone' }).then(({ state }) => state)",
    gets: 'denied',
  },
  {
    attack: 'an export of no format',
    script: "desktop.exportResults('../../etc/passwd').then(() => 'done', (error) => error.message)",
    gets: expect.stringContaining('does not take these arguments'),
  },
  {
    attack: 'a board at an address',
    script: "desktop.openBoard('https://example.org/').then(() => 'done', (error) => error.message)",
    gets: expect.stringContaining('does not take these arguments'),
  },
  { attack: 'more arguments than there are', script: "desktop.setTheme('dark').then(() => desktop.session.length)", gets: 0 },
  {
    attack: 'another preload function',
    script: '(() => { try { window.desktop.session = () => 1; } catch {} return window.desktop.session() instanceof Promise; })()',
    gets: true,
  },
  {
    attack: 'a webview',
    script:
      "(() => { const view = document.createElement('webview'); view.src = 'https://example.org/'; document.body.append(view); return typeof view.getWebContentsId; })()",
    gets: 'undefined',
  },
  {
    attack: 'a frame with the desktop in it',
    script:
      "(() => { const frame = document.createElement('iframe'); frame.src = '/board'; document.body.append(frame); return typeof frame.contentWindow.desktop; })()",
    gets: 'undefined',
  },
];

test.each(ATTACKS)('the page does not get: $attack', async ({ script, gets }) => {
  expect(await desk.evaluate(script)).toEqual(gets);
});

test.each([
  { to: 'https://example.org/', why: 'the web' },
  { to: 'file:///etc/passwd', why: 'a file' },
  { to: 'http://localhost:9/', why: 'another program' },
  { to: 'data:text/html,<h1>x</h1>', why: 'a page made of text' },
])('the window does not leave the station for $why', async ({ to }) => {
  await desk.evaluate(`location.assign(${JSON.stringify(to)})`).catch(() => undefined);
  expect(await desk.evaluate('location.origin')).toBe(place.url);
  expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test.each([
  { url: (own: string) => `${own}/`, why: "another window at the desk's own address" },
  { url: () => 'data:text/html,<h1>x</h1>', why: 'a page from elsewhere' },
])('the desktop answers only the desk: $why', async ({ url }) => {
  const answer = await desktop.app.evaluate(
    async ({ BrowserWindow }, { address, preload }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, preload } });
      // A page that the guard stops is left where it began, which is elsewhere too.
      await window.loadURL(address).catch(() => undefined);
      const said: unknown = await window.webContents.executeJavaScript("desktop.session().then(() => 'told', (error) => error.message)");
      window.destroy();
      return said;
    },
    { address: url(place.url), preload: join(PROJECT, 'out/preload/preload.js') },
  );
  expect(answer).toContain('session is not for this page');
});

test('a board has no access to the desktop', async () => {
  await desk.evaluate("desktop.openBoard('board')");
  // By its address: a window of the test before may be told of only now.
  const opened = (): Page | undefined => desktop.app.windows().find((window) => window.url().startsWith(`${place.url}/board`));
  await expect.poll(() => opened() !== undefined, { timeout: 15_000 }).toBe(true);
  const board = opened() ?? expect.unreachable();
  await board.waitForLoadState('load');
  expect(new URL(board.url()).pathname).toBe('/board');
  expect(await board.evaluate('typeof window.desktop')).toBe('undefined');
  await board.close();
});

test('no address and no storage of the page contains the token', async () => {
  const places = await desk.evaluate(
    '[location.href, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()',
  );
  expect(places).not.toContain(place.operatorToken);
});
