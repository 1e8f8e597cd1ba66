// The import table of ARCHITECTURE.md. Every rule says what to do instead; test/boundaries breaks each of them once.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const at = (path) => `^${path}`;
const npm = (...names) => `node_modules/(${names.join('|')})`;

/** Files at `from` may import only files that match one of `to`, and nothing of Node. */
function only(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to: { pathNot: to } };
}

/** The same for files that may use Node itself. */
function onlyAndNode(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to: { pathNot: to, dependencyTypesNot: ['core'] } };
}

/** Files at `from` may not import files at `to`. */
function never(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to: { path: to } };
}

// Its package offers the file by a pattern with an ending, which this program does not resolve.
const harfbuzz = at('harfbuzzjs/dist/harfbuzz\\.wasm');

const domain = at('src/domain/');
const readers = at('src/readers/');
const wire = at('src/wire/');
const texts = at('src/texts/');
const messages = at('src/.+\\.messages\\.ts$');
const exportsFolder = at('src/exports/');
// What screens and files draw of a race, as pure functions.
const charts = at('src/charts/');
const importsFolder = at('src/imports/');
const publish = at('src/publish/');
const generated = at('src/http/generated/');
const listeners = at('src/listeners\\.ts$');
const renaming = at('src/(rename-over|damaged-files)\\.ts$');
const zones = at('src/zone-offset\\.ts$');
const zoneWatch = at('src/zone-watch\\.ts$');
// How readers write a line, as pure functions: a log has the same lines.
const lineFormats = at('src/readers/kit/(ipico-line|parsed-line|wall-time)\\.ts$');
const threads = at('src/threads\\.ts$');
// How long work leaves reads their turn.
const pieces = at('src/in-pieces\\.ts$');
const stationClock = at('src/station-clock\\.ts$');
const station = at('src/(station|race-view)\\.ts$');
const app = at('src/app\\.ts$');
const support = at('src/support/');
const replication = at('src/replication/');
const demoRaces = at('src/demo-races\\.ts$');
// What station, desktop and screens share: it knows neither the server nor a browser.
const shared = at('src/wire/shared/');
const settings = at('src/(config|data-folder|log|listen)\\.ts$');

/** The folders of the domain from the ground up: each imports itself and those below it. */
const FLOORS = ['model', 'ledger', 'laps', 'race', 'views', 'decide'];

const floorRules = FLOORS.slice(0, -1).map((floor, height) =>
  never(
    `domain-floor-${floor}`,
    at(`src/domain/${floor}/`),
    at(`src/domain/(${FLOORS.slice(height + 1).join('|')})/`),
    `src/domain/${floor} stands below ${FLOORS.slice(height + 1).join(', ')}: move what both need down, or take it as an argument.`,
  ),
);

