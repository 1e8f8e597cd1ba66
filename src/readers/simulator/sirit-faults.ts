/** Faults of a simulated reader. A test or an order changes them while the simulator runs. */
export interface SiritFaults {
  /** How messages leave: whole, in single bytes, at random places, or as many as come in one turn in one piece. */
  cutting: 'whole' | 'bytes' | 'random' | 'joined';
  /** Number of replies that are not sent. */
  swallowReplies: number;
  /** Milliseconds added to every reply. */
  replyDelay: number;
  /** Every setting is an unknown variable. */
  refuseSettings: boolean;
  /** Commands that match this pattern are unknown; empty for none. */
  refuse: string;
  /** Settings are refused until a login. */
  needsLogin: boolean;
  /** Event connections are not greeted. */
  noGreeting: boolean;
  /** Event connections are reset at once, as when too many programs are connected. */
  refuseEvents: boolean;
  /** Nothing is received and nothing sent, but the connections stay open: a pulled cable. Messages are sent afterwards. */
  frozen: boolean;
}

/** A reader without faults. */
export function noFaults(): SiritFaults {
  return {
    cutting: 'whole',
    swallowReplies: 0,
    replyDelay: 0,
    refuseSettings: false,
    refuse: '',
    needsLogin: false,
    noGreeting: false,
    refuseEvents: false,
    frozen: false,
  };
}
