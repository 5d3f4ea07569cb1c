const { typescript } = require('./scripts/swc-options.cjs');

module.exports = {
  testEnvironment: 'node',
  testRegex: '\\.(e2e-)?spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript()],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023', keepClassNames: true }, module: { type: 'commonjs' } }],
  },
  // NestJS 12 is ESM and Jest cannot require() ESM before Node 24.9.
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)'],
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src' },
};
