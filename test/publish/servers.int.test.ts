import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_FIELDS } from '../../src/exports/site/published-results';
import type { PublisherSettings, Secret, Target } from '../../src/publish/publisher-settings';
import type { PublisherState } from '../../src/publish/publishers';
import { crossing } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { type Publishing, publishing, register } from './publishing';
import { isInstalled, linkTo, PASSWORD, selfSigned, startFtp, startSftp, startWeb } from './servers';

const HOST = '127.0.0.1';

function to(target: Target): PublisherSettings {
  return { name: 'web', target, intervalS: 10, isPaused: false, fields: [...PUBLISHED_FIELDS] };
}

/** Saves the publisher and waits for the end of its first upload. */
async function firstUpload(setup: Publishing, target: Target, secret: Secret | null): Promise<PublisherState> {
  expect(await setup.publishers.save(to(target), secret)).toMatchObject({ ok: true });
  setup.clock.forward(10_000);
  return setup.settled('web');
}

async function race(riders = 4): Promise<Publishing> {
  const setup = await publishing(temporaryFolder());
  register(setup, riders);
  return setup;
}

/** Expects the pages of the newest revision in the folder of a server, and nothing else. */
function expectOnline({ station }: Publishing, root: string): void {
  const { revision, files } = JSON.parse(readFileSync(join(root, 'revision.json'), 'utf8'));
  expect(revision).toBe(station.race()?.revision);
  expect(readdirSync(root).sort()).toEqual([...Object.keys(files), 'revision.json'].sort());
}

/** Every file of the data folder but the store of secrets, and the log, without the password. */
function expectSecretNowhere({ folder, log, publishers }: Publishing, secret: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const { name, parentPath } of files) {
    if (name !== 'publisher-secrets.json') expect(readFileSync(join(parentPath, name)).includes(secret), name).toBe(false);
  }
  expect(JSON.stringify([log.lines, publishers.list()])).not.toContain(secret);
}

/** Goes on by seconds until something is so. */
async function until(setup: Publishing, isSo: (state: PublisherState) => boolean, seconds = 300): Promise<PublisherState> {
  for (let second = 0; second < seconds; second += 1) {
    const state = await setup.settled('web');
    if (isSo(state)) return state;
    setup.clock.forward(1_000);
  }
  throw new Error(`not so after ${seconds} s: ${JSON.stringify(setup.state('web'))}`);
}

