import type { Catalogue } from './catalogue';
import { actTexts } from './es/acts';
import { commandLineTexts } from './es/command-line';
import { desktopTexts } from './es/desktop';
import { exportTexts } from './es/exports';
import { federationTexts } from './es/federations';
import { listNoticeTexts } from './es/list-notices';
import { preflightTexts } from './es/preflight';
import { faultTexts } from './es/problems/faults';
import { listTexts } from './es/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './es/problems/reader-log';
import { readerProblemTexts } from './es/problems/readers';
import { refusalTexts } from './es/problems/refusals';
import { requestTexts } from './es/problems/requests';
import { programTexts } from './es/program';
import { publisherTexts } from './es/publisher';
import { readerTexts } from './es/readers';
import { rmonitorTexts } from './es/rmonitor';
import { ruleNoticeTexts } from './es/rule-notices';
import { rulesProblemTexts, ruleTexts } from './es/rules';
import { screenTexts } from './es/screens';
import { settlementTexts } from './es/settlement';
import { startNoticeTexts } from './es/start-notices';
import { validationTexts } from './es/validation';
import { verdictTexts } from './es/verdicts';
import { webhookTexts } from './es/webhook';

/** Spanish. */
export const spanish: Catalogue = {
  language: 'es',
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
    federation: federationTexts,
    webhook: webhookTexts,
    rmonitor: rmonitorTexts,
    listNotice: listNoticeTexts,
    logLine: logLineTexts,
    logNotice: logNoticeTexts,
    startNotice: startNoticeTexts,
    settlement: settlementTexts,
    program: programTexts,
  },
  screens: screenTexts,
  exports: exportTexts,
  desktop: desktopTexts,
  commandLine: commandLineTexts,
};
