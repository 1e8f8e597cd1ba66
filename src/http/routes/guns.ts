import { isOffered } from '../../domain/model/gun';
import { NO_PARAMS } from '../../domain/model/message';
import type { Station } from '../../station';
import { gunRow } from '../../wire/guns-to-wire';
import type { Handlers } from '../operation';
import { problem } from '../problem';

type GunOperation = 'listGuns' | 'dismissGun';

/** Start signals of devices. Taking one is `startRace` with its moment. */
export function gunRoutes(station: Station): Pick<Handlers, GunOperation> {
  return {
    listGuns: () => {
      const control = station.race()?.control;
      const offered = control === undefined ? [] : station.guns.list().filter((gun) => isOffered(gun, control, station.now()));
      return { status: 200, body: { guns: offered.map(gunRow) } };
    },
    dismissGun: ({ path: { gun }, texts }) =>
      station.guns.dismiss(gun) ? { status: 204 } : problem(texts, 404, { code: 'unknown-gun', params: NO_PARAMS }),
  };
}
