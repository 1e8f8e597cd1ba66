import type { ArgumentMessages } from '../command-line.messages';
import type { SettingMessages } from '../config.messages';
import type { ActMessages } from '../domain/model/act.messages';
import type { MessageOf } from '../domain/model/message';
import type { RefusalMessages } from '../domain/model/refusal.messages';
import type { RuleMessages } from '../domain/model/rule.messages';
import type { RuleNoticeMessages } from '../domain/model/rule-notice.messages';
import type { RulesProblemMessages } from '../domain/model/rules-problem.messages';
import type { SettlementMessages } from '../domain/model/settlement.messages';
import type { StartNoticeMessages } from '../domain/model/start-notice.messages';
import type { VerdictMessages } from '../domain/model/verdict.messages';
import type { FederationMessages } from '../exports/federations/federation.messages';
import type { PreflightMessages } from '../http/preflight.messages';
import type { ReaderProblemMessages } from '../http/reader-problem.messages';
import type { RequestMessages } from '../http/request.messages';
import type { ValidationMessages } from '../http/validation.messages';
import type { ListMessages } from '../imports/list.messages';
import type { ListNoticeMessages } from '../imports/list-notice.messages';
import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../imports/reader-log.messages';
import type { ListenMessages } from '../listen.messages';
import type { PublisherMessages } from '../publish/publisher.messages';
import type { RMonitorMessages } from '../publish/rmonitor/rmonitor.messages';
import type { WebhookMessages } from '../publish/webhooks/webhook.messages';
import type { ReaderMessages } from '../readers/reader.messages';
import type { SimulationMessages } from '../simulation/simulation.messages';
import type { FaultMessages } from '../station.messages';

/** What the program says to the person who starts it: settings, arguments, its address, replay and demo. */
export interface ProgramMessages extends SettingMessages, ArgumentMessages, ListenMessages, SimulationMessages {}

/** Answers that say no: the `code` of a problem over HTTP. */
export interface ProblemMessages
  extends RefusalMessages,
    FaultMessages,
    RequestMessages,
    ReaderProblemMessages,
    ListMessages,
    ReaderLogMessages {}

/**
 * Every message with a code, by section. A section is one vocabulary: a code stands in it once. A file `*.messages.ts` beside the code
 * that makes the messages declares their parameters; it holds types alone.
 */
export interface MessageSections {
  readonly problem: ProblemMessages;
  readonly validation: ValidationMessages;
  readonly rulesProblem: RulesProblemMessages;
  readonly verdict: VerdictMessages;
  readonly act: ActMessages;
  readonly rule: RuleMessages;
  readonly ruleNotice: RuleNoticeMessages;
  readonly reader: ReaderMessages;
  readonly preflight: PreflightMessages;
  readonly listNotice: ListNoticeMessages;
  readonly logLine: LogLineMessages;
  readonly logNotice: LogNoticeMessages;
  readonly startNotice: StartNoticeMessages;
  readonly settlement: SettlementMessages;
  readonly publisher: PublisherMessages;
  readonly federation: FederationMessages;
  readonly webhook: WebhookMessages;
  readonly rmonitor: RMonitorMessages;
  readonly program: ProgramMessages;
}

export type Section = keyof MessageSections;

/** A message of a section. */
export type Message<S extends Section> = MessageOf<MessageSections[S]>;
