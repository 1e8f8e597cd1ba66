import type { Catalogue } from './catalogue';
import { actTexts } from './it/acts';
import { commandLineTexts } from './it/command-line';
import { desktopTexts } from './it/desktop';
import { exportTexts } from './it/exports';
import { federationTexts } from './it/federations';
import { listNoticeTexts } from './it/list-notices';
import { preflightTexts } from './it/preflight';
import { faultTexts } from './it/problems/faults';
import { listTexts } from './it/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './it/problems/reader-log';
import { readerProblemTexts } from './it/problems/readers';
import { refusalTexts } from './it/problems/refusals';
import { requestTexts } from './it/problems/requests';
import { programTexts } from './it/program';
import { publisherTexts } from './it/publisher';
import { readerTexts } from './it/readers';
import { rmonitorTexts } from './it/rmonitor';
import { ruleNoticeTexts } from './it/rule-notices';
import { rulesProblemTexts, ruleTexts } from './it/rules';
import { screenTexts } from './it/screens';
import { settlementTexts } from './it/settlement';
import { startNoticeTexts } from './it/start-notices';
import { validationTexts } from './it/validation';
import { verdictTexts } from './it/verdicts';
import { webhookTexts } from './it/webhook';

/** Italian. */
export const italian: Catalogue = {
  language: 'it',
  messages: {
    problem: { ...refusalTexts, ...faultTexts, ...requestTexts, ...readerProblemTexts, ...listTexts, ...readerLogTexts },
    validation: validationTexts,
    rulesProblem: rulesProblemTexts,
    verdict: verdictTexts,
    act: actTexts,
    rule: ruleTexts,
    ruleNotice: ruleNoticeTexts,
    reader: readerTexts,
    preflight: preflightTexts,
    publisher: publisherTexts,
    listNotice: listNoticeTexts,
    logLine: logLineTexts,
    logNotice: logNoticeTexts,
    startNotice: startNoticeTexts,
    settlement: settlementTexts,
    program: programTexts,
    federation: federationTexts,
    webhook: webhookTexts,
    rmonitor: rmonitorTexts,
  },
  screens: screenTexts,
  exports: exportTexts,
  desktop: desktopTexts,
  commandLine: commandLineTexts,
};
