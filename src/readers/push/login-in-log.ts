import type { DriverEvent, DriverSession } from '../kit/driver';

const LOGIN = /(Authorization: Basic )[^\r\n]*/gi;

/** The same session, in whose wire log no login stands. */
export function withoutLogin(session: DriverSession): DriverSession {
  return { ...session, report: (event) => session.report(hidden(event)) };
}

function hidden(event: DriverEvent): DriverEvent {
  if (event.type !== 'wire' || event.direction === 'in') return event;
  return { ...event, bytes: Buffer.from(Buffer.from(event.bytes).toString('latin1').replace(LOGIN, '$1***'), 'latin1') };
}
