import { type Act, amount, flag } from './acts';
import { pushType } from './push-events';
import { PushSender, type PushSenderOptions } from './push-sender';
import type { R700Simulator } from './r700';
import type { Stage } from './scenario';

/** Where a simulated reader posts to. */
export interface PostTarget {
  /** With the name of the reader at its end. */
  readonly url: string;
  readonly key: string;
  /** Called with what was sent and what was answered. */
  trace(line: string): void;
}

const ANSWERED_WITHIN_MS = 10_000;

/** Makes a reader that posts to a station over HTTP. */
export function httpSender(options: Omit<PushSenderOptions, 'post'>, { url, key, trace }: PostTarget): PushSender {
  const headers = {
    'content-type': pushType(options.format),
    authorization: `Basic ${Buffer.from(`reader:${key}`).toString('base64')}`,
  };
  return new PushSender({
    ...options,
    post: async (body) => {
      trace(`> ${body}`);
      try {
        const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) });
        trace(`< ${answer.status} ${await answer.text()}`);
        return answer.status;
      } catch (error) {
        trace(`< ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    },
  });
}

/** Lets a scenario play with a simulated reader that posts. */
export function pushStage(sender: PushSender): Stage {
  const acts: Readonly<Record<string, Act>> = {
    online: flag((isOnline) => sender.setOnline(isOnline)),
    'clock-step': amount((ms) => {
      sender.ahead += ms;
    }),
  };
  return {
    pass: ({ tag, antenna }) => sender.cross([tag], antenna),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}

/** Lets a scenario play with a simulated R700. */
export function r700Stage(reader: R700Simulator): Stage {
  const acts: Readonly<Record<string, Act>> = {
    reading: flag((isReading) => {
      reader.isReading = isReading;
    }),
    mute: flag((isMute) => {
      reader.isMute = isMute;
    }),
    'clock-step': amount((ms) => {
      reader.ahead += ms;
    }),
  };
  return {
    pass: ({ tag, antenna }) => reader.pass(tag, antenna),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
