import { actTexts } from './en/acts';
import { commandLineTexts } from './en/command-line';
import { desktopTexts } from './en/desktop';
import { exportTexts } from './en/exports';
import { federationTexts } from './en/federations';
import { listNoticeTexts } from './en/list-notices';
import { preflightTexts } from './en/preflight';
import { faultTexts } from './en/problems/faults';
import { listTexts } from './en/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './en/problems/reader-log';
import { readerProblemTexts } from './en/problems/readers';
import { refusalTexts } from './en/problems/refusals';
import { requestTexts } from './en/problems/requests';
import { programTexts } from './en/program';
import { publisherTexts } from './en/publisher';
import { readerTexts } from './en/readers';
import { rmonitorTexts } from './en/rmonitor';
import { ruleNoticeTexts } from './en/rule-notices';
import { rulesProblemTexts, ruleTexts } from './en/rules';
import { screenTexts } from './en/screens';
import { settlementTexts } from './en/settlement';
import { startNoticeTexts } from './en/start-notices';
import { validationTexts } from './en/validation';
import { verdictTexts } from './en/verdicts';
import { webhookTexts } from './en/webhook';

/** English, the first language and the model of the others (`Catalogue`). */
export const english = {
  language: 'en-GB',
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
    listNotice: listNoticeTexts,
    logLine: logLineTexts,
    logNotice: logNoticeTexts,
    startNotice: startNoticeTexts,
    settlement: settlementTexts,
    publisher: publisherTexts,
    federation: federationTexts,
    webhook: webhookTexts,
    rmonitor: rmonitorTexts,
    program: programTexts,
  },
  screens: screenTexts,
  exports: exportTexts,
  desktop: desktopTexts,
  commandLine: commandLineTexts,
} as const;
