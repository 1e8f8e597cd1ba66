import type { Catalogue } from './catalogue';
import { actTexts } from './nl/acts';
import { commandLineTexts } from './nl/command-line';
import { desktopTexts } from './nl/desktop';
import { exportTexts } from './nl/exports';
import { federationTexts } from './nl/federations';
import { listNoticeTexts } from './nl/list-notices';
import { preflightTexts } from './nl/preflight';
import { faultTexts } from './nl/problems/faults';
import { listTexts } from './nl/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './nl/problems/reader-log';
import { readerProblemTexts } from './nl/problems/readers';
import { refusalTexts } from './nl/problems/refusals';
import { requestTexts } from './nl/problems/requests';
import { programTexts } from './nl/program';
import { publisherTexts } from './nl/publisher';
import { readerTexts } from './nl/readers';
import { rmonitorTexts } from './nl/rmonitor';
import { ruleNoticeTexts } from './nl/rule-notices';
import { rulesProblemTexts, ruleTexts } from './nl/rules';
import { screenTexts } from './nl/screens';
import { settlementTexts } from './nl/settlement';
import { startNoticeTexts } from './nl/start-notices';
import { validationTexts } from './nl/validation';
import { verdictTexts } from './nl/verdicts';
import { webhookTexts } from './nl/webhook';

/** Dutch. */
export const dutch: Catalogue = {
  language: 'nl',
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
