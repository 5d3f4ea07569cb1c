// Jest maps `@app/*` for tests but not for its global setup, which runs as plain Node.
const Module = require('node:module');
const { join, resolve } = require('node:path');

const libraries = resolve(__dirname, '../../libs');
const resolveAsBefore = Module._resolveFilename;
Module._resolveFilename = function resolveLibrary(request, ...rest) {
  const path = request.startsWith('@app/') ? join(libraries, request.slice('@app/'.length), 'src') : request;
  return resolveAsBefore.call(this, path, ...rest);
};
