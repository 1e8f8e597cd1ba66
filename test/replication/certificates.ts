import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './running';

/** A certificate that vouches for itself, for an IP address; valid today, or only in a year that is over. */
export function certificateOf(ip: string, isValid = true): { readonly key: string; readonly cert: string } {
  const folder = dataFolder();
  const at = (name: string) => join(folder, name);
  const [key, cert, request, config] = [at('key.pem'), at('cert.pem'), at('request.pem'), at('ca.conf')];
  const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { stdio: 'ignore' });
  const years = isValid ? ['20200101000000Z', '20490101000000Z'] : ['20200101000000Z', '20210101000000Z'];
  writeFileSync(at('index.txt'), '');
  writeFileSync(
    config,
    `[ca]\ndefault_ca=d\n[d]\ndatabase=${at('index.txt')}\nrand_serial=yes\npolicy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=IP:${ip}\n`,
  );
  openssl(
    'req',
    '-new',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    key,
    '-out',
    request,
    '-subj',
    '/CN=broker',
  );
  const dates = ['-startdate', years[0] ?? '', '-enddate', years[1] ?? ''];
  const signed = ['-selfsign', '-batch', '-notext', '-md', 'sha256', '-config', config, '-outdir', folder, '-keyfile', key];
  openssl('ca', ...signed, ...dates, '-in', request, '-out', cert);
  return { key, cert };
}
