import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { sourcePlace } from './source-places';

describe('the place of a line in its source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-places-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found through the map beside the built file', () => {
    const source = 'interface Nothing {}\n\n\nexport function broken(): never {\n  throw new Error("here");\n}\n';
    const { code, map } = transformSync(source, {
      filename: 'broken.ts',
      sourceFileName: '../broken.ts',
      configFile: false,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      sourceMaps: true,
    });
    const file = join(folder, 'broken.js');
    writeFileSync(`${file}.map`, map!);
    const lines = code.split('\n');
    const line = lines.findIndex((text) => text.includes('throw')) + 1;
    expect(line).not.toBe(5);
    expect(sourcePlace(file, line, lines[line - 1].indexOf('throw') + 1)).toBe(`${join(tmpdir(), 'broken.ts')}:5:3`);
  });

  it.each([
    ['no map', undefined],
    ['a map that is none', 'half a map {'],
  ])('stays what it is with %s', (name, text) => {
    const file = join(folder, `${name}.js`);
    if (text) writeFileSync(`${file}.map`, text);
    expect(sourcePlace(file, 7, 8)).toBe(`${file}:7:8`);
  });
});
