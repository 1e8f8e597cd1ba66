import { app, dialog, type MessageBoxOptions } from 'electron';
import { openStation, type RunningStation, type Surroundings } from '../src/app';
import type { Config } from '../src/config';
import { nextFreePort, portOwner } from './port-owner';

/** What to do after the station could not be opened; null: give up. */
type NextTry = Config | null;

/** Opens the station in this process. What stands in the way is told, with a way out; null when the user gives up. */
export async function startStation(config: Config, surroundings: Surroundings): Promise<RunningStation | null> {
  let wanted: NextTry = config;
  while (wanted !== null) {
    try {
      return await openStation(wanted, surroundings);
    } catch (error) {
      wanted = isPortBusy(error) ? await askAboutPort(wanted) : await askAboutFault(wanted, error);
    }
  }
  return null;
}

/** Whether the error, or what caused it, is that another program listens on the port. */
export function isPortBusy(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === 'EADDRINUSE') return true;
  }
  return false;
}

async function askAboutPort(config: Config): Promise<NextTry> {
  const [owner, free] = await Promise.all([portOwner(config.port), nextFreePort(config.port, config.host)]);
  const who = owner === null ? 'Another program' : `${owner.name || 'A program'} (process ${owner.pid})`;
  const another = free === null ? [] : [{ label: `Use Port ${free}`, next: { ...config, port: free } }];
  return ask(
    {
      message: `${who} already uses port ${config.port}.`,
      detail: `End it and try again. On another port, reader services and screens have to be told the new address.`,
    },
    [{ label: 'Try Again', next: config }, ...another, { label: 'Quit', next: null }],
  );
}

function askAboutFault(config: Config, error: unknown): Promise<NextTry> {
  const detail = error instanceof Error ? error.message : String(error);
  return ask({ message: 'The station cannot start.', detail }, [
    { label: 'Try Again', next: config },
    { label: 'Quit', next: null },
  ]);
}

async function ask(
  question: Pick<MessageBoxOptions, 'message' | 'detail'>,
  ways: readonly { readonly label: string; readonly next: NextTry }[],
): Promise<NextTry> {
  const buttons = ways.map((way) => way.label);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.getName(),
    ...question,
    buttons,
    defaultId: 0,
    cancelId: ways.length - 1,
  });
  return ways[response]?.next ?? null;
}
