// One set of compiler options for the build and for Jest: decorators with metadata, CommonJS, the newest syntax Node 20 runs.
// Large libraries few requests need are loaded when first used, so that a process that never meets one does not hold it.
const loadedWhenUsed = [
  './migrations',
  '@nestjs/swagger',
  'aws4fetch',
  'bullmq',
  'docx',
  'ioredis',
  'nodemailer',
  'opencc-js/t2cn',
  'pinyin-pro',
  'saxes',
  'typeorm',
  'yauzl',
  'yazl',
];
const typescript = (file = 'x.ts') => ({
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx: file.endsWith('x') },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs', lazy: loadedWhenUsed },
  sourceMaps: 'inline',
});
module.exports = { typescript };
