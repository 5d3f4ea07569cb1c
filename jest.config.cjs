const { typescript } = require('./scripts/swc-options.cjs');

const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript()],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023', keepClassNames: true }, module: { type: 'commonjs' } }],
  },
  // NestJS 12 and a few more are ESM, which Jest cannot require() before Node 24.9.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|content-disposition|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|age-encryption|@noble|@scure)/)',
  ],
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src' },
};

module.exports = {
  // A hang is ended, a slow machine is waited for.
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'rules', testMatch: ['<rootDir>/libs/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'product',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
