import type { MessageOf } from '../../domain/model/message';
import type { DriverSession } from '../kit/driver';
import { LinkError, type LinkLoss } from '../kit/link';
import type { SiritMessages } from './sirit510.messages';

type SiritMessage = MessageOf<SiritMessages>;

/** Reports a notice to the timekeeper. */
export function notify(session: DriverSession, level: 'info' | 'warning' | 'alarm', message: SiritMessage): void {
  session.report({ type: 'notice', code: message.code, text: JSON.stringify(message), level });
}

/** The error that ends a session; `code` is for programs. */
export function lossOf(code: LinkLoss['code'], message: SiritMessage, cause?: unknown): LinkError {
  return new LinkError({ code, sentence: JSON.stringify(message), cause });
}
