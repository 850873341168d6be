/**
 * The import table of web/README.md as rules for dependency-cruiser. Types count: it reads the
 * TypeScript before types are dropped. Each room lists what it may import besides itself.
 */
const engineRooms = {
  text: [],
  diagnostic: ['text'],
  hcl: ['text', 'diagnostic'],
  document: ['text', 'diagnostic'],
  catalog: ['diagnostic', 'text', 'hcl', 'document'],
  blueprint: ['text', 'diagnostic', 'hcl', 'document'],
  expand: ['text', 'blueprint', 'hcl', 'catalog', 'diagnostic'],
  rules: ['document', 'blueprint', 'expand', 'hcl', 'catalog', 'diagnostic', 'text'],
  commands: ['blueprint', 'document', 'expand', 'hcl', 'text', 'catalog', 'diagnostic'],
  write: ['expand', 'blueprint', 'document', 'hcl', 'catalog', 'diagnostic', 'text'],
}

const tests = '\\.(test|bench)\\.tsx?$'

/** Packages by the only rooms that may import them. */
const doors = [
  ['fflate', '^web/engine/write/'],
  ['@noble/hashes', '^web/engine/write/'],
  ['@xyflow/react', '^web/(ui/canvas|testing)/'],
  ['monaco-editor', '^web/ui/code/'],
  ['idb', '^web/platform/'],
  ['ajv', '^(web/engine/catalog|schemas)/'],
]

/**
 * `index` reads and tells, `edit` turns intents into edits, `build` makes deployment folders,
 * `modules` reads modules and versions of the toolkit, `explain` tells of one module or connection.
 */
const doorNames = 'index|edit|build|modules|explain'
const engineDoors = `engine/(${doorNames})\\.ts$`
const behindTheDoors = `^web/engine/(?!(${doorNames})\\.ts$)`

const rooms = Object.entries(engineRooms).map(([room, allowed]) => ({
  name: `engine-${room}`,
  comment: `engine/${room} may import: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^web/engine/${room}/`, pathNot: tests },
  to: {
    path: '^(web|schemas|e2e)/',
    pathNot: `^web/engine/(${[room, ...allowed].join('|')})/`,
  },
}))

/** Rooms outside the engine: what of `web/` each may import besides itself. */
const outside = [
  ['platform', [engineDoors]],
  ['offline', []],
  ['state', ['engine/index\\.ts$', 'platform/']],
  ['cli', [engineDoors, 'content-security-policy\\.ts$']],
  ['ui/shared', []],
  ...['canvas', 'inspector', 'code', 'palette', 'problems', 'export', 'modules'].map((feature) => [
    `ui/${feature}`,
    ['engine/index\\.ts$', 'state/', 'ui/shared/'],
  ]),
  ['ui/app', ['engine/index\\.ts$', 'state/', 'platform/', 'ui/']],
].map(([room, allowed]) => ({
  name: room.replace('/', '-'),
  severity: 'error',
  from: { path: `^web/${room}/`, pathNot: tests },
  to: {
    path: '^web/',
    pathNot: `^web/(${[`${room}/`, ...allowed].join('|')})`,
  },
}))

module.exports = {
  forbidden: [
    ...rooms,
    ...outside,
    {
      name: 'no-rings',
      severity: 'error',
      from: { path: '^web/' },
      to: { circular: true },
    },
    {
      name: 'engine-by-its-doors',
      comment: 'outside the engine only its doors are imported',
      severity: 'error',
      from: { path: '^web/', pathNot: `^web/(engine|testing)/|${tests}` },
      to: { path: behindTheDoors },
    },
    {
      name: 'no-index-of-the-own-room',
      comment: 'inside the engine siblings are imported by file',
      severity: 'error',
      from: { path: '^web/engine/', pathNot: `^web/engine/[^/]+\\.ts$|${tests}` },
      to: { path: `^web/${engineDoors}` },
    },
    {
      name: 'testing-is-not-shipped',
      severity: 'error',
      from: { path: '^web/', pathNot: `^web/testing/|^web/scripts/|${tests}` },
      to: { path: '^web/testing/' },
    },
    {
      name: 'pure-engine',
      comment: 'the engine imports no Node module and only the packages with a door in it',
      severity: 'error',
      from: { path: '^web/engine/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'state-knows-no-react',
      severity: 'error',
      from: { path: '^web/(state|platform|cli|engine)/', pathNot: tests },
      to: {
        path: '(^|/)node_modules/(react|react-dom|@xyflow|monaco-editor|cmdk|radix-ui|lucide-react)/',
      },
    },
    ...doors.map(([name, door]) => ({
      name: `door-${name.replace(/\W+/g, '-')}`,
      comment: `${name} has one door`,
      severity: 'error',
      from: { path: '^web/', pathNot: `${door}|${tests}` },
      to: { path: `(^|/)node_modules/${name}/` },
    })),
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^web/' },
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
