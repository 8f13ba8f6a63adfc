const base = require('./jest.config');

/** What needs Chromium or LibreOffice: whole files and whole pages, one after the other. */
module.exports = { ...base, roots: ['<rootDir>/test/e2e'], testMatch: ['**/*.e2e.ts'], testTimeout: 120_000, maxWorkers: 1 };
