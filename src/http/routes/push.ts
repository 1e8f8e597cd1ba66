import { NO_PARAMS } from '../../domain/model/message';
import type { Station } from '../../station';
import type { Handlers } from '../operation';
import { problem } from '../problem';

/** Takes what readers post by themselves. Its reader's driver knows the key and what the body means. */
export function pushRoutes({ readers }: Station): Pick<Handlers, 'pushReads'> {
  return {
    pushReads: async ({ path: { name }, query: { key }, header: { authorization }, body, source, connectedFor, texts }) => {
      const post = { key: key ?? keyOf(authorization), from: withoutPrefix(source), connectedFor, bytes: body.bytes };
      const result = await readers.post(name, post);
      if (result === null) return problem(texts, 404, { code: 'push-no-reader', params: { reader: name } });
      switch (result.outcome) {
        case 'stored':
          return { status: 200, body: { reads: result.reads, set_aside: result.aside, unreadable: result.unreadable } };
        case 'wrong-key':
          return problem(texts, 401, { code: 'push-wrong-key', params: NO_PARAMS });
        case 'closed':
          return problem(texts, 409, { code: 'push-closed', params: { reader: name } });
        case 'unknown':
          return problem(texts, 422, { code: 'push-unknown', params: NO_PARAMS });
        case 'not-stored':
          return problem(texts, 503, { code: 'push-not-stored', params: NO_PARAMS });
      }
    },
  };
}

/** The key in an `Authorization` header: a bearer token, or the password of a login under any name; null for none. */
function keyOf(authorization: string | undefined): string | null {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +([^ ]+) *$/i.exec(authorization ?? '') ?? [];
  if (value === '') return null;
  if (scheme.toLowerCase() === 'bearer') return value;
  const login = Buffer.from(value, 'base64').toString('utf8');
  return login.slice(login.indexOf(':') + 1);
}

/** An address of IPv4 as it is written elsewhere: a server that listens for both has a mark in front of it. */
function withoutPrefix(source: string): string {
  return source.replace(/^::ffff:(?=\d+\.)/i, '');
}
