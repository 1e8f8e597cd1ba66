// The import table of ARCHITECTURE.md. Every rule says what to do instead; test/boundaries breaks each of them once.
const at = (path) => `^${path}`;
const npm = (...names) => `node_modules/(${names.join('|')})`;

/** Whoever matches `from` may import only what matches one of `to`, and nothing of Node. */
function only(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to: { pathNot: to } };
}

/** The same for what may use Node itself. */
function onlyAndNode(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to: { pathNot: to, dependencyTypesNot: ['core'] } };
}

const domain = at('src/domain/');
const readers = at('src/readers/');
const projections = at('src/projections/');
const exportsFolder = at('src/exports/');
const importsFolder = at('src/imports/');
const generated = at('src/http/generated/');
const station = at('src/station\\.ts$');
const app = at('src/app\\.ts$');
// Maps rules between domain and contract without knowing the server, so the screens share it.
const wireRules = at('src/wire/rules\\.ts$');
const settings = at('src/(config|log)\\.ts$');

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or hide a third: move what both need into a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere: mend the path or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
    only('domain-alone', domain, [domain], 'The domain is arithmetic: take clocks, ids, bytes and settings as arguments.'),
    onlyAndNode(
      'journal-below',
      at('src/journal/'),
      [at('src/journal/'), domain, npm('@photostructure/sqlite')],
      'The journal stores entries and knows no caller: let app.ts hand in what it needs.',
    ),
    onlyAndNode(
      'readers-below',
      readers,
      [readers, domain, npm('serialport', '@serialport/')],
      'A reader turns bytes into reads and hands them to a function it was given; app.ts ties the two.',
    ),
    only(
      'projections-pure',
      projections,
      [projections, domain],
      'A projection is a fold over entries: take everything else as an argument.',
    ),
    onlyAndNode(
      'exports-are-views',
      exportsFolder,
      [
        exportsFolder,
        domain,
        projections,
        npm('papaparse', 'write-excel-file', 'pdfkit', 'fontkit', 'bidi-js', 'dejavu-fonts-ttf', '@fontsource'),
      ],
      'An export turns a view into bytes: hand it the view.',
    ),
    only(
      'imports-are-lists',
      importsFolder,
      [importsFolder, domain, npm('papaparse')],
      'An import turns bytes into what they say: judge that in the domain, and let http hand the bytes in.',
    ),
    onlyAndNode(
      'http-asks-the-station',
      at('src/http/'),
      [at('src/http/'), domain, projections, exportsFolder, importsFolder, station, npm('fastify', '@fastify/', 'ajv')],
      'HTTP reaches facts and readers through the Station interface: add what is missing to station.ts.',
    ),
    onlyAndNode(
      'core-behind-the-station',
      at('src/core/'),
      [at('src/core/'), domain, at('src/journal/'), readers, station],
      'The core carries out what station.ts promises: who asks, and over what, is for app.ts to tie to it.',
    ),
    {
      name: 'core-takes-types-from-the-readers',
      severity: 'error',
      comment: 'The core is handed the readers that app.ts made: `import type` what they are.',
      from: { path: at('src/core/') },
      to: { path: readers, dependencyTypesNot: ['type-only'] },
    },
    onlyAndNode(
      'simulation-is-a-client',
      at('src/simulation/'),
      [at('src/simulation/'), domain, generated],
      'The simulation feeds the station over HTTP like anybody else, so that it takes the real path.',
    ),
    onlyAndNode(
      'electron-is-a-window',
      at('electron/'),
      [at('electron/'), app, station, settings, npm('electron')],
      'The window knows the composition root, its settings and log, and the Station: what it needs from elsewhere, app.ts hands out.',
    ),
    {
      name: 'electron-only-there',
      severity: 'error',
      comment: 'The station runs without Electron: keep the import in electron/ and pass a function down.',
      from: { pathNot: [at('electron/'), 'node_modules'] },
      to: { path: npm('electron/') },
    },
    {
      name: 'screens-use-http',
      severity: 'error',
      comment: 'A screen gets everything over HTTP and the stream: add it to openapi.yaml and generate.',
      from: { path: at('renderer/') },
      to: { path: [at('src/'), at('electron/')], pathNot: [domain, generated, wireRules, at('electron/desktop-api\\.ts$')] },
    },
    {
      name: 'screens-take-types-from-the-desktop',
      severity: 'error',
      comment: 'The page runs in browsers too: `import type` what the preload offers.',
      from: { path: at('renderer/') },
      to: { path: at('electron/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-run-in-browsers',
      severity: 'error',
      comment: 'A browser has no Node: use what the web platform has.',
      from: { path: at('renderer/') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-is-plain',
      severity: 'error',
      comment: 'renderer/ui shows what it is given: read the store in features/ and pass props.',
      from: { path: at('renderer/ui/') },
      to: { path: [at('renderer/state/'), at('renderer/api/'), at('renderer/features/')] },
    },
    {
      name: 'state-below-screens',
      severity: 'error',
      comment: 'The store knows no screen: hand it values from a feature, import types only.',
      from: { path: at('renderer/state/') },
      to: { path: [at('renderer/features/'), at('renderer/ui/')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-above',
      severity: 'error',
      comment: 'Only the entry points stand above the composition root: take what you need as an argument.',
      from: { path: at('src/'), pathNot: [app, at('src/cli'), at('src/app')] },
      to: { path: [at('src/(app|cli)\\.ts$'), at('electron/'), at('renderer/')] },
    },
    {
      name: 'shipped-packages-only',
      severity: 'error',
      comment: 'Only packages with native code stay packages; list it as a dependency, or bundle it and list it as a dev dependency.',
      from: { path: [at('src/'), at('electron/'), at('renderer/')] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
