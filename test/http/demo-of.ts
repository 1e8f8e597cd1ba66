import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { DemoRaces } from '../../src/demo-races';
import { readsOfFile } from '../../src/journal/recording';
import type { Station } from '../../src/station';
import { KeptLog } from '../core/stations';

/** The demo of a served station: it sends where `app` listens, and cannot begin where it does not. */
export function demoOf(station: Station, operatorToken: string, app: () => FastifyInstance | null = () => null): DemoRaces {
  const address = () => {
    const bound = app()?.server.address() as AddressInfo | null | undefined;
    return bound == null ? null : { url: `http://127.0.0.1:${bound.port}`, operatorToken };
  };
  return new DemoRaces({ station, address, log: new KeptLog(), readsOf: readsOfFile });
}
