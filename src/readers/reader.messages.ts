import type { MessageOf, NoParams } from '../domain/model/message';
import type { ChafonMessages } from './chafon/chafon.messages';
import type { ChronotrackMessages } from './chronotrack/chronotrack.messages';
import type { Cl7206Messages } from './cl7206/cl7206.messages';
import type { CrossmgrMessages } from './crossmgr/crossmgr.messages';
import type { IpicoMessages } from './ipico/ipico.messages';
import type { AddressMessages } from './kit/address.messages';
import type { AntennaMessages } from './kit/antenna.messages';
import type { LineMessages } from './kit/line.messages';
import type { LinkMessages } from './kit/link.messages';
import type { OptionMessages } from './kit/options.messages';
import type { SenderMessages } from './kit/sender.messages';
import type { LlrpMessages } from './llrp/llrp.messages';
import type { M6eMessages } from './m6e/m6e.messages';
import type { ManagerMessages } from './manager/manager.messages';
import type { MylapsMessages } from './mylaps/mylaps.messages';
import type { P3Messages } from './p3/p3.messages';
import type { PortalMessages } from './portal/portal.messages';
import type { RaceResultMessages } from './raceresult/raceresult.messages';
import type { SiritMessages } from './sirit510/sirit510.messages';
import type { UltraMessages } from './ultra/ultra.messages';
import type { Yr9700Messages } from './yr9700/yr9700.messages';

/** Every message about readers: what all readers may report, then one vocabulary for each family. A code stands here once. */
export interface ReaderMessages
  extends ManagerMessages,
    AddressMessages,
    AntennaMessages,
    OptionMessages,
    LineMessages,
    LinkMessages,
    SenderMessages,
    SiritMessages,
    Yr9700Messages,
    ChafonMessages,
    P3Messages,
    Cl7206Messages,
    M6eMessages,
    LlrpMessages,
    RaceResultMessages,
    IpicoMessages,
    PortalMessages,
    UltraMessages,
    CrossmgrMessages,
    MylapsMessages,
    ChronotrackMessages,
    KindNames {}

/** The names of the kinds of readers, one for each family. */
export interface KindNames {
  readonly 'kind-sirit510': NoParams;
  readonly 'kind-yr9700': NoParams;
  readonly 'kind-chafon': NoParams;
  readonly 'kind-llrp': NoParams;
  readonly 'kind-raceresult': NoParams;
  readonly 'kind-p3': NoParams;
  readonly 'kind-ipico': NoParams;
  readonly 'kind-portal': NoParams;
  readonly 'kind-cl7206': NoParams;
  readonly 'kind-m6e': NoParams;
  readonly 'kind-ultra': NoParams;
  readonly 'kind-crossmgr': NoParams;
  readonly 'kind-mylaps': NoParams;
  readonly 'kind-chronotrack': NoParams;
  readonly 'kind-lines': NoParams;
}

/** A state reason, notice, alarm or problem of a reader. */
export type ReaderMessage = MessageOf<ReaderMessages>;