/** The kinds of readers: a folder each. */
const FAMILIES = readdirSync(join(__dirname, 'src/readers')).filter((name) =>
  existsSync(join(__dirname, 'src/readers', name, 'family.ts')),
);
const family = at(`src/readers/(${FAMILIES.join('|')})/`);

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
      comment: 'The imported file or package does not exist: correct the path, or install the package.',
      from: {},
      to: { couldNotResolve: true, pathNot: harfbuzz },
    },
    only('domain-alone', domain, [domain], 'The domain is arithmetic: take clocks, ids, bytes and settings as arguments.'),
    ...floorRules,
    only(
      'messages-are-types',
      messages,
      [messages, domain],
      'A file of messages declares codes and parameters: use types of the domain, and make the messages elsewhere.',
    ),
    only(
      'texts-know-messages',
      texts,
      [texts, domain, messages, shared, zones],
      'The catalogue writes messages: declare code and parameters in a `*.messages.ts` beside their source.',
    ),
    {
      name: 'languages-apart',
      severity: 'error',
      comment: 'A language knows the keys of English as types, and no text of another one: write the text in its own folder.',
      from: { path: '^src/texts/([a-z]{2})(?:/|\\.ts$)' },
      to: { path: '^src/texts/[a-z]{2}(?:/|\\.ts$)', pathNot: '^src/texts/$1(?:/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    onlyAndNode(
      'journal-below',
      at('src/journal/'),
      [at('src/journal/'), domain, messages, renaming, npm('@photostructure/sqlite')],
      'The journal stores entries and knows no caller: app.ts passes in what it needs.',
    ),
    onlyAndNode(
      'readers-below',
      readers,
      [readers, domain, messages, listeners, stationClock, zones, npm('serialport', '@serialport/')],
      'A reader turns bytes into reads and passes them to a function that it was given; app.ts connects the two.',
    ),
    never(
      'reader-kit-below',
      at('src/readers/(kit|transport)/'),
      at(`src/readers/(manager|simulator|families\\.ts$|${FAMILIES.join('|')})`),
      'Kit and transport serve every family and know none: let a family pass in what differs.',
    ),
    {
      name: 'reader-families-apart',
      severity: 'error',
      comment: 'A family knows itself, the kit and the transport: move what two families need into the kit.',
      from: { path: `^src/readers/(${FAMILIES.join('|')})/` },
      to: {
        path: readers,
        pathNot: [at('src/readers/$1/'), at('src/readers/(kit|transport)/'), at('src/readers/readers\\.ts$')],
      },
    },
    never(
      'reader-manager-knows-no-family',
      at('src/readers/manager/'),
      family,
      'The manager treats all readers alike: describe the difference in family.ts.',
    ),
    only(
      'wire-is-mapping',
      wire,
      [wire, zoneWatch, domain, generated, texts, messages, station],
      'src/wire maps between the domain and the contract: take everything else as an argument.',
    ),
    only(
      'wire-shared-is-pure',
      shared,
      [shared, domain, generated],
      'Screens and desktop import these files too: keep out what only the station has.',
    ),
    only(
      'charts-are-paths',
      charts,
      [charts, domain, npm('d3-scale', 'd3-shape')],
      'A chart is paths: who draws it has colours, texts and fonts; pass in what it shows.',
    ),
    onlyAndNode(
      'exports-are-views',
      exportsFolder,
      [
        exportsFolder,
        charts,
        domain,
        wire,
        texts,
        threads,
        npm('papaparse', 'write-excel-file', 'pdfkit', 'fontkit', 'bidi-js', 'dejavu-fonts-ttf', 'uqr', '@fontsource'),
        harfbuzz,
      ],
      'An export turns a view into bytes: pass it the view.',
    ),
    only(
      'imports-are-lists',
      at('src/imports/(?!xlsx/)'),
      [importsFolder, domain, messages, lineFormats, npm('papaparse')],
      'An import turns bytes into what they say: judge that in the domain, and let http pass the bytes in.',
    ),
    onlyAndNode(
      'workbooks-are-lists',
      at('src/imports/xlsx/'),
      [importsFolder, domain, messages, threads, npm('saxen')],
      'A workbook becomes a table of cells; what they mean is found out in src/imports.',
    ),
    onlyAndNode(
      'publishers-follow-the-station',
      publish,
      [
        publish,
        domain,
        texts,
        messages,
        exportsFolder,
        threads,
        pieces,
        station,
        renaming,
        npm('basic-ftp', 'ssh2-sftp-client', 'aws4fetch'),
      ],
      'A publisher is a client of the station: let app.ts pass in what it needs of it.',
    ),
    {
      name: 'publish-takes-types-from-the-station',
      severity: 'error',
      comment: 'app.ts passes the station to the publishers: `import type` what it is.',
      from: { path: publish },
      to: { path: station, dependencyTypesNot: ['type-only'] },
    },
    onlyAndNode(
      'http-asks-the-station',
      at('src/http/'),
      [
        at('src/http/'),
        domain,
        zoneWatch,
        wire,
        texts,
        messages,
        exportsFolder,
        importsFolder,
        publish,
        station,
        demoRaces,
        support,
        replication,
        pieces,
        npm('fastify', '@fastify/', 'ajv'),
      ],
      'HTTP reaches facts and readers through the Station interface: add what is missing to station.ts.',
    ),
    onlyAndNode(
      'support-tells-no-names',
      support,
      [support, domain, station, publish, pieces, npm('fflate')],
      'A support bundle is made of chosen values: let http pass in what it needs.',
    ),
    onlyAndNode(
      'replication-follows-the-station',
      replication,
      [replication, domain, messages, listeners, renaming, station, npm('@nats-io/')],
      'Replication is a client of the station and of other stations: let app.ts pass in what it needs.',
    ),
    onlyAndNode(
      'core-behind-the-station',
      at('src/core/'),
      [at('src/core/'), domain, messages, at('src/journal/'), readers, listeners, stationClock, station, renaming],
      'The core does what station.ts promises: it does not know who calls it, or how; app.ts connects them.',
    ),
    {
      name: 'core-takes-types-from-the-readers',
      severity: 'error',
      comment: 'app.ts passes the readers to the core: `import type` what they are.',
      from: { path: at('src/core/') },
      to: { path: readers, dependencyTypesNot: ['type-only'] },
    },
    onlyAndNode(
      'simulation-is-a-client',
      at('src/simulation/'),
      [at('src/simulation/'), domain, messages, generated, shared],
      'The simulation sends reads to the station over HTTP like any reader service, so that it uses the real path.',
    ),
    onlyAndNode(
      'electron-is-a-window',
      at('electron/'),
      [at('electron/'), app, station, settings, renaming, texts, messages, shared, at('src/domain/model/time\\.ts$'), npm('electron')],
      'The window knows the composition root, its settings and log, the texts, and the Station: app.ts passes on the rest.',
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
      to: {
        path: [at('src/'), at('electron/')],
        pathNot: [domain, charts, texts, messages, generated, shared, zones, at('electron/desktop-api\\.ts$')],
      },
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
      name: 'features-apart',
      severity: 'error',
      comment: 'A feature knows no other feature: move what two of them need to renderer/station, state or ui.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: at('renderer/features/'), pathNot: [at('renderer/features/$1/')] },
    },
    never(
      'app-above',
      at('renderer/(features|station|state|api|ui)/'),
      at('renderer/app/'),
      'The app puts the features together: take what you need from renderer/station, or as props.',
    ),
    never(
      'api-below',
      at('renderer/api/'),
      at('renderer/(station|features)/'),
      'renderer/api speaks HTTP and stream for everything above: let the caller pass in what it needs.',
    ),
    never(
      'station-below-features',
      at('renderer/station/'),
      at('renderer/features/'),
      'renderer/station serves every feature: let the feature pass in what it needs.',
    ),
    never(
      'ui-is-plain',
      at('renderer/ui/'),
      at('renderer/(state|api|station|features)/'),
      'renderer/ui shows what it is given: read the store in a feature and pass props.',
    ),
    {
      name: 'state-below-screens',
      severity: 'error',
      comment: 'The store knows no screen and no HTTP: pass it values from above.',
      from: { path: at('renderer/state/') },
      to: { path: at('renderer/(features|station|api)/') },
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
