import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SavedTemplates } from '../../src/core/saved-templates';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import { rulesRow } from '../../src/wire/shared/rules';
import { KeptLog } from '../core/stations';
import { type Served, serve } from './served';

const rules = rulesRow({ ...DEFAULT_RULES, totalLaps: 9 });

async function names(served: Served): Promise<readonly string[]> {
  const { templates } = (await served.order({ url: '/templates' })).json() as { templates: readonly { name: string }[] };
  return templates.map(({ name }) => name);
}

function put(served: Served, name: string, body: object = { rules }) {
  return served.order({ method: 'PUT', url: `/templates/${encodeURIComponent(name)}`, payload: body });
}

describe('templates of rules', () => {
  it('are saved under a name with their sentences, replaced, and deleted', async () => {
    const served = await serve();
    expect(await names(served)).toEqual([]);
    const saved = await put(served, ' Wednesday  race/1 ');
    expect([saved.statusCode, saved.json().name, saved.json().rules.total_laps]).toEqual([200, 'Wednesday race/1', 9]);
    expect(saved.json().sentences[0]).toBe('Race length: 9 laps. Lapped riders complete all laps.');
    await put(served, 'A cup');
    await put(served, 'Wednesday race/1', { rules: { ...rules, total_laps: 4 } });
    const { templates } = (await served.order({ url: '/templates' })).json();
    expect(templates.map((one: { name: string; rules: { total_laps: number } }) => [one.name, one.rules.total_laps])).toEqual([
      ['A cup', 9],
      ['Wednesday race/1', 4],
    ]);
    const remove = () => served.order({ method: 'DELETE', url: '/templates/A%20cup' });
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).json()).toMatchObject({ status: 404, code: 'unknown-template' });
    expect(await names(served)).toEqual(['Wednesday race/1']);
  });

  it('are refused with rules that no race can have, and without a name; nothing is saved', async () => {
    const served = await serve();
    const twice = { name: 'A', categories: ['A'], after_ms: 0 };
    expect((await put(served, 'x', { rules: { ...rules, waves: [twice, twice] } })).json()).toMatchObject({
      status: 422,
      code: 'bad-value',
    });
    expect((await put(served, ' ')).json()).toMatchObject({ status: 422, code: 'bad-value' });
    expect((await put(served, 'x', {})).statusCode).toBe(422);
    expect(await names(served)).toEqual([]);
  });

  it('are for the timekeeper alone', async () => {
    const served = await serve();
    expect((await served.ask({ method: 'PUT', url: '/templates/x', payload: { rules } })).statusCode).toBe(401);
  });

  it('end at a number that nobody chooses from', async () => {
    const served = await serve();
    for (let count = 0; count < 200; count += 1) served.station.templates.save(`t${count}`, DEFAULT_RULES);
    expect((await put(served, 'one more')).json()).toMatchObject({ status: 409, code: 'too-many-templates' });
    expect((await put(served, 't7')).statusCode).toBe(200);
  });
});

describe('the file of templates', () => {
  const open = () => {
    const folder = mkdtempSync(join(tmpdir(), 'racetag-templates-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'templates.json');
    return { path, templates: () => new SavedTemplates(path, new KeptLog()) };
  };

  it('has what was saved before the next start, with the default rules for those that it lacks', () => {
    const { path, templates } = open();
    templates().save('Cup', { ...DEFAULT_RULES, totalLaps: 7 });
    expect(templates().list()).toEqual([{ name: 'Cup', rules: { ...DEFAULT_RULES, totalLaps: 7 } }]);
    writeFileSync(path, JSON.stringify([{ name: 'Old', rules: { totalLaps: 3 } }]));
    expect(templates().list()).toEqual([{ name: 'Old', rules: { ...DEFAULT_RULES, totalLaps: 3 } }]);
  });

  it('keeps a template that this version cannot read', () => {
    const { path, templates } = open();
    writeFileSync(path, JSON.stringify([{ name: 'New', rules: { starts: 'by-drone' } }]));
    expect(templates().list()).toEqual([]);
    templates().save('Cup', DEFAULT_RULES);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([{ name: 'New', rules: { starts: 'by-drone' } }, { name: 'Cup' }]);
  });

  it('that is damaged is kept under another name', () => {
    const { path, templates } = open();
    writeFileSync(path, '[{"name": "Cu');
    expect(templates().list()).toEqual([]);
    templates().save('Cup', DEFAULT_RULES);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('[{"name": "Cu');
    writeFileSync(path, '[7, {"name": "Bad", "rules": 3}]');
    templates().save('Cup', DEFAULT_RULES);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([7, { name: 'Bad', rules: 3 }, { name: 'Cup' }]);
    expect(readFileSync(`${path}.damaged-2`, 'utf8')).toBe('[7, {"name": "Bad", "rules": 3}]');
  });

  it('may begin with the mark that an editor writes', () => {
    const { path, templates } = open();
    writeFileSync(path, `\ufeff${JSON.stringify([{ name: 'Cup', rules: DEFAULT_RULES }])}`);
    expect(templates().list()).toHaveLength(1);
  });
});
