import type { MessageOf } from '../../domain/model/message';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import { LinkError, type LinkLoss } from '../kit/link';
import type { SiritMessages } from './sirit510.messages';

type SiritMessage = MessageOf<SiritMessages>;

/** Reports a notice to the timekeeper. */
export function notify(session: DriverSession, level: NoticeLevel, message: SiritMessage): void {
  session.report({ type: 'notice', message, level });
}

/** The error that ends a session; `code` is for programs. */
export function lossOf(code: LinkLoss['code'], message: SiritMessage, cause?: unknown): LinkError {
  return new LinkError({ code, message, cause });
}
