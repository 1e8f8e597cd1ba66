import { execFile } from 'node:child_process';
import { createServer } from 'node:net';

/** A program that listens on a port. `name` is empty where the system reports only the number. */
export interface PortOwner {
  readonly pid: number;
  readonly name: string;
}

const ANSWER_LIMIT_MS = 3_000;
const FIRST_FREE_FOR_ALL = 1024;
const LAST_PORT = 65_535;

/** Returns the program that listens on the TCP port; null where the system does not say, as is usual for programs of other users. */
export async function portOwner(port: number): Promise<PortOwner | null> {
  if (process.platform === 'win32') {
    const pid = pidFromNetstat(await output('netstat', ['-ano']), port);
    return pid === null ? null : { pid, name: nameFromTasklist(await output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])) };
  }
  const ss = process.platform === 'linux' ? ownerFromSs(await output('ss', ['-Hltnp', `sport = :${port}`])) : null;
  return ss ?? ownerFromLsof(await output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']));
}

/** Returns the first of the `tries` ports after `port`, and not among those of administrators, that is free now; null when none is. Windows reserves hundreds in a row. */
export async function nextFreePort(port: number, host: string, tries = 500): Promise<number | null> {
  const first = Math.max(port + 1, FIRST_FREE_FOR_ALL);
  const last = Math.min(first + tries - 1, LAST_PORT);
  for (let candidate = first; candidate <= last; candidate += 1) {
    if (await isFree(candidate, host)) return candidate;
  }
  return null;
}

/** One line of `ss -Hltnp`: `LISTEN 0 511 *:8600 *:* users:(("node",pid=12,fd=20))`. */
export function ownerFromSs(text: string): PortOwner | null {
  const [, name, pid] = /users:\(\("([^"]*)",pid=(\d+)/.exec(text) ?? [];
  return pid === undefined ? null : { pid: Number(pid), name: name ?? '' };
}

/** `lsof -Fpc`: a line `p12`, then a line `cnode`. */
export function ownerFromLsof(text: string): PortOwner | null {
  const pid = /^p(\d+)$/m.exec(text)?.[1];
  return pid === undefined ? null : { pid: Number(pid), name: /^c(.+)$/m.exec(text)?.[1] ?? '' };
}

/** `netstat -ano` of Windows; the word for LISTENING is translated there, the empty remote address is not. */
export function pidFromNetstat(text: string, port: number): number | null {
  for (const line of text.split(/\r?\n/)) {
    const [, local, remote, , pid] = line.trim().split(/\s+/);
    const listens = remote === '0.0.0.0:0' || remote === '[::]:0';
    if (listens && local?.endsWith(`:${port}`) && pid !== undefined) return Number(pid);
  }
  return null;
}

/** `"node.exe","1234",…`; anything else, such as its sentence for "none", gives an empty name. */
export function nameFromTasklist(text: string): string {
  return /^"([^"]+)"/.exec(text.trim())?.[1] ?? '';
}

/** Returns what a program prints. Empty where it is missing, fails or takes too long: the owner of the port is then unknown. */
function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: ANSWER_LIMIT_MS, windowsHide: true }, (_error, stdout) => resolve(stdout));
  });
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
