import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptedLanguage } from '../texts/accept-language';
import { LANGUAGE_NAMES, type Language, languageOf } from '../texts/languages';
import { languageOfPapers, type StationLanguages } from '../texts/system-texts';
import type { Texts } from '../texts/texts';
import type { ValidationIssue } from './validation-issue';

declare module 'fastify' {
  interface FastifyRequest {
    /** Writes what people read in the answer. */
    texts: Texts;
  }
}

/** Chooses the language of each answer: `?lang=`, else `Accept-Language`, else that of the station; and loads it. */
export function setupLanguage(app: FastifyInstance, languages: StationLanguages): void {
  app.decorateRequest('texts');
  app.addHook('onRequest', (request, reply, done) => {
    const language = languageOfQuery(request) ?? acceptedBy(request) ?? languages.answers;
    if (request.routeOptions.config.operation !== undefined) reply.headers({ 'content-language': language, vary: 'Accept-Language' });
    const goOn = (): void => {
      request.texts = languages.textsIn(language);
      done();
    };
    const loading = languages.load(language);
    if (loading === null) goOn();
    else loading.then(goOn, done);
  });
}

/** Loads the language of the open race before a request is handled: what is printed is written in it. */
export function setupLanguageOfRace(app: FastifyInstance, { languages, languageOfRace }: PageContext): void {
  app.addHook('onRequest', (_, __, done) => {
    const loading = languages.load(languageOfPapers(languages, languageOfRace()));
    if (loading === null) done();
    else loading.then(() => done(), done);
  });
}

/** The language of `?lang=`; null without it, and where the station does not speak it. */
export function languageOfQuery({ query }: Pick<FastifyRequest, 'query'>): Language | null {
  const { lang } = query as Readonly<Record<string, unknown>>;
  return typeof lang === 'string' ? languageOf(lang) : null;
}

/** The issue with a language that the station does not speak; null with one that it speaks, and with none. */
export function languageIssue(field: string, language: string | undefined): ValidationIssue | null {
  if (language === undefined || languageOf(language) !== null) return null;
  return { field, code: 'not-an-option', params: { options: LANGUAGE_NAMES } };
}

const accepted = new Map<string, Language | null>();
/** Browsers send few different headers; a thousand batches a second must not be parsed for them again. */
const MAX_KNOWN = 200;

/** The language of the header `Accept-Language`; null where it asks for none that the station speaks. */
export function acceptedBy({ headers }: Pick<FastifyRequest, 'headers'>): Language | null {
  const header = headers['accept-language'];
  if (header === undefined) return null;
  const known = accepted.get(header);
  if (known !== undefined) return known;
  const language = acceptedLanguage(header);
  if (accepted.size < MAX_KNOWN) accepted.set(header, language);
  return language;
}

/** Who else has a say about the language of a page. */
interface PageContext {
  readonly languages: StationLanguages;
  /** The language of the open race; null where it has none of its own, or none is open. */
  readonly languageOfRace: () => string | null;
}

/**
 * The language of a page before its script runs. The desk is that of who opens it; all other pages are for the public and speak the language
 * of the race. `?lang=` wins over both.
 */
export function pageLanguage(request: FastifyRequest, { languages, languageOfRace }: PageContext): Language {
  const asked = languageOfQuery(request);
  if (asked !== null) return asked;
  const isDesk = request.routeOptions.url === '/';
  return (isDesk ? acceptedBy(request) : languageOf(languageOfRace() ?? '')) ?? languages.races;
}
