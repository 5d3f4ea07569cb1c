import { isMinor, type AgeBand } from './referral-codes';

/** domain.md 2.6. A mask is what a reply carries instead of the value: masked data are still personal, only fewer of them. */

/** 张三 → 张*; of a child only the case code, never a surname: screens say 儿童A01. One star hides the length of the name. */
export function maskName(name: string, person: { ageBand: AgeBand; code: string }): string {
  if (isMinor(person.ageBand)) return person.code;
  const [first] = name.trim();
  return first ? `${first}*` : '*';
}

/** Mobile 3 + **** + 4; land line area code + **** + 2; anything else only its last two digits. */
export function maskPhone(phone: string): string {
  const text = phone.replace(/^\+?86[-\s]?/, '').trim();
  const digits = text.replace(/\D/g, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  const landLine = /^(0\d{2,3})-?(\d{7,8})$/.exec(text.replace(/\s/g, ''));
  if (landLine) return `${landLine[1]}-****${landLine[2].slice(-2)}`;
  return digits.length > 2 ? `****${digits.slice(-2)}` : '****';
}

/** Down to the building: A社区3号楼2单元501 → A社区3号楼. Without a building only the length-free star is left. */
export function maskAddress(address: string): string {
  const building = /^.*?\d+\s*(?:号楼|栋|幢|座|号院)/.exec(address.normalize('NFKC'));
  return building ? building[0] : '*';
}

/** First and last character of an identity number, sixteen stars between. */
export const maskIdentityNumber = (number: string): string =>
  `${number.slice(0, 1)}${'*'.repeat(16)}${number.slice(-1)}`;
