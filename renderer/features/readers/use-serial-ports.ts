import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';

/** The serial ports of the station, loaded once `wanted`; empty until then and where it cannot list them. */
export function useSerialPorts(wanted: boolean): readonly Schemas['SerialPort'][] {
  const { api } = useStation();
  const [ports, setPorts] = useState<readonly Schemas['SerialPort'][]>([]);
  useEffect(() => {
    if (!wanted) return;
    void request(api.GET('/serial-ports')).then((answer) => {
      if (answer.ok) setPorts(answer.value.ports);
    });
  }, [api, wanted]);
  return ports;
}
