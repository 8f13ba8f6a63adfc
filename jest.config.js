const { compilerOptions } = require('./tsconfig.json');

/** Packages shipped as ES modules only, which Jest must compile to CommonJS. */
const esModules = ['hucre'];

/** Types are checked once, by `npm run types`; here each file is only transpiled, so that tests start at once. */
const transpile = ['ts-jest', { tsconfig: { ...compilerOptions, module: 'commonjs' }, diagnostics: false }];

/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  // Tests start processes and fill large workbooks: on a slow machine five seconds are too few.
  testTimeout: 120_000,
  transform: { '\\.tsx?$': transpile, [`/node_modules/(${esModules.join('|')})/.+\\.m?js$`]: transpile },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
