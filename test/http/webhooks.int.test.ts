import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStation } from '../../src/app';
import { SettingsFile } from '../../src/core/settings-file';
import { createWebhooks } from '../../src/publish/webhooks/create-webhooks';
import { noReaders } from '../core/no-readers';
import { KeptLog } from '../core/stations';
import { MemoryJournals } from '../journal/memory-journals';
import { RULES } from '../journal/samples';
import { NO_FEEDS } from '../publish/no-feeds';
import { isSigned, Receiver } from '../publish/receiver';
import { serve } from './served';

/** A served station whose webhooks are those of a station of its own. */
async function served() {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-webhooks-'));
  const { station } = await createStation(
    { dataDir: folder, rules: RULES, startAt: null, readers: [] },
    { version: '1.2.3', log: new KeptLog(), journals: new MemoryJournals(), makeReaders: noReaders },
  );
  const files = {
    webhooks: new SettingsFile(join(folder, 'webhooks.json')),
    secrets: new SettingsFile(join(folder, 'webhook-secrets.json')),
  };
  const webhooks = createWebhooks({ station, files, secretBox: null, log: new KeptLog() });
  webhooks.begin();
  onTestFinished(async () => {
    webhooks.close();
    await station.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const http = await serve({ feeds: { ...NO_FEEDS, webhooks } });
  const put = (name: string, payload: object) => http.order({ method: 'PUT', url: `/webhooks/${name}`, payload });
  const list = async () => (await http.order({ url: '/webhooks' })).json().webhooks;
  return { ...http, put, list };
}

describe('webhooks over HTTP', () => {
  it('are saved with a secret that is told once, listed, tested and removed', async () => {
    const receiver = await Receiver.listen();
    const { put, list, order } = await served();
    const saved = await put('Club', { url: receiver.url, events: ['results'] });
    const secret: string = saved.json().new_secret;
    expect([saved.statusCode, saved.json().webhook]).toMatchObject([200, { name: 'Club', url: receiver.url, secret: 'unprotected-file' }]);
    expect((await put('Club', { url: receiver.url, events: ['results', 'race'] })).json()).toMatchObject({ new_secret: null });
    await vi.waitFor(
      async () => expect(await list()).toMatchObject([{ state: 'up-to-date', last_delivery: { event: 'results' } }]),
      10_000,
    );
    expect(JSON.stringify(await list())).not.toContain(secret);
    expect((await order({ method: 'POST', url: '/webhooks/Club/test' })).json()).toEqual({ fault: null });
    expect(receiver.taken.at(-1)).toMatchObject({ body: { type: 'test', data: {} } });
    expect(receiver.taken.every((one) => isSigned(one, secret))).toBe(true);
    expect((await order({ method: 'DELETE', url: '/webhooks/Club' })).statusCode).toBe(204);
    expect(await list()).toEqual([]);
  });

  it('are refused with addresses that hold a login or lead nowhere, and for everybody but the timekeeper', async () => {
    const { put, ask, order } = await served();
    for (const url of [
      'ftp://example.org/',
      'https://me:secret@example.org/',
      'file:///etc/passwd',
      'https://exa mple.org/',
      'https://[::1/',
      'https:///x',
      'https://?x',
      'https://\\x',
    ]) {
      expect((await put('Club', { url, events: ['race'] })).statusCode).toBe(422);
    }
    expect((await put('Club', { url: 'https://example.org/', events: [] })).statusCode).toBe(422);
    expect((await put('Club', { url: 'https://example.org/', events: ['race'], secret: 'short' })).statusCode).toBe(422);
    // Base64 has no text of these lengths, so that other libraries refuse the secret.
    for (const letters of ['A'.repeat(33), 'A'.repeat(37), `${'A'.repeat(32)}=`, `${'A'.repeat(34)}=`, `${'A'.repeat(35)}==`]) {
      expect((await put('Club', { url: 'https://example.org/', events: ['race'], secret: `whsec_${letters}` })).statusCode).toBe(422);
    }
    expect((await ask({ url: '/webhooks' })).statusCode).toBe(401);
    expect((await order({ method: 'DELETE', url: '/webhooks/Nobody' })).json()).toMatchObject({ code: 'unknown-webhook' });
    expect((await order({ method: 'POST', url: '/webhooks/Nobody/test' })).statusCode).toBe(404);
  });

  it('are named by the check before the start while they fail, with what waits', async () => {
    const receiver = await Receiver.listen();
    receiver.reply = () => 500;
    const { put, order, list } = await served();
    await put('Club', { url: receiver.url, events: ['results'] });
    await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'waiting', backlog: 1 }]), 10_000);
    const { checks } = (await order({ url: '/preflight' })).json();
    expect(checks.find(({ code }: { code: string }) => code === 'webhook:Club')).toMatchObject({
      verdict: 'warning',
      sentence: '127.0.0.1 did not take the event (HTTP 500). Check the address, and what the receiver has logged. 1 event waits.',
    });
  });
});
