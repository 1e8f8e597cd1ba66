/** What a simulated reader does wrong at present. A test or the command changes it while the simulator runs. */
export interface SiritFaults {
  /** How messages leave: whole, in single bytes, at random places, or as many as come in one turn in one piece. */
  cutting: 'whole' | 'bytes' | 'random' | 'joined';
  /** So many replies are not sent. */
  swallowReplies: number;
  /** Milliseconds added to every reply. */
  replyDelay: number;
  /** Every setting is an unknown variable. */
  refuseSettings: boolean;
  /** Commands that match this pattern are unknown; empty for none. */
  refuse: string;
  /** Settings are refused until somebody logs in. */
  needsLogin: boolean;
  /** Event connections are not greeted. */
  noGreeting: boolean;
  /** Event connections are reset at once, as when too many programs are connected. */
  refuseEvents: boolean;
  /** Nothing is read and nothing sent, yet the connections stand: a pulled cable. What was to be said is said afterwards. */
  frozen: boolean;
}

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
