import { isMinor, type AgeBand } from './person-codes';

/** domain.md 2.6. A mask is what a reply carries instead of the value: masked data are still personal, only fewer of them. */

/** 张三 → 张*; of a child only the case code, never a surname: screens say 儿童A01. One star hides the length of the name. */
export function maskName(name: string, person: { ageBand: AgeBand; code: string }): string {
  if (isMinor(person.ageBand)) return person.code;
  const [first] = name.trim();
  return first ? `${first}*` : '*';
}

const compoundSurname =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|长孙|司徒|夏侯|轩辕|端木|百里|南宫|独孤|呼延|澹台|申屠|闻人)/u;

/**
 * For material that leaves the network: the surname and, for each further character, at most two, `unnamed` (某).
 * Of a child the code, as everywhere.
 */
export function nameForOutside(name: string, person: { ageBand: AgeBand; code: string }, unnamed: string): string {
  if (isMinor(person.ageBand)) return person.code;
  const text = name.trim();
  const letters = [...text];
  const surname = compoundSurname.exec(text)?.[0] ?? letters[0] ?? '';
  const given = letters.length - [...surname].length;
  return `${surname}${unnamed.repeat(Math.min(2, Math.max(1, given)))}`;
}

/** Mobile 3 + **** + 4; land line area code + **** + 2; anything else, and families under threat, only the last two digits. */
export function maskPhone(phone: string, { underThreat = false }: { underThreat?: boolean } = {}): string {
  const text = phone
    .normalize('NFKC')
    .replace(/^\+?86[-\s]?/, '')
    .trim();
  const digits = text.replace(/\D/g, '');
  if (!underThreat) {
    if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    const landLine = /^\(?(0\d{2,3})\)?-?(\d{7,8})(?:-\d{1,6})?$/.exec(text.replace(/\s/g, ''));
    if (landLine) return `${landLine[1]}-****${landLine[2].slice(-2)}`;
  }
  return digits.length > 2 ? `****${digits.slice(-2)}` : '****';
}

/** Down to the building: A社区3号楼2单元501 → A社区3号楼. Without a building only the length-free star is left. */
export function maskAddress(address: string): string {
  const building = /^.*?\d+\s*(?:号楼|栋|幢|座|号院)/.exec(address.normalize('NFKC'));
  return building ? building[0] : '*';
}

/** First and last character of an identity number, sixteen stars between, whether it has 15 or 18 places. */
export const maskIdentityNumber = (number: string): string => {
  const text = number.trim();
  return text.length > 2 ? `${text.slice(0, 1)}${'*'.repeat(16)}${text.slice(-1)}` : '*'.repeat(18);
};

/** The last four digits; a number too short to hide in shows none. */
export function maskBankCard(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length >= 12 ? `**** ${digits.slice(-4)}` : '****';
}

const bandsFrom: readonly [from: number, band: AgeBand][] = [
  [90, '90+'],
  [85, '85-89'],
  [80, '80-84'],
  [75, '75-79'],
  [70, '70-74'],
  [65, '65-69'],
  [60, '60-64'],
  [50, '50-59'],
  [40, '40-49'],
  [30, '30-39'],
  [18, '18-29'],
  [14, '14-17'],
  [10, '10-13'],
  [6, '6-9'],
  [3, '3-5'],
  [0, '0-2'],
];

/** The age band of a birth date on a day, both YYYY-MM-DD; null for a date that is none or lies ahead. */
export function ageBandOf(birthDate: string, today: string): AgeBand | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birthDate) || Number.isNaN(Date.parse(birthDate)) || birthDate > today) return null;
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = birthDate.slice(5) > today.slice(5) ? years - 1 : years;
  return bandsFrom.find(([from]) => age >= from)?.[1] ?? null;
}
