import type { Tx } from '@app/database';
import { ancestorsOfAreaCode, normalizeAreaCode } from '@app/organizations';
import { folded, type Read } from './domain/cell-values';

/** The code of each tag by every word it is known under. */
export async function expertiseWords(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.query<{ code: string; words: string[] }>(
    'SELECT code, aliases || label_zh || label_en || code AS words FROM expertise_tag ORDER BY position DESC',
  );
  return new Map(rows.flatMap(({ code, words }) => words.map((word) => [folded(word).toLowerCase(), code] as const)));
}

interface NamedArea {
  code: string;
  name: string;
}

/**
 * The code of every area a list names: its code, its name if only one area bears it, or a name with what it lies in before
 * it (上海市浦东新区). Nothing is guessed: `area-unknown`, `area-ambiguous`.
 */
export async function areaCodes(tx: Tx, words: readonly string[]): Promise<Map<string, Read<string>>> {
  const codes = new Map<string, Read<string>>();
  const names = new Set<string>();
  for (const word of new Set(words)) {
    const code = normalizeAreaCode(word);
    if (code) codes.set(word, { value: code });
    else names.add(word);
  }
  if (names.size === 0) return codes;
  const endings = [...names].flatMap((name) => endingsOf(name));
  const areas = await tx.query<NamedArea>(
    'SELECT code, name FROM area WHERE valid_to IS NULL AND name = ANY($1::text[])',
    [[...new Set(endings)]],
  );
  const above = await tx.query<NamedArea>(
    'SELECT code, name FROM area WHERE valid_to IS NULL AND code = ANY($1::text[])',
    [[...new Set(areas.flatMap(({ code }) => ancestorsOfAreaCode(code)))]],
  );
  const nameOf = new Map(above.map(({ code, name }) => [code, name]));
  for (const name of names) codes.set(name, named(name, areas, nameOf));
  return codes;
}

const plain = (name: string): string => name.replace(/[\s>/·-]+/g, '');

function endingsOf(name: string): string[] {
  const text = plain(name);
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at));
}

function named(name: string, areas: readonly NamedArea[], nameOf: ReadonlyMap<string, string>): Read<string> {
  const text = plain(name);
  for (const ending of endingsOf(name)) {
    const before = text.slice(0, text.length - ending.length);
    const fitting = areas.filter((area) => area.name === ending && liesIn(area, before, nameOf));
    if (fitting.length === 0) continue;
    // A city without counties bears its name on two levels: the wider one is meant.
    const widest = fitting.filter(
      ({ code }) => !fitting.some((other) => ancestorsOfAreaCode(code).includes(other.code)),
    );
    return widest.length === 1 ? { value: widest[0].code } : { reason: 'area-ambiguous' };
  }
  return { reason: 'area-unknown' };
}

/** Whether what stands before a name is where the area lies: nothing, or names of what contains it, in full or without 省 or 市. */
function liesIn({ code }: NamedArea, before: string, nameOf: ReadonlyMap<string, string>): boolean {
  let rest = before;
  const names = ancestorsOfAreaCode(code).flatMap((above) => nameOf.get(above) ?? []);
  for (const name of names) {
    const short = name.replace(/(省|市|特别行政区|自治区|自治州|地区|区|县)$/, '');
    if (rest.endsWith(name)) rest = rest.slice(0, -name.length);
    else if (short.length >= 2 && rest.endsWith(short)) rest = rest.slice(0, -short.length);
  }
  return rest === '';
}
