import { NO_PARAMS } from '../../domain/model/message';
import { plainText } from '../../domain/model/plain-text';
import { hasRoomFor, isOpenReport, type Report } from '../../domain/model/report';
import type { EpochMs } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { correctionOf } from '../../wire/from-wire';
import { reportRow, reportState, sentReportRow } from '../../wire/reports-to-wire';
import type { Handlers, OperationRequest, OperationResponse } from '../operation';
import { problem } from '../problem';
import { MAX_REPORTS_OF_SOURCE, ReportRate, WITHIN_MINUTES } from '../report-rate';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

type ReportOperation = 'sendReport' | 'getReport' | 'listReports' | 'acceptReports' | 'decideReport';

export function reportRoutes(station: Station): Pick<Handlers, ReportOperation> {
  const { reports } = station;
  const rate = new ReportRate(() => performance.now());
  const desk = new ReportDesk(station);
  return {
    sendReport: ({ body, source, texts }) => {
      const race = requireRace(station);
      const { raceId, name } = race.control;
      if (body.race_id !== raceId) return problem(texts, 409, { code: 'other-race', params: { open: name } });
      const known = reportOf(station, race, body.key);
      // Sent again, because its answer was lost.
      if (known !== null) return { status: 200, body: { report: sentReportRow(known, race) } };
      const bib = plainText(body.bib);
      if (!reports.of(raceId).accepting) return problem(texts, 409, { code: 'reports-off', params: NO_PARAMS });
      if (!race.participants().some((participant) => participant.bib === bib))
        return problem(texts, 404, { code: 'unknown-bib', params: { bib } });
      if (!rate.allows(source)) {
        return problem(texts, 429, { code: 'too-many-reports', params: { max: MAX_REPORTS_OF_SOURCE, minutes: WITHIN_MINUTES } });
      }
      if (!hasRoomFor(reports.of(raceId), bib)) return problem(texts, 409, { code: 'reports-full', params: NO_PARAMS });
      const at = body.at === undefined ? null : (Date.parse(body.at) as EpochMs);
      reports.add(raceId, { key: body.key, bib, what: body.what, text: plainText(body.text ?? ''), at }, station.now());
      rate.count(source);
      const added = reportOf(station, race, body.key);
      if (added === null) throw new Error('a report was stored and is not there');
      return { status: 200, body: { report: sentReportRow(added, race) } };
    },
    getReport: ({ path, texts }) => {
      const race = requireRace(station);
      const report = reportOf(station, race, path.report);
      if (report === null) return problem(texts, 404, { code: 'unknown-report', params: NO_PARAMS });
      return { status: 200, body: { report: sentReportRow(report, race) } };
    },
    listReports: () => ({ status: 200, body: reportsOf(station) }),
    acceptReports: ({ body }) => {
      reports.setAccepting(requireRace(station).control.raceId, body.accepting);
      return { status: 200, body: reportsOf(station) };
    },
    decideReport: (request) => desk.decide(request),
  };
}

/** Decides about one report at a time, so that two desks do not take the same one. */
class ReportDesk {
  private readonly underWay = new Set<string>();

  constructor(private readonly station: Station) {}

  async decide(request: OperationRequest<'decideReport'>): Promise<OperationResponse<'decideReport'>> {
    const { path, texts } = request;
    const race = requireRace(this.station);
    const report = reportOf(this.station, race, path.report);
    if (report === null) return problem(texts, 404, { code: 'unknown-report', params: NO_PARAMS });
    if (this.underWay.has(report.key) || !isOpenReport({ state: reportState(report, race) })) {
      return problem(texts, 409, { code: 'report-decided', params: NO_PARAMS });
    }
    this.underWay.add(report.key);
    try {
      return await this.carryOut(request, report, race);
    } finally {
      this.underWay.delete(report.key);
    }
  }

  private async carryOut(
    { body, by, texts }: OperationRequest<'decideReport'>,
    report: Report,
    race: RaceView,
  ): Promise<OperationResponse<'decideReport'>> {
    const { state, correction } = body;
    const { raceId } = race.control;
    const reason = plainText(body.reason ?? '');
    if (state === 'unchanged' && reason === '') return problem(texts, 409, { code: 'report-needs-reason', params: NO_PARAMS });
    const isCorrected = state === 'corrected' && correction !== undefined;
    if ((correction !== undefined && !isCorrected) || (reason !== '' && state !== 'unchanged' && !isCorrected)) {
      return problem(texts, 422, { code: 'report-not-together', params: NO_PARAMS });
    }
    let act: number | null = null;
    if (isCorrected) {
      const command = { type: 'correct' as const, correction: correctionOf(correction, this.station) };
      const answer = await commandResponse(this.station, command, { by, reason: body.reason, texts, raceId });
      if (answer.status !== 200) return answer;
      act = answer.body.act.seq;
    }
    this.station.reports.decide(raceId, report.key, { state, reason: state === 'unchanged' ? reason : '', act });
    const decided = reportOf(this.station, race, report.key);
    if (decided === null) return problem(texts, 404, { code: 'unknown-report', params: NO_PARAMS });
    return { status: 200, body: { report: reportRow(decided, requireRace(this.station)) } };
  }
}

function reportsOf(station: Station): Extract<OperationResponse<'listReports'>, { readonly status: 200; readonly body: unknown }>['body'] {
  const race = requireRace(station);
  const { accepting, reports } = station.reports.of(race.control.raceId);
  return { accepting, reports: reports.map((report) => reportRow(report, race)) };
}

function reportOf(station: Station, race: RaceView, key: string): Report | null {
  return station.reports.of(race.control.raceId).reports.find((report) => report.key === key) ?? null;
}
