import { parseScenario, type Stage } from './scenario';

/** Help for orders to a simulated reader while it runs. */
export const ORDERS_HELP = 'pass TAG [ANTENNA] lets a tag pass, NAME [VALUE] causes a fault.';

/** Carries out one typed order: `pass E2801160 2`, `reboot 30000`, `frozen true`. Returns a sentence when it cannot, otherwise null; an empty line does nothing. */
export function obey(line: string, stage: Stage): string | null {
  const [name, ...words] = line.trim().split(/\s+/);
  if (name === undefined || name === '') return null;
  const [step] = parseScenario(JSON.stringify(stepOf(name, words))).steps;
  if (step?.kind === 'pass') stage.pass(step);
  else if (step === undefined || !stage.fault(step.name, step.value)) return `“${line.trim()}” is no order: ${ORDERS_HELP}`;
  return null;
}

function stepOf(name: string, words: readonly string[]): object {
  const [tag, antenna = '1'] = words;
  if (name === 'pass') return { t: 0, tag, antenna: parseValue(antenna) };
  return { t: 0, fault: name, value: words.length === 0 ? true : parseValue(words.join(' ')) };
}

function parseValue(text: string): number | string | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}
