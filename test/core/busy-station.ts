import { createStation } from '../../src/app';
import type { TagId } from '../../src/domain/model/read';
import { allSteps } from '../../src/domain/steps';
import { aRead, at, RULES } from '../journal/samples';

/**
 * A station under load until it is killed. Arguments: data folder, number of the first read. Prints `from to` for each batch that
 * was stored; each read carries its number as its session.
 */
async function work(dataDir: string, first: number): Promise<void> {
  const ignore = (): void => undefined;
  const log = { info: ignore, warn: ignore, error: ignore };
  const { station } = await createStation({ dataDir, rules: RULES, startAt: null, readers: [] }, { version: '0', log });
  let next = first;
  const send = async (): Promise<void> => {
    for (;;) {
      const from = next;
      next += 1 + (from % 97);
      const reads = Array.from({ length: next - from }, (_, i) => readNumber(from + i));
      await station.record(reads);
      process.stdout.write(`${from} ${from + reads.length - 1}\n`);
      if (from % 20 === 0) allSteps(station.execute({ type: 'rename', name: `Race ${from}` }, 'desk'));
    }
  };
  await Promise.all([send(), send(), send()]);
}

function readNumber(number: number): ReturnType<typeof aRead> {
  return aRead({ session: number, tag: `T${number % 50}` as TagId, timestamp: at(number * 100), receivedAt: at(number * 100) });
}

void work(process.argv[2] ?? '', Number(process.argv[3]));
