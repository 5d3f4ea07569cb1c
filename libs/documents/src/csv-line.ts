import { inert } from '@app/kernel';

/** Excel takes UTF-8 for the encoding of its own country without this mark (domain.md 4.2). */
export const csvStart = '\uFEFF';

/** One line of CSV; what a spreadsheet would run is made a text. */
export const csvLine = (values: readonly string[]): string => `${values.map(field).join(',')}\r\n`;

function field(value: string): string {
  const text = inert(value.toWellFormed());
  return /[",\r\n\t;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
