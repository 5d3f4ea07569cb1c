// One set of compiler options for the build and for Jest: decorators with metadata, CommonJS, the newest syntax Node 20 runs.
const typescript = (file = 'x.ts') => ({
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx: file.endsWith('x') },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});
module.exports = { typescript };
