// Makes src/http/generated from openapi.yaml: `api.ts` (types for server and screens) and `contract.ts` (the contract as data and as text).
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = new URL('..', import.meta.url);
const text = await readFile(new URL('openapi.yaml', root), 'utf8');
const contract = parse(text, { merge: true });
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
if (contract.info.version !== version) throw new Error(`openapi.yaml is version ${contract.info.version}, package.json ${version}`);
const notice = '// Made from openapi.yaml by `npm run generate`; edit that instead.\n';
const types = astToString(await openapiTS(contract, { alphabetize: false }));
await writeFile(new URL('src/http/generated/api.ts', root), `${notice}${types}`);
await writeFile(
  new URL('src/http/generated/contract.ts', root),
  `${notice}export const stationVersion: string = ${JSON.stringify(version)};\n\nexport const contractText: string = ${JSON.stringify(text)};\n\nexport const contract: unknown = JSON.parse(${JSON.stringify(JSON.stringify(contract))});\n`,
);
