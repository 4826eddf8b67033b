/** Packages published as ES modules only; jest runs CommonJS, so these are transformed too. */
const esmOnly = ['jose', '@noble/hashes'];

export default {
  testEnvironment: 'node',
  roots: ['core', 'xlsx', 'docx', 'reports', 'functions', 'cli', 'samples', 'tools', 'addin', 'tests'].map(
    (room) => `<rootDir>/${room}`,
  ),
  globalSetup: '<rootDir>/tests/support/shared-folder.ts',
  globalTeardown: '<rootDir>/tests/support/remove-shared-folder.ts',
  setupFiles: ['<rootDir>/tests/support/fast-check-seed.ts'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[mc]?[jt]s$': '<rootDir>/scripts/tooling/jest-esbuild.mjs' },
  // The package names a file for CommonJS that it does not hold.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  collectCoverageFrom: ['core/**/*.ts', '!core/**/*.test.ts'],
  testTimeout: 30_000,
  // Browsers and databases of the tests wait more than they compute.
  maxWorkers: '100%',
};
