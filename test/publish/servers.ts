import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../journal/race-folder';
import { modesCount } from '../suites/capabilities';

/** Real servers of Debian, started by the tests as the user who runs them. */
const PROGRAMS = { vsftpd: '/usr/sbin/vsftpd', 'openssh-server': '/usr/sbin/sshd', nginx: '/usr/sbin/nginx' } as const;

/** Whether the server of this Debian package is installed. Where `.ci/run` runs the tests it must be: a test that is left out there proves nothing. */
export function isInstalled(debianPackage: keyof typeof PROGRAMS): boolean {
  if (!modesCount) return false;
  try {
    accessSync(PROGRAMS[debianPackage]);
    return true;
  } catch {
    if (process.env['RACETAG_TEST_SERVERS'] === 'required')
      throw new Error(`This test needs the Debian package ${debianPackage}: apt-get install ${debianPackage}`);
    return false;
  }
}

export const PASSWORD = 'correct horse 7 battery';

export interface RunningServer {
  readonly port: number;
  /** The folder that it writes to. */
  readonly root: string;
}

const isRoot = userInfo().uid === 0;

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a server on TCP has a port');
  return address.port;
}

/** A certificate for 127.0.0.1 that nobody vouches for; its SHA-256. */
export function selfSigned(folder: string): { readonly key: string; readonly cert: string; readonly fingerprint: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '3650', '-subj', '/CN=club'],
    {
      stdio: 'ignore',
    },
  );
  const printed = execFileSync('openssl', ['x509', '-in', cert, '-noout', '-fingerprint', '-sha256'], { encoding: 'utf8' });
  return { key, cert, fingerprint: printed.trim().split('=')[1] ?? '' };
}

/** vsftpd with the one user `ftp` and PASSWORD, and `web` as the only folder that takes files; encrypted with a certificate of its own where given. */
export async function startFtp({
  certificate = null,
  more = '',
}: {
  readonly certificate?: { readonly key: string; readonly cert: string } | null;
  readonly more?: string;
} = {}): Promise<RunningServer> {
  const folder = temporaryFolder();
  const port = await freePort();
  const top = join(folder, 'top');
  const root = join(top, 'web');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(folder, 'passwords'), `${PASSWORD}\n`);
  chmodSync(folder, 0o755);
  chmodSync(top, 0o555);
  const tls =
    certificate === null
      ? ''
      : `ssl_enable=YES\nallow_anon_ssl=YES\nforce_anon_data_ssl=YES\nforce_anon_logins_ssl=YES\nrequire_ssl_reuse=YES\nrsa_cert_file=${certificate.cert}\nrsa_private_key_file=${certificate.key}\nssl_ciphers=HIGH\n`;
  const config = `listen=YES
listen_address=127.0.0.1
listen_port=${port}
background=NO
run_as_launching_user=YES
anonymous_enable=YES
local_enable=NO
secure_email_list_enable=YES
email_password_file=${join(folder, 'passwords')}
anon_root=${top}
allow_writeable_chroot=YES
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
seccomp_sandbox=NO
xferlog_enable=NO
pasv_address=127.0.0.1
${tls}${more}`;
  writeFileSync(join(folder, 'vsftpd.conf'), config, { mode: 0o600 });
  run(PROGRAMS.vsftpd, [join(folder, 'vsftpd.conf')]);
  await listening(port);
  return { port, root };
}

/** The SFTP of OpenSSH, for the user of the tests with the key `key`; the fingerprint of its own key. */
export async function startSftp(): Promise<RunningServer & { readonly user: string; readonly key: string; readonly fingerprint: string }> {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const port = await freePort();
  const root = join(folder, 'web');
  for (const name of ['host', 'user']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  writeFileSync(join(folder, 'authorized'), readFileSync(join(folder, 'user.pub')), { mode: 0o600 });
  if (isRoot) mkdirSync('/run/sshd', { recursive: true });
  const config = `ListenAddress 127.0.0.1:${port}
HostKey ${join(folder, 'host')}
AuthorizedKeysFile ${join(folder, 'authorized')}
PidFile none
UsePAM no
StrictModes no
PermitRootLogin yes
PasswordAuthentication yes
Subsystem sftp internal-sftp
`;
  writeFileSync(join(folder, 'sshd_config'), config);
  run(PROGRAMS['openssh-server'], ['-D', '-e', '-f', join(folder, 'sshd_config')]);
  await listening(port);
  const fingerprint = execFileSync('ssh-keygen', ['-l', '-f', join(folder, 'host.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '';
  return { port, root, user: userInfo().username, key: readFileSync(join(folder, 'user'), 'utf8'), fingerprint };
}

/** nginx with WebDAV in `/dav/` for the user `club` and PASSWORD; over TLS where a certificate is given. */
export async function startWeb(
  certificate: { readonly key: string; readonly cert: string } | null = null,
  more = '',
): Promise<RunningServer> {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const port = await freePort();
  const root = join(folder, 'dav');
  mkdirSync(join(folder, 'temp'), { recursive: true });
  mkdirSync(root);
  writeFileSync(join(folder, 'passwords'), `club:{PLAIN}${PASSWORD}\n`);
  const tls = certificate === null ? '' : `ssl_certificate ${certificate.cert}; ssl_certificate_key ${certificate.key};`;
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp/${name};`).join(' ');
  const config = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${isRoot ? `user ${userInfo().username};` : ''}
worker_processes 1; events { worker_connections 64; }
http { access_log off; ${temps}
  server { listen 127.0.0.1:${port}${certificate === null ? '' : ' ssl'}; ${tls} ${more}
    location /dav/ { root ${folder}; dav_methods PUT DELETE MKCOL MOVE; auth_basic club; auth_basic_user_file ${folder}/passwords; }
  }
}
`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  run(PROGRAMS.nginx, ['-e', join(folder, 'error.log'), '-p', folder, '-c', join(folder, 'nginx.conf')]);
  await listening(port);
  return { port, root };
}

/** A way to a server that the test cuts, freezes and mends. */
export interface Link {
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Nothing passes any more, and nobody is told. */
  freeze(): void;
  /** Connections that were opened so far. */
  opened(): number;
}

/** A link to a port of this computer. */
export async function linkTo(target: number): Promise<Link> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let opened = 0;
  let isFrozen = false;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    if (isFrozen) return;
    near.pipe(far).pipe(near);
  });
  const mend = async (): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await mend();
  onTestFinished(async () => {
    if (server.listening) await cut();
  });
  const freeze = (): void => {
    isFrozen = true;
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { port, cut, mend, freeze, opened: () => opened };
}

function run(program: string, args: readonly string[]): void {
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore' });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
}

/** Waits until somebody answers on the port. */
async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await answers(port)) return;
    await pause(50);
  }
  throw new Error(`nothing listens on port ${port}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
