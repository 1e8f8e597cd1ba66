import { basename } from 'node:path';
import type { DemoRaces, DemoRefusal } from '../../demo-races';
import { NO_PARAMS } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import { languageOf } from '../../texts/languages';
import type { Message } from '../../texts/messages';
import { loadedTexts, type StationLanguages } from '../../texts/system-texts';
import type { Texts } from '../../texts/texts';
import { languageIssue } from '../language';
import type { Handlers, Wire } from '../operation';
import { invalid, problem } from '../problem';

type DemoOperation = 'getDemo' | 'startDemo' | 'stopDemo' | 'endDemo';

const MINUTE_MS = 60_000;

export function demoRoutes(demo: DemoRaces, languages: StationLanguages): Pick<Handlers, DemoOperation> {
  return {
    getDemo: ({ texts }) => ({ status: 200, body: demoRow(demo, texts) }),
    startDemo: async ({ body: { template = null, speed = null, minutes = 0, seed = 1, language }, by, texts }) => {
      const issue = languageIssue('language', language);
      if (issue !== null) return invalid(texts, [issue]);
      const spoken = await loadedTexts(languages, languageOf(language ?? '') ?? languages.races);
      const refusal = demo.refusal();
      if (refusal !== null) return problem(texts, 409, refusalMessage(refusal));
      const age = Math.round(minutes * MINUTE_MS) as Ms;
      demo.begin({ template, speed, age, seed, texts: spoken }, by);
      return { status: 200, body: demoRow(demo, texts) };
    },
    stopDemo: async ({ texts }) => ((await demo.stop()) ? { status: 200, body: demoRow(demo, texts) } : noDemo(texts)),
    endDemo: async ({ query: { race = 'keep' }, by, texts }) => {
      const ended = await demo.end(race === 'remove', { by, texts });
      if (ended === null) return noDemo(texts);
      return {
        status: 200,
        body: { race: ended.race.control.name, file: ended.file, path: ended.path, removed: race === 'remove', taken_reads: ended.taken },
      };
    },
  };
}

function noDemo(texts: Texts) {
  return problem(texts, 409, { code: 'no-demo-race', params: NO_PARAMS });
}

function demoRow(demo: DemoRaces, texts: Texts): Wire<'Demo'> {
  const { phase, path, template, riders, reads, fault, real } = demo.state();
  const refusal = demo.refusal();
  return {
    state: phase,
    file: path === null ? null : basename(path),
    template,
    riders,
    reads,
    real_reads: real.map((sender) => ({ ...sender })),
    fault: fault === null ? null : { text: texts.say('program', fault), code: fault.code, params: { ...fault.params } },
    refusal: refusal === null ? null : reasonRow(refusalMessage(refusal), texts),
  };
}

function reasonRow(message: Message<'problem'>, texts: Texts): Wire<'Reason'> {
  return { text: texts.say('problem', message), code: message.code, params: { ...message.params } };
}

function refusalMessage(refusal: DemoRefusal): Message<'problem'> {
  if (refusal.why === 'demo-running') return { code: 'demo-running', params: NO_PARAMS };
  return { code: 'demo-beside-race', params: { name: refusal.name } };
}
