import type { MachineRole } from '../domain/model/machine-role';
import type { TagRead } from '../domain/model/read';
import type { RaceHead } from '../domain/model/replica';
import { type Broker, problemNow } from './broker/broker';
import { BrokerHub } from './broker/broker-hub';
import { isStandby } from './broker/key-proof';
import { catchUp, claimRace } from './claim';
import { Follower } from './follower';
import { HeardMachines, type MachineRow } from './heard-machines';
import { HubLink } from './hub-link';
import { type LeftBehind, leftBehind } from './left-behind';
import { type Fence, isSameHub, type MachineFile } from './machine-file';
import type { MachinesOptions, Sender } from './machines-options';
import type { LinkProblem, PointSender, Pulse, PulseAnswer, ReplicationPort } from './port';
import { refusalOf, type StandbyOf, type StepDownRefusal, switchReaders } from './step-down';
import { Takeover } from './takeover';

/** The part of this station among several: who follows it, whom it follows, and whether another one has taken its race over. */
export class Machines {
  private current: MachineRole;
  private readonly heard: HeardMachines;
  private follower: Follower | null;
  private port: ReplicationPort | null;
  private readonly sender: PointSender | null;
  private link: HubLink | null;
  private takeover: Takeover | null = null;
  /** What this station is at the broker while it is the hub. */
  private atBroker: BrokerHub | null = null;
  private fenced: Fence | null = null;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: MachinesOptions) {
    const { station, file, log, port, role } = options;
    const { replica } = station;
    this.heard = new HeardMachines(file.running, options.elapsed);
    this.port = port;
    const isPromoted = role === 'standby' && port !== null && isSameHub(file.promotion?.hub, port.address);
    this.current = isPromoted ? 'hub' : role;
    const follows = port !== null && (this.current === 'standby' || this.current === 'relay');
    this.follower = follows ? new Follower({ port, replica, log }) : null;
    const sends = port !== null && this.current === 'point';
    const sent = { load: () => file.sent, save: (upTo: Parameters<MachineFile['noteSent']>[0]) => file.noteSent(upTo) };
    const needs = { replica, log, machine: file.running, now: () => station.now(), ...sent };
    this.sender = sends ? port.sender({ ...needs, isAdmitted: () => this.link?.isAdmitted === true }) : null;
    this.link = port !== null && !isPromoted ? this.linkTo(port) : null;
    if (follows) replica.setHub(port.address, null);
    this.unsubscribe = station.subscribe(({ type }) => {
      if (type === 'race-replaced') this.lookAtFence();
    });
    this.lookAtFence();
  }

  get role(): MachineRole {
    return this.current;
  }

  /** Whether readers are linked at this station from its start. */
  get records(): boolean {
    return this.current !== 'standby' && this.current !== 'relay';
  }

  /** Begins to follow and to send. Call it when it is certain that this station will run. */
  begin(): void {
    this.options.broker?.start();
    this.follower?.start();
    this.sender?.start();
    this.link?.start();
    const { promotion } = this.options.file;
    if (this.options.broker !== null && (this.current === 'hub' || this.current === 'alone')) this.serve(this.options.broker);
    else if (this.current === 'hub' && promotion !== null && this.port !== null && this.fenced === null)
      this.takeOver(promotion, this.port);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.unsubscribe();
    const parts = [this.follower?.stop(), this.sender?.stop(), this.link?.stop(), this.takeover?.stop(), this.atBroker?.stop()];
    // What waits for the broker does not wait any more.
    await Promise.all([...parts, this.options.broker?.close()]);
  }

  epoch(): number {
    return this.head()?.identity.epoch ?? 1;
  }

  rows(): readonly MachineRow[] {
    const head = this.head();
    const heard = this.heard.rows(head === null ? null : { journal: head.identity.id, seq: head.seq });
    // Once this station has taken over, the old hub is what it was.
    const waiting = this.sender?.waiting() ?? 0;
    const hub = this.takeover?.row() ?? this.link?.row(this.problem(), { head, waiting }) ?? null;
    // Who has taken the race over says so to the old hub, also once that follows it.
    const others = this.records ? heard : heard.filter(({ role }) => role !== 'hub');
    return [this.atBroker?.row() ?? null, hub, ...others].filter((row) => row !== null);
  }

  /** What of the open race another station never got when it took over; null where none has. */
  leftBehind(): LeftBehind | null {
    const { fenced } = this;
    const head = this.head();
    if (fenced === null || head === null) return null;
    return leftBehind(this.options.station.replica, fenced, head.seq);
  }

  /** What the old hub says it never handed over, as it is written there; null while there is nothing. */
  leftAtOldHub(): unknown {
    return this.takeover?.leftBehind ?? null;
  }

  /** Notes what another machine tells of itself, and answers with what it should know. */
  hear({ name, mayTakeOver, getsKeys }: Sender, pulse: Pulse): Omit<PulseAnswer, 'leftBehind' | 'keyRole'> {
    const { station } = this.options;
    this.heard.note(name, pulse, station.now());
    const head = this.head();
    const isTaken = head !== null && pulse.journal === head.identity.id && pulse.epoch > head.identity.epoch;
    if (isTaken && mayTakeOver && this.records) this.beFenced(head, pulse);
    const keys = getsKeys && pulse.role === 'standby' ? station.keys.hashed() : null;
    const problem = this.heard.doubled(name) ?? this.atBroker?.toldProblem() ?? null;
    return { role: this.current, head, now: station.now(), keys, problem };
  }

  /**
   * Takes the race over from the hub: from now on reads and acts are taken here. Resolves with false where this station follows none as a
   * standby. Rejects with FaultError; then it takes nothing yet, and it can be tried again.
   */
  async promote(): Promise<boolean> {
    const { station, file, log, linkReaders } = this.options;
    const { follower, port } = this;
    if (this.current !== 'standby' || follower === null || port === null) return false;
    const own = { head: () => this.head(), now: () => station.now() };
    if (follower.problem === null) await catchUp(port, own);
    const head = await claimRace(port, own);
    // Somebody else has pressed the button meanwhile.
    if (this.role !== 'standby') return false;
    // From here on nothing of the hub is copied any more: its epoch is lower.
    station.replica.raiseEpoch(head.identity.epoch + 1);
    const promotion = { hub: port.address, journal: head.identity.id, after: head.seq };
    file.promote(promotion);
    this.current = 'hub';
    await Promise.all([follower.stop(), this.link?.stop()]);
    this.follower = null;
    this.link = null;
    this.heard.clear();
    station.replica.setHub(null, null);
    log.warn({ hub: port.address, after: head.seq, epoch: head.identity.epoch + 1 }, 'this station has taken the race over');
    linkReaders();
    await switchReaders(station.readers, true);
    if (this.options.broker === null) this.takeOver(promotion, port);
    else this.serve(this.options.broker);
    return true;
  }

  /**
   * Makes this station, whose race another one has taken over, a standby of that one: it copies the race anew, and keeps its own file. `left` is
   * what it shows of its entries that are not in the race. Resolves with why it cannot be; then nothing has changed.
   */
  async stepDown({ hub, key, left }: StandbyOf): Promise<StepDownRefusal | null> {
    const { station, file, log, portTo } = this.options;
    const port = portTo(hub, key);
    const refusal = this.fenced === null ? ({ kind: 'not-taken-over' } as const) : await refusalOf(port);
    if (refusal !== null) return refusal;
    await switchReaders(station.readers, false);
    const reads = this.leftBehind()?.reads ?? 0;
    if (reads > 0) {
      await switchReaders(station.readers, true);
      return { kind: 'reads-wait', reads };
    }
    file.stepDown({ hub, key, left });
    await Promise.all([this.follower?.stop(), this.link?.stop(), this.takeover?.stop(), this.atBroker?.stop()]);
    this.current = 'standby';
    this.heard.clear();
    this.port = port;
    this.fenced = null;
    this.takeover = null;
    this.atBroker = null;
    this.follower = new Follower({ port, replica: station.replica, log });
    this.link = this.linkTo(port);
    station.replica.setHub(port.address, null);
    log.warn({ hub }, 'this station follows the one that has taken its race over');
    this.follower.start();
    this.link.start();
    return null;
  }

  /** What this station had that is not in the race, as it was shown when it stepped down; null where it did not. */
  leftWhenSteppedDown(): unknown {
    return this.current === 'standby' ? (this.options.file.standbyOf?.left ?? null) : null;
  }

  private head(): RaceHead | null {
    return this.options.station.replica.head();
  }

  private problem(): LinkProblem | null {
    return problemNow(this.options.broker, this.follower?.problem ?? this.sender?.problem ?? null);
  }

  private linkTo(port: ReplicationPort): HubLink {
    const { station, file } = this.options;
    return new HubLink({
      port,
      elapsed: this.options.elapsed,
      now: () => station.now(),
      pulse: () => {
        const head = this.head();
        const { id: journal = null, epoch = 1 } = head?.identity ?? {};
        const waiting = this.sender?.waiting() ?? 0;
        return { machine: file.running, role: this.current, epoch, journal, seq: head?.seq ?? 0, waiting, problem: this.problem() };
      },
      onAnswer: ({ head, keys }) => {
        if (head !== null) this.sender?.hear(head.identity, head.seq);
        if (keys !== null) station.keys.adopt(keys);
      },
    });
  }

  private takeOver(promotion: Parameters<MachineFile['promote']>[0], port: ReplicationPort): void {
    const { station, file, log, address, elapsed } = this.options;
    this.takeover = new Takeover({
      port,
      promotion,
      log,
      elapsed,
      now: () => station.now(),
      pulse: () => ({ machine: file.running, epoch: this.epoch(), seq: this.head()?.seq ?? 0 }),
      address,
      isOpen: () => this.head()?.identity.id === promotion.journal,
      own: station.replica,
      onApart: (after) => file.promote({ ...promotion, after }),
      record: (reads: readonly TagRead[]) => station.record(reads),
    });
    this.takeover.start();
  }

  /** Writes the race to the broker, and takes what others write there. */
  private serve(broker: Broker): void {
    const { station, file, log, elapsed } = this.options;
    const { replica } = station;
    this.atBroker = new BrokerHub({
      broker,
      replica,
      log,
      elapsed,
      machine: file.running,
      leftRaces: { load: () => file.leftRaces, save: (races) => file.noteLeftRaces(races) },
      now: () => station.now(),
      takesReads: () => replica.hub === null,
      record: (reads) => station.record(reads),
      // Who has taken the race over says so in the book, and nowhere else.
      hear: (name, { proof, ...pulse }) => {
        const getsKeys = isStandby(proof, { ...pulse, name }, station.keys.hashed());
        const problem = pulse.role === 'standby' && !getsKeys ? (pulse.problem ?? 'wrong-key') : pulse.problem;
        return this.hear({ name, mayTakeOver: false, getsKeys }, { ...pulse, problem });
      },
      onTakenOver: (head, { epoch, hub, after }) => {
        // The others tell the new hub of themselves from now on, and one of them is that.
        this.heard.clear();
        this.beFenced(head, { epoch, takeover: { hub, after, taken: after } });
      },
      onHandedOver: (journal, taken) => this.noteHandedOver(journal, taken),
      fencedAfter: () => this.fenced?.after ?? null,
    });
    this.atBroker.start();
  }

  private noteHandedOver(journal: string, taken: number): void {
    const fence = this.options.file.fenceOf(journal);
    if (fence === null || taken <= fence.taken) return;
    this.options.file.fence({ ...fence, taken });
    this.lookAtFence();
  }

  /** Another station has taken the race over: it takes reads and acts now. */
  private beFenced(head: RaceHead, { epoch, takeover }: Pick<Pulse, 'epoch' | 'takeover'>): void {
    const { file, log } = this.options;
    const before = file.fenceOf(head.identity.id);
    const told = takeover ?? before ?? { hub: '–', after: head.seq, taken: head.seq };
    const fence: Fence = { journal: head.identity.id, epoch, hub: told.hub, after: told.after, taken: told.taken };
    if (JSON.stringify(fence) === JSON.stringify(before)) return;
    file.fence(fence);
    // What this station has taken over itself is not its own any more.
    void this.takeover?.stop();
    this.takeover = null;
    if (before === null) log.error({ ...fence }, 'another station has taken the race over: nothing is saved here any more');
    this.lookAtFence();
  }

  /** Whether the open race was taken over by another station. */
  private lookAtFence(): void {
    if (!this.records) return;
    const head = this.head();
    const fence = head === null ? null : this.options.file.fenceOf(head.identity.id);
    this.fenced = fence !== null && head !== null && head.identity.epoch < fence.epoch ? fence : null;
    const { replica } = this.options.station;
    const left = this.leftBehind();
    if (left === null) replica.setHub(null, null);
    else replica.setHub(left.hub, { code: 'taken-over', params: { hub: left.hub, acts: left.acts, reads: left.reads } });
  }
}
