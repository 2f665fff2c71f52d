// The dependency rule of the house, for dependency-cruiser. Names of the rules appear in its complaints.
const npm = (names: string) => `(^|/)node_modules/(${names})(/|$)`
const bare = (names: string) => `^(${names})(/|$)`
const packages = (names: string) => `${npm(names)}|${bare(names)}`

const protocol = '@trpc/[^/]+|express'
const screen = 'react|react-dom|@tanstack/[^/]+|react-[^/]+'
const engines = 'drizzle-orm|better-sqlite3|pg|@electric-sql/pglite'

const rule = (name: string, from: object, to: object, comment: string) => ({
  name,
  severity: 'error',
  comment,
  from,
  to,
})

const config = {
  forbidden: [
    rule(
      'shared-knows-no-room',
      { path: '^shared/' },
      { path: '^(db|server|client|tests|scripts)/' },
      'shared is the pure domain',
    ),
    rule(
      'shared-only-schema-and-dates',
      { path: '^shared/' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        pathNot: [packages('zod|temporal-polyfill'), '^shared/'],
      },
      'shared uses the schema library and the date polyfill, nothing else',
    ),
    rule(
      'shared-no-node',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
      'shared also runs in the browser',
    ),
    rule(
      'db-knows-only-shared',
      { path: '^db/' },
      { path: '^(server|client|tests|scripts)/' },
      'db stores; it knows neither requests nor pages',
    ),
    rule(
      'db-no-protocol-or-screen',
      { path: '^db/' },
      { path: packages(`${protocol}|${screen}`) },
      'tRPC, Express and React are not for db',
    ),
    rule(
      'server-knows-no-page-or-test',
      { path: '^server/' },
      { path: '^(client|tests|scripts)/' },
      'server serves; it knows no page',
    ),
    rule('server-no-sql', { path: '^server/' }, { path: packages(engines) }, 'SQL lives in db only'),
    rule(
      'client-no-db-or-tests',
      { path: '^client/' },
      { path: '^(db|tests|scripts)/' },
      'the browser has no database',
    ),
    rule(
      'client-no-node',
      { path: '^client/src/' },
      { dependencyTypes: ['core'] },
      'the browser has no Node',
    ),
    rule(
      'client-server-only-by-type',
      { path: '^client/', pathNot: '^client/src/app/trpc\\.ts$' },
      { path: '^server/' },
      'only client/src/app/trpc.ts knows the router',
    ),
    rule(
      'client-trpc-type-only',
      { path: '^client/src/app/trpc\\.ts$' },
      { path: '^server/', dependencyTypesNot: ['type-only'] },
      'and it knows the type alone',
    ),
    rule(
      'client-trpc-router-only',
      { path: '^client/src/app/trpc\\.ts$' },
      { path: '^server/', pathNot: '^server/src/app-router\\.ts$' },
      'the router, nothing behind it',
    ),
    rule(
      'nothing-imports-tests',
      { path: '^(shared|db|server|client|scripts)/' },
      { path: '^tests/' },
      'tests know all; nobody knows tests',
    ),
    rule(
      'features-do-not-import-features',
      { path: '^client/src/features/([^/]+)/' },
      { path: '^client/src/features/([^/]+)/', pathNot: '^client/src/features/$1/' },
      'app composes features',
    ),
    rule(
      'ui-knows-no-feature',
      { path: '^client/src/ui/' },
      { path: '^client/src/(features|app)/' },
      'ui is for every feature',
    ),
    rule(
      'features-not-app-internals',
      { path: '^client/src/features/' },
      { path: '^client/src/app/(router|main|routes)' },
      'features are composed, they do not compose',
    ),
    rule(
      'only-routers-know-trpc',
      {
        path: '^server/src/',
        pathNot: ['\\.router\\.ts$', '^server/src/app-router\\.ts$', '^server/src/kernel/'],
      },
      { path: packages('@trpc/[^/]+') },
      'protocol errors at the edge, app errors inside',
    ),
    rule(
      'features-through-services',
      { path: '^server/src/(?!kernel/|cli/)([^/]+)/' },
      { path: '^server/src/(?!kernel/|cli/)([^/]+)/', pathNot: ['^server/src/$1/', '\\.service\\.ts$'] },
      'a feature calls another only through its service',
    ),
    rule(
      'router-to-service-to-repository',
      { path: '\\.router\\.ts$' },
      { path: '\\.repository\\.ts$' },
      'a router asks a service, never the store',
    ),
    rule(
      'kernel-knows-no-feature-in-db',
      { path: '^db/src/kernel/', pathNot: '^db/src/kernel/schema\\.ts$' },
      { path: '^db/src/(?!kernel/)' },
      'the schema alone gathers the features',
    ),
    rule(
      'no-barrels',
      {},
      { path: '(^|/)index\\.tsx?$', pathNot: 'node_modules' },
      'a barrel hides who knows whom',
    ),
    rule('no-cycles', {}, { circular: true }, 'a circle has no first line to read, of types neither'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|migrations|\\.vite)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

export default config
