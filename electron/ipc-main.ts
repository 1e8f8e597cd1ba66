import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { DesktopRequests } from './desktop-api';
import { argumentsOf, CHANNELS, channelName } from './ipc-contract';

/** The handler of each channel; it may be asynchronous. */
export type RequestHandlers = {
  readonly [C in keyof DesktopRequests]: (
    ...args: Parameters<DesktopRequests[C]>
  ) => ReturnType<DesktopRequests[C]> | Promise<ReturnType<DesktopRequests[C]>>;
};

/** Registers the handlers. A request of an untrusted sender, or with arguments that do not fit, is rejected with an error. */
export function handleRequests(handlers: RequestHandlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
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
