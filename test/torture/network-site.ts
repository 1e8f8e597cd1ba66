import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { HubSite } from '../replication/machines-at';

/** A computer of its own for a hub, as far as its network is concerned: one line that is cut, and one over which the test talks to it. */
export interface NetworkSite extends HubSite {
  cut(): void;
  mend(): void;
}

/** Whether such computers can be made: only root may. */
export function canMakeNetworks(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('ip', ['netns', 'list']).status === 0;
}

let sites = 0;

/** Makes a network namespace with two cables to this machine. Removed after the test. */
export function networkSite(): NetworkSite {
  sites += 1;
  const name = `racetag-${process.pid}-${sites}`;
  ip('netns', 'add', name);
  onTestFinished(() => void spawnSync('ip', ['netns', 'del', name]));
  // A station asks itself whether it is the one that answers at its address.
  ip('-n', name, 'link', 'set', 'lo', 'up');
  const [control, line] = [cable(name, 'c'), cable(name, 'l')];
  return {
    place: { via: ['ip', 'netns', 'exec', name], host: control.there, listen: '0.0.0.0' },
    brokerHost: line.here,
    out: (port) => Promise.resolve(`${line.here}:${port}`),
    into: (port) => Promise.resolve(`${line.there}:${port}`),
    cut: () => ip('-n', name, 'link', 'set', line.device, 'down'),
    mend: () => ip('-n', name, 'link', 'set', line.device, 'up'),
  };
}

/** Addresses of this project's tests alone: nobody else's network. */
function cable(name: string, kind: 'c' | 'l') {
  const [near, far] = [`rt${process.pid}${kind}${sites}`, `${kind}${sites}`];
  const net = `10.${213 + (kind === 'c' ? 0 : 1)}.${process.pid % 250}.${sites * 4}`.replace(/\d+$/, (last) => String(Number(last) % 252));
  const host = (index: number) => net.replace(/\d+$/, (last) => String(Number(last) + index));
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
  ip('addr', 'add', `${host(1)}/30`, 'dev', near);
  ip('-n', name, 'addr', 'add', `${host(2)}/30`, 'dev', far);
  ip('link', 'set', near, 'up');
  ip('-n', name, 'link', 'set', far, 'up');
  return { device: far, here: host(1), there: host(2) };
}

function ip(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr}`);
}
