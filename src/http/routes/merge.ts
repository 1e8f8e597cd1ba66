import type { MergedAct } from '../../domain/model/merge';
import type { TagRead } from '../../domain/model/read';
import { mapSteps } from '../../domain/steps';
import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { actRow } from '../../wire/acts-to-wire';
import { riderJson } from '../../wire/row-cache';
import { withGivenFile } from '../given-file';
import type { Handlers } from '../operation';
import { problem } from '../problem';

/** So many reads are recorded at once: others have their turn in between. */
const READS_AT_ONCE = 1_000;

export function mergeRoutes(station: Station): Pick<Handlers, 'mergeRaces'> {
  return {
    mergeRaces: async ({ body: { file, other_race: isOtherRace = false }, query: { preview }, texts }) => {
      const found = station.raceFiles().find((race) => race.file === file);
      if (found === undefined) return problem(texts, 404, { code: 'unknown-race-file', params: { file } });
      if (found.isOpen) return problem(texts, 409, { code: 'merge-with-itself', params: { file } });
      if (station.keptRaces().some(({ path }) => path === found.path))
        return problem(texts, 409, { code: 'race-goes-on', params: { file } });
      return withGivenFile(found.path, texts, async () => {
        const plan = await inPieces(station.replica.planMerge(found.path));
        const isMerged = preview !== 1;
        const isForeign = !plan.isSameRace && plan.known === 0 && plan.reads.length > 0;
        if (isMerged && isForeign && !isOtherRace) return problem(texts, 409, { code: 'merge-other-race', params: { file } });
        if (isMerged) await record(station, plan.reads);
        const acts = await inPieces(mapSteps(plan.acts, (act) => mergedActJson(act, texts)));
        const head = { file, merged: isMerged, reads: { new: plan.reads.length, known: plan.known } };
        return { status: 200, type: 'application/json', raw: `${JSON.stringify(head).slice(0, -1)},"acts":[${acts.join(',')}]}` };
      });
    },
  };
}

/** In the order in which they were recorded there. What was recorded before an error stays, and is known when it is tried again. */
async function record(station: Station, reads: readonly TagRead[]): Promise<void> {
  for (let from = 0; from < reads.length; from += READS_AT_ONCE) await station.record(reads.slice(from, from + READS_AT_ONCE));
}

function mergedActJson({ side, act, riders }: MergedAct, texts: Texts): string {
  const rows = riders?.map(({ before, after }) => {
    const [one, other] = [before, after].map((standing) => (standing === null ? 'null' : riderJson(standing)));
    return `{"before":${one},"after":${other}}`;
  });
  return `{"side":"${side}","act":${JSON.stringify(actRow(act, texts))},"riders":${rows === undefined ? 'null' : `[${rows.join(',')}]`}}`;
}
