import { expect, test } from 'vitest';
import { advisoriesOf, bundledPackages } from '../../build/shipped-advisories.mjs';

test('packages of a bundle are read from its list of licences', () => {
  const list = '# Licenses\n\n## @fastify/error - 4.2.1 (MIT)\n\nMIT License\n\n## ajv - 8.20.0 (MIT)\n\n## Not a package heading\n';
  expect(bundledPackages(list)).toEqual(['@fastify/error', 'ajv']);
});

test('advisories of shipped packages come first, and a package that depends on an affected one has none', () => {
  const advisory = (severity: string) => ({ name: 'x', severity, title: `${severity} fault`, url: 'https://example.org/1' });
  const report = {
    vulnerabilities: {
      vitest: { name: 'vitest', via: [advisory('critical'), 'vite'] },
      fastify: { name: 'fastify', via: ['ajv'] },
      ajv: { name: 'ajv', via: [advisory('high'), advisory('low')] },
    },
  };
  const found = advisoriesOf(report, new Set(['ajv', 'fastify']));
  expect(found.map(({ name, severity, ships }) => [name, severity, ships])).toEqual([
    ['ajv', 'high', true],
    ['ajv', 'low', true],
    ['vitest', 'critical', false],
  ]);
});
