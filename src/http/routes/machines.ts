import type { MessageOf } from '../../domain/model/message';
import { plainText } from '../../domain/model/plain-text';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import type { MachineRow } from '../../replication/heard-machines';
import type { Machines } from '../../replication/machines';
import type { Sender } from '../../replication/machines-options';
import type { Pulse } from '../../replication/port';
import type { StepDownRefusal } from '../../replication/step-down';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { actRow } from '../../wire/acts-to-wire';
import type { Handlers, OperationRequest, Wire } from '../operation';
import { problem } from '../problem';
import type { RequestMessages } from '../request.messages';

type MachineOperation = 'getMachines' | 'sendPulse' | 'promoteStation' | 'stepDown';

export function machineRoutes(station: Station, machines: Machines): Pick<Handlers, MachineOperation> {
  const overview = (texts: Texts): Wire<'Machines'> => ({
    role: machines.role,
    epoch: machines.epoch(),
    machines: machines.rows().map(machineRow),
    left_behind: leftBehindRow(station, machines, texts),
    left_when_stepped_down: machines.leftWhenSteppedDown() as Wire<'LeftBehind'> | null,
    left_at_old_hub: (machines.leftAtOldHub() ?? null) as Wire<'LeftBehind'> | null,
  });
  return {
    getMachines: ({ texts }) => ({ status: 200, body: overview(texts) }),
    sendPulse: ({ body, holder, by, texts }) => {
      const { role, head, now, keys, problem: told } = machines.hear(senderOf(holder, by), pulseOf(body, holder));
      return {
        status: 200,
        body: {
          role,
          journal: head?.identity.id ?? null,
          epoch: head?.identity.epoch ?? null,
          head: head?.seq ?? null,
          now_ms: now,
          keys: keys?.map(({ createdAt, ...key }) => ({ ...key, created_at_ms: createdAt })) ?? null,
          key_role: holder?.role ?? null,
          problem: told,
          left_behind: leftBehindRow(station, machines, texts),
        },
      };
    },
    promoteStation: async ({ texts }) =>
      (await machines.promote()) ? { status: 200, body: overview(texts) } : problem(texts, 409, { code: 'not-a-standby', params: {} }),
    stepDown: async ({ body, texts }) => {
      const left = leftBehindRow(station, machines, texts);
      const hub = body.hub ?? left?.hub ?? '';
      // Over a broker it is known by its name there.
      if (left !== null && !/^https?:/.test(hub)) return problem(texts, 409, { code: 'hub-address-missing', params: { hub } });
      const refusal = await machines.stepDown({ hub, key: body.key, left });
      return refusal === null ? { status: 200, body: overview(texts) } : problem(texts, 409, refusalMessage(refusal, hub));
    },
  };
}

function refusalMessage(refusal: StepDownRefusal, hub: string): MessageOf<RequestMessages> {
  switch (refusal.kind) {
    case 'not-taken-over':
      return { code: 'not-taken-over', params: {} };
    case 'reads-wait':
      return { code: 'reads-not-taken', params: { hub, reads: refusal.reads } };
    case 'refused':
      return { code: 'hub-refuses-key', params: { hub } };
    case 'cut-off':
      return { code: 'hub-not-reached', params: { hub } };
    case 'unusable':
      return { code: 'hub-not-usable', params: { hub, state: refusal.problem } };
  }
}

function senderOf(holder: OperationRequest<'sendPulse'>['holder'], by: string): Sender {
  const mayTakeOver = holder === null || holder.role === 'standby';
  return { name: holder?.name ?? plainText(by), mayTakeOver, getsKeys: mayTakeOver };
}

/** A machine is what its key says; only one that has taken the race over is more. */
function pulseOf(body: OperationRequest<'sendPulse'>['body'], holder: OperationRequest<'sendPulse'>['holder']): Pulse {
  const { machine, role, epoch, journal, seq, waiting, problem: told, sent_at_ms, takeover } = body;
  const isMachine = holder?.role === 'standby' || holder?.role === 'relay' || holder?.role === 'point';
  const isOther = isMachine && role !== 'hub' && role !== holder.role;
  const known = { machine, role: isOther ? holder.role : role, epoch, journal, seq, waiting, problem: isOther ? 'wrong-key' : told };
  const pulse = { ...known, sentAt: sent_at_ms as EpochMs };
  return takeover === undefined ? pulse : { ...pulse, takeover };
}

function machineRow({ name, role, heardAt, behind, waiting, clock, state }: MachineRow): Wire<'Machine'> {
  return { name, role, heard_at: heardAt === null ? null : formatInstant(heardAt), behind, waiting, clock_ms: clock, state };
}

/** What another station that has taken the race over never got: how many reads, and each act for somebody to repeat. */
function leftBehindRow(station: Station, machines: Machines, texts: Texts): Wire<'LeftBehind'> | null {
  const left = machines.leftBehind();
  const race = station.race();
  if (left === null || race === null) return null;
  const acts = race.actsSince(left.after, left.acts).flatMap(({ seq }) => race.auditOfAct(seq) ?? []);
  const { hub, reads } = left;
  const sentence = texts.say('problem', { code: 'taken-over', params: { hub, acts: left.acts, reads } });
  return { hub, reads, acts: acts.map((act) => actRow(act, texts)), sentence };
}