describe.skipIf(!isInstalled('vsftpd'))('FTP (vsftpd)', () => {
  const target = (port: number, more: Partial<Extract<Target, { kind: 'ftp' }>> = {}): Target => {
    return { kind: 'ftp', host: HOST, port, user: 'ftp', path: 'web', isSecure: false, fingerprint: null, ...more };
  };

  it('gets every page, replaces those that differ, and loses those of the race before', async () => {
    const { port, root } = await startFtp();
    const setup = await race();
    expect(await firstUpload(setup, target(port), { password: PASSWORD })).toMatchObject({ state: 'up-to-date', fault: null });
    expectOnline(setup, root);
    await setup.station.record([crossing('BEEF1', 60)]);
    setup.clock.forward(10_000);
    expect(await setup.settled('web')).toMatchObject({ state: 'up-to-date', fault: null });
    expectOnline(setup, root);
    register(setup, 0);
    setup.clock.forward(10_000);
    await setup.settled('web');
    expectOnline(setup, root);
    expect(await setup.publishers.test('web')).toBeNull();
    expectOnline(setup, root);
  });

  it('creates the folder where it is missing', async () => {
    const { port, root } = await startFtp();
    const setup = await race();
    expect(await firstUpload(setup, target(port, { path: 'web/2026/Ünïcode' }), { password: PASSWORD })).toMatchObject({ fault: null });
    expectOnline(setup, join(root, '2026/Ünïcode'));
  });

  it('refuses a wrong password: the fault says so, and the password is nowhere but in the store of secrets', async () => {
    const { port } = await startFtp();
    const setup = await race();
    const wrong = 'not-the-password-4711';
    expect(await firstUpload(setup, target(port), { password: wrong })).toMatchObject({ fault: { code: 'login-refused' }, revision: null });
    expectSecretNowhere(setup, wrong);
  });

  it('is not reached when the port is closed', async () => {
    const { port, cut } = await linkTo(1);
    await cut();
    expect(await firstUpload(await race(), target(port), { password: PASSWORD })).toMatchObject({ fault: { code: 'unreachable' } });
  });

  it('refuses every file for ever: an alarm after three intervals, reads as before, and the password nowhere', async () => {
    const { port } = await startFtp({ more: 'cmds_denied=STOR\n' });
    const setup = await race();
    expect(await firstUpload(setup, target(port), { password: PASSWORD })).toMatchObject({ fault: { code: 'refused' }, isOverdue: false });
    expect(setup.state('web').fault?.params).toMatchObject({ cause: expect.stringMatching(/^550/) });
    const { behind } = await until(setup, ({ isOverdue }) => isOverdue, 60);
    expect(behind).toBe(30_000);
    for (let lap = 1; lap <= 4; lap += 1) expect(await setup.station.record([crossing(`BEEF${lap}`, 60)])).toEqual({ stored: 1, known: 0 });
    const { failures } = await until(setup, (state) => state.failures >= 4);
    expect(failures).toBe(4);
    expectSecretNowhere(setup, PASSWORD);
  });

  it('gets a page beside its place, so that nobody reads a part of one', async () => {
    const { port, root } = await startFtp({ more: 'cmds_denied=RNTO\n' });
    expect(await firstUpload(await race(), target(port), { password: PASSWORD })).toMatchObject({ fault: { code: 'refused' } });
    const names = readdirSync(root);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !name.endsWith('.part'))).toEqual([]);
  });

  it('gets one upload of the newest revision when the network is back after 300 laps', async () => {
    const { port, root } = await startFtp();
    const link = await linkTo(port);
    // The data connections of FTP have ports of their own: only the control connection is cut.
    const setup = await race(300);
    await firstUpload(setup, target(link.port), { password: PASSWORD });
    await link.cut();
    for (let lap = 1; lap <= 300; lap += 1) {
      await setup.station.record([crossing(`BEEF${lap}`, 60 + lap / 10)]);
      setup.clock.forward(1_000);
      await setup.settled('web');
    }
    expect(setup.state('web')).toMatchObject({ isOverdue: true, fault: { code: 'unreachable' } });
    await link.mend();
    const before = link.opened();
    expect(await until(setup, ({ state }) => state === 'up-to-date')).toMatchObject({ files: 6, failures: 0, isOverdue: false });
    expect(link.opened() - before).toBe(1);
    expectOnline(setup, root);
  });

  it('is left after half a minute in which nothing moves, and tried again', async () => {
    const { port, root } = await startFtp();
    const link = await linkTo(port);
    const setup = await race();
    await firstUpload(setup, target(link.port), { password: PASSWORD });
    link.freeze();
    await setup.station.record([crossing('BEEF1', 60)]);
    setup.clock.forward(10_000);
    expect(setup.state('web').state).toBe('uploading');
    await expect.poll(() => link.opened(), { timeout: 10_000 }).toBe(2);
    setup.clock.forward(30_000);
    expect(await setup.settled('web')).toMatchObject({ fault: { code: 'stalled', params: { seconds: 30 } }, isOverdue: true });
    expect(readdirSync(root)).toContain('index.html');
  });

  it('is encrypted (FTPS) once its own certificate is confirmed; until then nothing is sent', async () => {
    const certificate = selfSigned(temporaryFolder());
    const { port, root } = await startFtp({ certificate });
    const setup = await race();
    const { fault } = await firstUpload(setup, target(port, { isSecure: true }), { password: PASSWORD });
    expect(fault).toEqual({ code: 'unknown-certificate', params: { host: HOST, fingerprint: certificate.fingerprint } });
    const confirmed = target(port, { isSecure: true, fingerprint: certificate.fingerprint });
    expect(await firstUpload(setup, confirmed, null)).toMatchObject({ fault: null, state: 'up-to-date' });
    expectOnline(setup, root);
    const other = target(port, { isSecure: true, fingerprint: certificate.fingerprint.replace(/[0-9]/g, '0') });
    expect(await firstUpload(setup, other, null)).toMatchObject({ fault: { code: 'unknown-certificate' } });
  });
});

