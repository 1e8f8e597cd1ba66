import type { Catalogue } from './catalogue';
import { actTexts } from './fr/acts';
import { commandLineTexts } from './fr/command-line';
import { desktopTexts } from './fr/desktop';
import { exportTexts } from './fr/exports';
import { federationTexts } from './fr/federations';
import { listNoticeTexts } from './fr/list-notices';
import { preflightTexts } from './fr/preflight';
import { faultTexts } from './fr/problems/faults';
import { listTexts } from './fr/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './fr/problems/reader-log';
import { readerProblemTexts } from './fr/problems/readers';
import { refusalTexts } from './fr/problems/refusals';
import { requestTexts } from './fr/problems/requests';
import { programTexts } from './fr/program';
import { publisherTexts } from './fr/publisher';
import { readerTexts } from './fr/readers';
import { rmonitorTexts } from './fr/rmonitor';
import { ruleNoticeTexts } from './fr/rule-notices';
import { rulesProblemTexts, ruleTexts } from './fr/rules';
import { screenTexts } from './fr/screens';
import { settlementTexts } from './fr/settlement';
import { startNoticeTexts } from './fr/start-notices';
import { validationTexts } from './fr/validation';
import { verdictTexts } from './fr/verdicts';
import { webhookTexts } from './fr/webhook';

/** French. */
export const french: Catalogue = {
  language: 'fr',
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
