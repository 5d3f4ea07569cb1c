// What may import what (docs/architecture.md). The lists are complete: a library missing here stops the check.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const technical = [
  'kernel',
  'config',
  'process',
  'database',
  'embedded-postgres',
  'events',
  'access',
  'vault',
  'http',
  'realtime',
  'documents',
  'files',
  'sms',
  'live-protocol',
];

// feature → the features it may ask. Telling upwards is done with events.
const features = {
  identity: [],
  organizations: ['identity'],
  grants: ['identity', 'organizations'],
  network: ['identity', 'organizations'],
  cases: ['identity', 'organizations'],
  referrals: ['identity', 'organizations', 'cases'],
  exchange: ['identity', 'organizations', 'network', 'cases', 'referrals'],
  measures: ['identity', 'organizations', 'grants', 'cases', 'referrals'],
  'live-sessions': ['identity', 'organizations'],
  'partner-meetings': ['identity', 'organizations', 'live-sessions'],
  'stage-reviews': ['identity', 'organizations', 'live-sessions'],
  'learning-groups': ['identity', 'organizations', 'live-sessions'],
  'policy-dialogues': ['identity', 'organizations', 'live-sessions'],
  guides: ['identity', 'organizations', 'live-sessions'],
  community: ['identity', 'organizations', 'live-sessions'],
  notifications: ['identity', 'organizations'],
  imports: ['identity', 'organizations', 'grants', 'network'],
  search: ['identity', 'organizations', 'cases', 'referrals', 'live-sessions', 'grants', 'network'],
};

// Only programs (apps) stand above these.
const importedByNoLibrary = ['notifications', 'imports', 'search', 'exchange', 'measures'];

const unknown = readdirSync(join(__dirname, 'libs')).filter((name) => !technical.includes(name) && !(name in features));
if (unknown.length > 0) throw new Error(`.dependency-cruiser.cjs does not know: ${unknown.join(', ')}`);

const oneOf = (names) => `^libs/(${names.join('|')})/`;
const inLibrary = '^libs/([^/]+)/';
const specs = '\\.spec\\.tsx?$';

const featureRules = Object.entries(features).map(([feature, below]) => ({
  name: `${feature}-asks-downwards-only`,
  comment: `${feature} may ask ${below.join(', ') || 'no other feature'}; anything else hears of it by an event.`,
  severity: 'error',
  from: { path: `^libs/${feature}/` },
  to: { path: oneOf(Object.keys(features)), pathNot: oneOf([feature, ...below]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A page that is loaded when first opened may know the list it stands in; nothing else may go round.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be found, or a package that is not in package.json.',
      severity: 'error',
      from: { path: '^(libs|apps)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'front-door-between-libraries',
      comment: 'Other libraries are imported as @app/<name>, which is their src/index.ts.',
      severity: 'error',
      from: { path: inLibrary },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'front-door-for-programs',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'technical-knows-no-feature',
      severity: 'error',
      from: { path: oneOf(technical) },
      to: { path: oneOf(Object.keys(features)) },
    },
    ...featureRules,
    {
      name: 'heard-by-events-only',
      comment: 'Nobody imports what listens to everyone.',
      severity: 'error',
      from: { path: inLibrary, pathNot: oneOf(importedByNoLibrary) },
      to: { path: oneOf(importedByNoLibrary) },
    },
    {
      name: 'rules-are-pure',
      comment: 'A domain folder imports itself and the kernel, nothing else: no framework, no database, no node.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: specs },
      to: { pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/'] },
    },
    {
      name: 'browser-safe',
      comment: 'The kernel and the live protocol also run in the browser.',
      severity: 'error',
      from: { path: oneOf(['kernel', 'live-protocol']), pathNot: specs },
      to: { pathNot: oneOf(['kernel', 'live-protocol']), dependencyTypesNot: ['npm'] },
    },
    {
      name: 'browser-safe-packages',
      severity: 'error',
      from: { path: oneOf(['kernel', 'live-protocol']), pathNot: specs },
      to: { path: 'node_modules/(@nestjs|pg|typeorm|ioredis|bullmq|socket\\.io|pino)/' },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^libs/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'web-knows-the-api-only',
      comment: 'The web app has its generated API types and the browser-safe libraries.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|test)/', pathNot: ['^apps/web/', '^libs/(live-protocol|kernel)/src/index\\.ts$'] },
    },
    {
      name: 'programs-stand-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-know-no-program',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|bench)/' },
    },
    {
      name: 'controllers-hold-no-sql',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['node_modules/(pg|typeorm)/', '\\.(repository|entity)\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: '^(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
