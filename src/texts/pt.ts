import type { Catalogue } from './catalogue';
import { actTexts } from './pt/acts';
import { commandLineTexts } from './pt/command-line';
import { desktopTexts } from './pt/desktop';
import { exportTexts } from './pt/exports';
import { federationTexts } from './pt/federations';
import { listNoticeTexts } from './pt/list-notices';
import { preflightTexts } from './pt/preflight';
import { faultTexts } from './pt/problems/faults';
import { listTexts } from './pt/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './pt/problems/reader-log';
import { readerProblemTexts } from './pt/problems/readers';
import { refusalTexts } from './pt/problems/refusals';
import { requestTexts } from './pt/problems/requests';
import { programTexts } from './pt/program';
import { publisherTexts } from './pt/publisher';
import { readerTexts } from './pt/readers';
import { rmonitorTexts } from './pt/rmonitor';
import { ruleNoticeTexts } from './pt/rule-notices';
import { rulesProblemTexts, ruleTexts } from './pt/rules';
import { screenTexts } from './pt/screens';
import { settlementTexts } from './pt/settlement';
import { startNoticeTexts } from './pt/start-notices';
import { validationTexts } from './pt/validation';
import { verdictTexts } from './pt/verdicts';
import { webhookTexts } from './pt/webhook';

/** Portuguese (of Portugal). */
export const portuguese: Catalogue = {
  language: 'pt-PT',
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
