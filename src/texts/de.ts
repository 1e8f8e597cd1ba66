import type { Catalogue } from './catalogue';
import { actTexts } from './de/acts';
import { commandLineTexts } from './de/command-line';
import { desktopTexts } from './de/desktop';
import { exportTexts } from './de/exports';
import { federationTexts } from './de/federations';
import { listNoticeTexts } from './de/list-notices';
import { preflightTexts } from './de/preflight';
import { faultTexts } from './de/problems/faults';
import { listTexts } from './de/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './de/problems/reader-log';
import { readerProblemTexts } from './de/problems/readers';
import { refusalTexts } from './de/problems/refusals';
import { requestTexts } from './de/problems/requests';
import { programTexts } from './de/program';
import { publisherTexts } from './de/publisher';
import { readerTexts } from './de/readers';
import { rmonitorTexts } from './de/rmonitor';
import { ruleNoticeTexts } from './de/rule-notices';
import { rulesProblemTexts, ruleTexts } from './de/rules';
import { screenTexts } from './de/screens';
import { settlementTexts } from './de/settlement';
import { startNoticeTexts } from './de/start-notices';
import { validationTexts } from './de/validation';
import { verdictTexts } from './de/verdicts';
import { webhookTexts } from './de/webhook';

/** German. */
export const german: Catalogue = {
  language: 'de',
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
