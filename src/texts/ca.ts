import { actTexts } from './ca/acts';
import { commandLineTexts } from './ca/command-line';
import { desktopTexts } from './ca/desktop';
import { exportTexts } from './ca/exports';
import { federationTexts } from './ca/federations';
import { listNoticeTexts } from './ca/list-notices';
import { preflightTexts } from './ca/preflight';
import { faultTexts } from './ca/problems/faults';
import { listTexts } from './ca/problems/lists';
import { logLineTexts, logNoticeTexts, readerLogTexts } from './ca/problems/reader-log';
import { readerProblemTexts } from './ca/problems/readers';
import { refusalTexts } from './ca/problems/refusals';
import { requestTexts } from './ca/problems/requests';
import { programTexts } from './ca/program';
import { publisherTexts } from './ca/publisher';
import { readerTexts } from './ca/readers';
import { rmonitorTexts } from './ca/rmonitor';
import { ruleNoticeTexts } from './ca/rule-notices';
import { rulesProblemTexts, ruleTexts } from './ca/rules';
import { screenTexts } from './ca/screens';
import { settlementTexts } from './ca/settlement';
import { startNoticeTexts } from './ca/start-notices';
import { validationTexts } from './ca/validation';
import { verdictTexts } from './ca/verdicts';
import { webhookTexts } from './ca/webhook';
import type { Catalogue } from './catalogue';

/** Catalan. */
export const catalan: Catalogue = {
  language: 'ca',
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
