import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Secret, Target } from '../publisher-settings';
import { requireDone } from './http-answers';
import { type HttpAnswer, send } from './http-request';
import { mediaTypeOf, type TargetSession, type Transfer } from './target';

type S3Target = Extract<Target, { kind: 's3' }>;

/** Storage that speaks S3, addressed by path. An object appears as a whole, so no other name is needed. */
export async function openS3(target: S3Target, secret: Secret | null, transfer: Transfer): Promise<TargetSession> {
  const { endpoint, region, bucket, path, accessKeyId } = target;
  const aws = new AwsClient({ accessKeyId, secretAccessKey: secret?.password ?? '', service: 's3', region });
  const { hostname: host } = new URL(endpoint);
  const addressOf = (name: string): string => {
    const parts = [bucket, ...path.split('/'), name].filter((part) => part !== '');
    return `${endpoint.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`;
  };
  const ask = async (method: 'PUT' | 'DELETE', name: string, body: Uint8Array | null): Promise<HttpAnswer> => {
    const headers = {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      // Open pages look for the newest revision: a copy on the way would keep them waiting.
      ...(body === null ? {} : { 'content-type': mediaTypeOf(name), 'cache-control': 'no-cache' }),
    };
    const signed = await aws.sign(addressOf(name), { method, headers });
    const order = { method, url: signed.url, headers: Object.fromEntries(signed.headers) };
    return send(body === null ? order : { ...order, body }, null, transfer);
  };
  return {
    put: async (name, bytes) => requireDone(await ask('PUT', name, bytes), host),
    remove: async (name) => requireDone(await ask('DELETE', name, null), host),
    close: async () => undefined,
  };
}
