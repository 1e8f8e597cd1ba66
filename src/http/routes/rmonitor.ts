import type { RMonitor, RMonitorState } from '../../publish/rmonitor/rmonitor';
import type { Texts } from '../../texts/texts';
import type { Handlers, Wire } from '../operation';
import { problem } from '../problem';

export function rmonitorRoutes(rmonitor: RMonitor): Pick<Handlers, 'getRMonitor' | 'setRMonitor'> {
  return {
    getRMonitor: ({ texts }) => ({ status: 200, body: rmonitorRow(rmonitor.state(), texts) }),
    setRMonitor: async ({ body: { enabled: isOn, port }, texts }) => {
      const before = rmonitor.state();
      if (before.isSet) return problem(texts, 409, { code: 'rmonitor-set', params: {} });
      return { status: 200, body: rmonitorRow(await rmonitor.set({ isOn, port: port ?? before.port }), texts) };
    },
  };
}

function rmonitorRow({ isOn, port, isSet, clients, dropped, turnedAway, fault }: RMonitorState, texts: Texts): Wire<'RMonitor'> {
  return {
    enabled: isOn,
    port,
    set_by_environment: isSet,
    clients,
    dropped,
    turned_away: turnedAway,
    fault: fault && { text: texts.say('rmonitor', fault), code: fault.code, params: { ...fault.params } },
  };
}
