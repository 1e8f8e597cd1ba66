import { app, dialog, type MessageBoxOptions } from 'electron';
import { openStation, type RunningStation, type Surroundings } from '../src/app';
import type { Config } from '../src/config';
import { FaultError } from '../src/station';
import type { Texts } from '../src/texts/texts';
import { nextFreePort, portOwner } from './port-owner';

/** The config to try after the station could not be opened; null: give up. */
type NextTry = Config | null;

/** Opens the station in this process. When it cannot be opened, a dialog says why and offers what can be done. Null when the user gives up. */
export async function startStation(config: Config, surroundings: Surroundings): Promise<RunningStation | null> {
  const { texts } = surroundings;
  let wanted: NextTry = config;
  while (wanted !== null) {
    try {
      return await openStation(wanted, surroundings);
    } catch (error) {
      wanted = isPortBusy(error) ? await askAboutPort(wanted, texts) : await askAboutError(wanted, error, texts);
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

async function askAboutPort(config: Config, texts: Texts): Promise<NextTry> {
  const { start } = texts.catalogue.desktop;
  const [owner, free] = await Promise.all([portOwner(config.port), nextFreePort(config.port, config.host)]);
  const another = free === null ? [] : [{ label: start.onPort(free), next: { ...config, port: free } }];
  return ask({ message: start.portInUse(config.port, owner), detail: start.portInUseDetail }, [
    { label: start.tryAgain, next: config },
    ...another,
    { label: start.quit, next: null },
  ]);
}

function askAboutError(config: Config, error: unknown, texts: Texts): Promise<NextTry> {
  const { start } = texts.catalogue.desktop;
  return ask({ message: start.failed, detail: reasonOf(error, texts) }, [
    { label: start.tryAgain, next: config },
    { label: start.quit, next: null },
  ]);
}

function reasonOf(error: unknown, texts: Texts): string {
  if (error instanceof FaultError) return texts.say('problem', error.fault);
  return error instanceof Error ? error.message : String(error);
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
