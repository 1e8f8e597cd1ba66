import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { DesktopRequests } from './desktop-api';
import { argumentsOf, CHANNELS, channelName } from './ipc-contract';

/** What answers each channel; it may take its time. */
export type RequestHandlers = {
  readonly [C in keyof DesktopRequests]: (
    ...args: Parameters<DesktopRequests[C]>
  ) => ReturnType<DesktopRequests[C]> | Promise<ReturnType<DesktopRequests[C]>>;
};

/** Answers the page's requests, each after a look at who asks and with what. Who may not ask, or asks for nonsense, gets an error. */
export function answerRequests(handlers: RequestHandlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channelName(channel), (event, ...given: unknown[]) => {
      if (!isTrusted(event)) throw new Error(`${channel} is not for this page`);
      return answer(channel, handlers, given);
    });
  }
}

function answer<C extends keyof DesktopRequests>(channel: C, handlers: RequestHandlers, given: readonly unknown[]): unknown {
  const args = argumentsOf[channel](given);
  if (args === null) throw new Error(`${channel} does not take these arguments`);
  return handlers[channel](...args);
}
