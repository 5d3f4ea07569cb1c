/** A record of a CSV file; `line` is where it starts, counted from 1. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

export interface BrokenCsv {
  line: number;
  problem: 'quote-not-closed' | 'text-after-quote' | 'record-too-long';
}

export type CsvItem = CsvRecord | BrokenCsv;

/** One record larger than this is most often a quote that was never closed. */
const longestRecord = 1_000_000;

/**
 * Reads RFC 4180 in pieces. A record with a broken quote is reported and reading goes on at the next line of the file, so
 * one broken row never swallows the rows after it.
 */
export class CsvReader {
  private text = '';
  private line = 1;
  private begun = false;

  constructor(private readonly delimiter = ',') {}

  push(piece: string): CsvItem[] {
    this.text += piece;
    if (!this.begun && this.text) {
      this.begun = true;
      if (this.text.charCodeAt(0) === 0xfeff) this.text = this.text.slice(1);
    }
    return this.drain(false);
  }

  end(): CsvItem[] {
    return this.drain(true);
  }

  private drain(last: boolean): CsvItem[] {
    const items: CsvItem[] = [];
    let from = 0;
    while (from < this.text.length) {
      const scan = scanRecord(this.text, from, last, this.delimiter);
      if (!scan && !last && this.text.length - from < longestRecord) break;
      const item = scan ?? { problem: last ? ('quote-not-closed' as const) : ('record-too-long' as const) };
      if ('problem' in item) {
        const next = nextLine(this.text, from);
        if (next === null && !last) break;
        items.push({ line: this.line, problem: item.problem });
        this.line += 1;
        from = next ?? this.text.length;
      } else {
        if (item.fields.length > 1 || item.fields[0] !== '') items.push({ line: this.line, fields: item.fields });
        this.line += item.lines;
        from = item.end;
      }
    }
    this.text = this.text.slice(from);
    return items;
  }
}

type Scan = { fields: string[]; end: number; lines: number } | { problem: BrokenCsv['problem'] };

function nextLine(text: string, from: number): number | null {
  const at = text.indexOf('\n', from);
  return at < 0 ? null : at + 1;
}

/** One record starting at `from`; null when the text ends inside it. */
function scanRecord(text: string, from: number, last: boolean, delimiter: string): Scan | null {
  const fields: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      const quoted = scanQuoted(text, at);
      if (!quoted) return null;
      field = quoted.value;
      lines += quoted.lines;
      at = quoted.end;
      // The quote may be the first of two, or the line end may still be under way.
      if (at >= text.length && !last) return null;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        return { problem: 'text-after-quote' };
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      if (at >= text.length && !last) return null;
      field = text.slice(start, at);
    }
    fields.push(field);
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r') {
      if (at + 1 >= text.length && !last) return null;
      at += 1;
    }
    return { fields, end: text[at] === '\n' ? at + 1 : at, lines };
  }
}

function scanQuoted(text: string, from: number): { value: string; end: number; lines: number } | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, lines: value.split('\n').length - 1 };
    value += '"';
    at = quote + 2;
  }
}
