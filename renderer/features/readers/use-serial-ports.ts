import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';

/** Serial ports of the station, read when they begin to matter; empty where it cannot list them. */
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
