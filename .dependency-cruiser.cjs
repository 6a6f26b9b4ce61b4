const lib = (rooms) => `^lib/(${rooms})/`

/** The map of the house: imports run one way, right and down. Each rule says why. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A circle has no bottom: nobody can read it downwards.', from: {}, to: { circular: true } },
    { name: 'domain-is-pure', severity: 'error', comment: 'Domain is what researchers mean; it must hold without a database, a browser or a clock.', from: { path: '^lib/domain/' }, to: { pathNot: '^lib/domain/' } },
    { name: 'span-is-the-floor', severity: 'error', comment: 'Spans know nothing of what they are used for.', from: { path: '^lib/domain/span/' }, to: { path: '^lib/domain/(?!span/)' } },
    { name: 'domain-order-1', severity: 'error', comment: 'Description, comment and codebook stand below privacy, coding and all that follows.', from: { path: '^lib/domain/(description|comment|codebook)/' }, to: { path: '^lib/domain/(privacy|coding|agreement|themes|points|revision|release)/' } },
    { name: 'domain-order-2', severity: 'error', comment: 'Coding and privacy stand below agreement, themes, points, revision and release.', from: { path: '^lib/domain/(privacy|coding)/' }, to: { path: '^lib/domain/(agreement|themes|points|revision|release)/' } },
    { name: 'domain-order-3', severity: 'error', comment: 'Agreement stands below themes, points, revision and release.', from: { path: '^lib/domain/agreement/' }, to: { path: '^lib/domain/(themes|points|revision|release)/' } },
    { name: 'domain-order-4', severity: 'error', comment: 'Themes and points stand below revision and release.', from: { path: '^lib/domain/(themes|points)/' }, to: { path: '^lib/domain/(revision|release)/' } },
    { name: 'domain-order-5', severity: 'error', comment: 'Revision stands below release.', from: { path: '^lib/domain/revision/' }, to: { path: '^lib/domain/release/' } },
    { name: 'formats-know-domain-only', severity: 'error', comment: 'A format turns bytes into domain values and back; where they are kept is not its business.', from: { path: '^lib/formats/' }, to: { path: lib('server|language|services|queries|exchange') } },
    { name: 'language-knows-domain-only', severity: 'error', comment: 'Language sees text, never where it is stored.', from: { path: '^lib/language/' }, to: { path: lib('server|formats|services|queries|exchange') } },
    { name: 'server-knows-domain-only', severity: 'error', comment: 'Server is plumbing; concepts are built on it, not in it.', from: { path: '^lib/server/' }, to: { path: lib('formats|language|services|queries|exchange') } },
    { name: 'services-do-not-read-for-pages', severity: 'error', comment: 'A verb gathers what it needs under its own locks; queries answer pages.', from: { path: '^lib/services/' }, to: { path: lib('queries|exchange') } },
    { name: 'no-verb-calls-a-verb', severity: 'error', comment: 'A verb is one act. Shared rules live in domain, shared steps beside the verbs of the same concept.', from: { path: '^lib/services/([^/]+)/' }, to: { path: '^lib/services/', pathNot: '^lib/services/($1|shared)/' } },
    { name: 'queries-do-not-write', severity: 'error', comment: 'Queries are the only readers and never the writers.', from: { path: '^lib/queries/' }, to: { path: lib('services|exchange|formats') } },
    { name: 'lib-does-not-know-app', severity: 'error', comment: 'Pages come and go; the work does not depend on them.', from: { path: '^lib/' }, to: { path: '^(app|scripts|bench|tests)/' } },
    { name: 'nothing-imports-the-outer-rooms', severity: 'error', comment: 'Scripts, benches and tests use the house; the house does not use them.', from: { path: '^app/' }, to: { path: '^(scripts|bench|tests)/' } },
    { name: 'app-has-no-database', severity: 'error', comment: 'A page enters, reads, shows: the database has one door, and it is not here.', from: { path: '^app/' }, to: { path: '^lib/server/(db|generated|vault|keyring)|^lib/(formats|language)/' } },
    { name: 'ui-is-mute', severity: 'error', comment: 'Shared pieces of the screen get data and callbacks; they know no server.', from: { path: '^app/ui/' }, to: { path: lib('server|services|queries|exchange|language|formats') } },
    { name: 'one-door-to-the-database', severity: 'error', comment: 'Only db.ts makes a client, so pools, retries and roles are decided once.', from: { path: '^lib/', pathNot: '^lib/server/(db|generated)' }, to: { path: '^lib/server/generated/client', dependencyTypesNot: ['type-only'] } },
    { name: 'one-door-to-natural', severity: 'error', comment: 'The root of natural loads database drivers and reads .env; lib/language imports its parts one by one.', from: { path: '^(lib|app|scripts)/', pathNot: '^lib/language/' }, to: { path: 'node_modules/natural/' } },
    { name: 'one-door-to-the-vault', severity: 'error', comment: 'Originals are opened in one place, by verbs that record each look.', from: { path: '^lib/', pathNot: '^lib/(server|services|exchange)/' }, to: { path: '^lib/server/vault' } },
    { name: 'not-to-dev-dep', severity: 'error', comment: 'What runs must be there when only what runs is installed.', from: { path: '^(app|lib)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
    { name: 'not-to-unresolvable', severity: 'error', comment: 'An import that leads nowhere is a mistake.', from: {}, to: { couldNotResolve: true, pathNot: '^next-env' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|lib/server/generated' },
    exclude: { path: '^\\.next|^data/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'] },
  },
}
