import { types } from 'pg';
import { instant } from './pools';

const timestamptz = 1184;
const anyInstant = types.getTypeParser(timestamptz, 'text') as (text: string) => unknown;

it.each([
  ['2026-11-22 20:50:26.123456+00'],
  ['2026-11-22 20:50:26.9999+08'],
  ['2026-11-22 20:50:26.1+00'],
  ['2026-11-22 20:50:26-03:30'],
  ['2026-11-22 00:00:00+00'],
  ['0099-01-01 00:00:00+00'],
  ['1890-01-01 00:00:00+08:05:43'],
  ['10000-01-01 00:00:00+00'],
  ['0044-03-15 00:00:00+00 BC'],
  ['infinity'],
  ['-infinity'],
])('reads %s as pg does', (text) => expect(instant(text)).toEqual(anyInstant(text)));

it('reads a moment', () => expect(instant('2026-11-22 20:50:26.5+08')).toEqual(new Date('2026-11-22T12:50:26.500Z')));
