import { app, dialog, type MessageBoxOptions } from 'electron';
import type { Config } from '../src/config';
import type { Texts } from '../src/texts/texts';
import { nextFreePort, portOwner } from './port-owner';
import { failureText, isAboutPort } from './start-failure';
import type { StartFailure } from './station-process/contract';
import type { Hosted, StationHost } from './station-process/host';

/** The config to try after the station could not be started; null: give up. */
type NextTry = Config | null;

/** Starts the station. When it cannot be started, a dialog says why and offers what can be done. Null when the user gives up. */
export async function startStation(config: Config, texts: Texts, host: (config: Config) => Promise<Hosted>): Promise<StationHost | null> {
  let wanted: NextTry = config;
  while (wanted !== null) {
    const hosted = await host(wanted);
    if (hosted.ok) return hosted.host;
    wanted = isAboutPort(hosted.failure)
      ? await askAboutPort(wanted, hosted.failure, texts)
      : await askAgain(wanted, hosted.failure, texts);
  }
  return null;
}

async function askAboutPort(config: Config, failure: StartFailure, texts: Texts): Promise<NextTry> {
  const { start } = texts.catalogue.desktop;
  const [owner, free] = await Promise.all([portOwner(config.port), nextFreePort(config.port, config.host)]);
  const another = free === null ? [] : [{ label: start.onPort(free), next: { ...config, port: free } }];
  const isTaken = failure.type === 'listen' && failure.problem.code === 'port-in-use';
  const message = isTaken ? start.portInUse(config.port, owner) : failureText(failure, texts);
  return ask({ message, detail: isTaken ? start.portInUseDetail : start.otherPortDetail }, [
    { label: start.tryAgain, next: config },
    ...another,
    { label: start.quit, next: null },
  ]);
}

function askAgain(config: Config, failure: StartFailure, texts: Texts): Promise<NextTry> {
  const { start } = texts.catalogue.desktop;
  return ask({ message: start.failed, detail: failureText(failure, texts) }, [
    { label: start.tryAgain, next: config },
    { label: start.quit, next: null },
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
