import type { ReaderDriver } from '../kit/driver';
import { LinkError } from '../kit/link';
import type { ClockSetting, OperationSetting } from '../readers';

/** When a person asks something of a reader. */
interface Circumstances {
  readonly isRacing: boolean;
  readonly isLinked: boolean;
}

/** Sets the reader's clock to that of the station, never in a race (rule 21). */
export async function orderClock(driver: ReaderDriver, { isRacing, isLinked }: Circumstances): Promise<ClockSetting> {
  if (driver.setClock === undefined) return 'impossible';
  if (isRacing) return 'racing';
  return isLinked ? whileLinked(() => driver.setClock?.() ?? Promise.resolve('refused')) : 'not-linked';
}

/** Makes a reader read tags, or stops it. In a race it is only started: what passes a stopped one is lost. */
export async function orderOperation(
  driver: ReaderDriver,
  isOn: boolean,
  { isRacing, isLinked }: Circumstances,
): Promise<OperationSetting> {
  if (driver.setOperation === undefined) return 'impossible';
  if (isRacing && !isOn) return 'racing';
  if (!isLinked) return 'not-linked';
  return whileLinked(async () => ((await driver.setOperation?.(isOn)) === true ? 'set' : 'refused'));
}

/** The link may be lost meanwhile. */
async function whileLinked<Result>(ask: () => Promise<Result>): Promise<Result | 'not-linked'> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof LinkError) return 'not-linked';
    throw error;
  }
}
