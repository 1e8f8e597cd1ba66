import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { StationHost } from '../../electron/station-process/host';
import { startStation } from '../../electron/station-start';
import type { Config } from '../../src/config';
import { asListenError, ListenError } from '../../src/listen';
import { TEXTS } from '../texts/english';

const dialog = vi.hoisted(() => ({ questions: [] as { message: string; buttons: string[] }[], press: (_buttons: string[]): number => 0 }));

// Electron exists only in its own process.
vi.mock('electron', () => ({
  app: { getName: () => 'Racetag Station' },
  dialog: {
    showMessageBox: async (question: { message: string; buttons: string[] }) => {
      dialog.questions.push(question);
      return { response: dialog.press(question.buttons) };
    },
  },
}));

/** What the station says after its `listen` failed with a code of the system. */
function refusedBy(code: string, config: Pick<Config, 'port' | 'host'>) {
  const error = asListenError(Object.assign(new Error(code), { code }), config);
  if (!(error instanceof ListenError)) throw new Error('no problem of the address');
  return { ok: false, failure: { type: 'listen', problem: error.problem } } as const;
}

test.each(['EACCES', 'EPERM', 'EADDRINUSE'])(
  'where the system keeps the port for itself or another program has it (%s), the dialog offers one that is free, and the station starts there',
  async (code) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    dialog.questions.length = 0;
    dialog.press = (buttons) => buttons.findIndex((label) => label.startsWith('Use port'));
    const tried: number[] = [];
    const host = {} as StationHost;
    const started = await startStation({ port, host: '127.0.0.1' } as Config, TEXTS, async (config) => {
      tried.push(config.port);
      return config.port === port ? refusedBy(code, config) : { ok: true, host };
    });
    const next = tried[1] ?? 0;
    expect([started, tried]).toEqual([host, [port, expect.any(Number)]]);
    expect(dialog.questions.map(({ buttons }) => buttons)).toEqual([['Try again', `Use port ${next}`, 'Quit']]);
    expect(dialog.questions[0]?.message).toContain(String(port));
    // It can be listened on.
    const other = createServer().listen(next, '127.0.0.1');
    await once(other, 'listening');
    for (const server of [holder, other]) server.close();
  },
);
