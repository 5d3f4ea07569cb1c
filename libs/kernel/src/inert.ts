const formulaStart = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A text a spreadsheet will show and never run. */
export const inert = (text: string): string => (formulaStart.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text);