describe.skipIf(!isInstalled('openssh-server'))('SFTP (OpenSSH)', () => {
  it('gets every page with a key, replaces them at once, and creates its folder; the key of the server is confirmed first', async () => {
    const { port, root, user, key, fingerprint } = await startSftp();
    const setup = await race();
    const target = { kind: 'sftp', host: HOST, port, user, path: root, fingerprint: null } as const;
    const { fault } = await firstUpload(setup, target, { privateKey: key });
    expect(fault).toEqual({ code: 'unknown-host-key', params: { host: HOST, fingerprint } });
    expect(await firstUpload(setup, { ...target, fingerprint }, null)).toMatchObject({ fault: null, state: 'up-to-date' });
    await setup.station.record([crossing('BEEF1', 60)]);
    setup.clock.forward(10_000);
    expect(await setup.settled('web')).toMatchObject({ fault: null });
    expectOnline(setup, root);
    expectSecretNowhere(setup, key.split('\n')[1] ?? '');
    expect(await setup.publishers.test('web')).toBeNull();
  });

  it('refuses a wrong password, and a folder that nobody can create', async () => {
    const { port, user, key, fingerprint } = await startSftp();
    const setup = await race();
    const target = { kind: 'sftp', host: HOST, port, user, path: '/proc/nowhere', fingerprint } as const;
    expect(await firstUpload(setup, target, { password: 'wrong-password-4711' })).toMatchObject({ fault: { code: 'login-refused' } });
    expectSecretNowhere(setup, 'wrong-password-4711');
    expect(await firstUpload(setup, target, { privateKey: key })).toMatchObject({ fault: { code: 'refused' } });
  });

  it('is tried again when the connection was cut', async () => {
    const { port, root, user, key, fingerprint } = await startSftp();
    const link = await linkTo(port);
    const setup = await race();
    await firstUpload(setup, { kind: 'sftp', host: HOST, port: link.port, user, path: root, fingerprint }, { privateKey: key });
    await link.cut();
    await setup.station.record([crossing('BEEF1', 60)]);
    setup.clock.forward(10_000);
    expect(await setup.settled('web')).toMatchObject({ fault: { code: 'unreachable' } });
    await link.mend();
    await until(setup, ({ state }) => state === 'up-to-date');
    expectOnline(setup, root);
  });
});

describe.skipIf(!isInstalled('nginx'))('WebDAV and PUT (nginx)', () => {
  it.each(['webdav', 'put'] as const)(
    '%s gets every page, replaces those that differ and deletes those of the race before',
    async (kind) => {
      const { port, root } = await startWeb();
      const setup = await race();
      const target = { kind, url: `http://${HOST}:${port}/dav/`, user: 'club', fingerprint: null };
      expect(await firstUpload(setup, target, { password: PASSWORD })).toMatchObject({ fault: null, state: 'up-to-date' });
      expectOnline(setup, root);
      register(setup, 1);
      setup.clock.forward(10_000);
      expect(await setup.settled('web')).toMatchObject({ fault: null });
      expectOnline(setup, root);
      expect(await setup.publishers.test('web')).toBeNull();
    },
  );

  it('creates the folder of WebDAV', async () => {
    const { port, root } = await startWeb();
    const setup = await race();
    const target = { kind: 'webdav', url: `http://${HOST}:${port}/dav/2026/`, user: 'club', fingerprint: null } as const;
    expect(await firstUpload(setup, target, { password: PASSWORD })).toMatchObject({ fault: null });
    expectOnline(setup, join(root, '2026'));
  });

  it('refuses a wrong password, and pages that are too large', async () => {
    const setup = await race();
    const { port } = await startWeb();
    const target = { kind: 'put', url: `http://${HOST}:${port}/dav/`, user: 'club', fingerprint: null } as const;
    expect(await firstUpload(setup, target, { password: 'wrong-password-4711' })).toMatchObject({ fault: { code: 'login-refused' } });
    expectSecretNowhere(setup, 'wrong-password-4711');
    const small = await startWeb(null, 'client_max_body_size 1k;');
    const { fault } = await firstUpload(setup, { ...target, url: `http://${HOST}:${small.port}/dav/` }, { password: PASSWORD });
    expect(fault).toMatchObject({ code: 'refused', params: { cause: 'HTTP 413' } });
  });

  it('is believed over TLS once its own certificate is confirmed', async () => {
    const certificate = selfSigned(temporaryFolder());
    const { port, root } = await startWeb(certificate);
    const setup = await race();
    const target = { kind: 'webdav', url: `https://${HOST}:${port}/dav/`, user: 'club', fingerprint: null } as const;
    const { fault } = await firstUpload(setup, target, { password: PASSWORD });
    expect(fault).toEqual({ code: 'unknown-certificate', params: { host: HOST, fingerprint: certificate.fingerprint } });
    expect(await firstUpload(setup, { ...target, fingerprint: certificate.fingerprint }, null)).toMatchObject({ fault: null });
    expectOnline(setup, root);
  });

  it('is left after half a minute in which nothing moves', async () => {
    const { port } = await startWeb();
    const link = await linkTo(port);
    const setup = await race();
    link.freeze();
    await setup.publishers.save(to({ kind: 'put', url: `http://${HOST}:${link.port}/dav/`, user: 'club', fingerprint: null }), {
      password: PASSWORD,
    });
    setup.clock.forward(0);
    await expect.poll(() => link.opened(), { timeout: 10_000 }).toBe(1);
    setup.clock.forward(30_000);
    expect(await setup.settled('web')).toMatchObject({ fault: { code: 'stalled' } });
  });
});
