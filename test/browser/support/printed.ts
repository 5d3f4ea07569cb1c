import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export interface Printed {
  /** What a reader of the paper sees, page by page, without the spaces between words. */
  pages: string[];
  /** Names of the fonts used, and whether each one travels in the file. */
  fonts: { name: string; isEmbedded: boolean }[];
}

/**
 * Whether the paper has these words in one piece. One drawing may stand for two letters, and a font names only one of them: a
 * character that is a radical as well (见, 长), and dashes of one length.
 */
export function holds({ pages }: Printed, words: string): boolean {
  const wanted = [...words.normalize('NFKC').replace(/\s/g, '')].map((letter) =>
    /\p{Script=Han}/u.test(letter)
      ? `[${letter}\u2e80-\u2fdf]`
      : /\p{Pd}/u.test(letter)
        ? '\\p{Pd}'
        : letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  return new RegExp(wanted.join(''), 'u').test(pages.join(''));
}

interface Piece {
  words: string;
  stream: Buffer | null;
}

/** The page as its reader would print it on A4, read back from the PDF the browser makes. */
export async function printed(page: Page): Promise<Printed> {
  const pieces = piecesOf(await page.pdf({ preferCSSPageSize: true }));
  const fonts = [...pieces.values()].filter(
    ({ words }) => /\/Type\s*\/Font\b/.test(words) && !words.includes('CIDFont'),
  );
  return {
    pages: [...pieces.values()]
      .filter(({ words }) => /\/Type\s*\/Page\b/.test(words))
      .map((sheet) => textOf(sheet, pieces)),
    fonts: fonts.map(({ words }) => ({
      name: /\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/>]+)/.exec(words)?.[1] ?? '',
      isEmbedded: isEmbedded(words, pieces),
    })),
  };
}

/** Chromium writes every object plainly, one after another. */
function piecesOf(pdf: Buffer): Map<number, Piece> {
  const text = pdf.toString('latin1');
  const pieces = new Map<number, Piece>();
  const begins = /(?:^|\n)(\d+) 0 obj\s/g;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const from = begin.index + begin[0].length;
    const end = text.indexOf('endobj', from);
    const streamAt = text.slice(from, end).search(/stream\r?\n/);
    const words = streamAt < 0 ? text.slice(from, end) : text.slice(from, from + streamAt);
    const length = /\/Length (\d+)(?! 0 R)/.exec(words);
    const dataAt = streamAt < 0 ? 0 : from + streamAt + (text[from + streamAt + 6] === '\r' ? 8 : 7);
    const raw = streamAt < 0 || !length ? null : pdf.subarray(dataAt, dataAt + Number(length[1]));
    pieces.set(Number(begin[1]), { words, stream: raw && words.includes('FlateDecode') ? inflateSync(raw) : raw });
    if (raw) begins.lastIndex = dataAt + raw.length;
  }
  return pieces;
}

const named = (words: string, key: string, pieces: Map<number, Piece>): Piece | undefined => {
  const found = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(words);
  return found ? pieces.get(Number(found[1])) : undefined;
};

function isEmbedded(words: string, pieces: Map<number, Piece>): boolean {
  // Drawn glyph by glyph inside the file.
  if (/\/Subtype\s*\/Type3/.test(words)) return true;
  const font = named(words, 'DescendantFonts', pieces)?.words ?? words;
  const descriptor = named(font, 'FontDescriptor', pieces);
  return descriptor !== undefined && /\/FontFile[23]?\s/.test(descriptor.words);
}

function textOf(sheet: Piece, pieces: Map<number, Piece>): string {
  const contents =
    /\/Contents\s*\[([^\]]*)\]/.exec(sheet.words)?.[1] ?? /\/Contents\s*(\d+ 0 R)/.exec(sheet.words)?.[1] ?? '';
  const streams = [...contents.matchAll(/(\d+) 0 R/g)].map(
    ([, id]) => pieces.get(Number(id))?.stream?.toString('latin1') ?? '',
  );
  const letters = new Map<string, Letters>();
  const resources = named(sheet.words, 'Resources', pieces)?.words ?? sheet.words;
  const fonts = named(resources, 'Font', pieces)?.words ?? /\/Font\s*<<([^]*?)>>/.exec(resources)?.[1] ?? '';
  for (const [, name, id] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g))
    letters.set(name!, lettersOf(pieces.get(Number(id))?.words ?? '', pieces));
  return shown(streams.join('\n'), letters);
}

interface Letters {
  /** Hexadecimal signs of one glyph's number: fonts drawn in the file count in one byte, others in two. */
  digits: number;
  of: Map<number, string>;
}

/** From the number of a glyph to what it stands for. */
function lettersOf(font: string, pieces: Map<number, Piece>): Letters {
  const map = named(font, 'ToUnicode', pieces)?.stream?.toString('latin1') ?? '';
  const letters = new Map<number, string>();
  const spoken = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph, letter] of lines!.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(parseInt(glyph!, 16), spoken(letter!));
  for (const [, lines] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first, last, letter] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(first!, 16); glyph <= parseInt(last!, 16); glyph += 1) {
        const [code] = spoken(letter!);
        letters.set(glyph, String.fromCodePoint(code!.codePointAt(0)! + glyph - parseInt(first!, 16)));
      }
  return { digits: /\/Subtype\s*\/Type3/.test(font) ? 2 : 4, of: letters };
}

/** What the drawing commands write, glyph by glyph. */
function shown(commands: string, fonts: Map<string, Letters>): string {
  let letters: Letters = { digits: 4, of: new Map() };
  let text = '';
  // What is only said aloud of a piece of the page is not drawn.
  const drawn = commands.replace(/<<[^]*?>>/g, '');
  for (const [, font, hex = ''] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    letters = (font && fonts.get(font)) || letters;
    for (let at = 0; at < hex.length; at += letters.digits)
      text += letters.of.get(parseInt(hex.slice(at, at + letters.digits), 16)) ?? '\ufffd';
  }
  return text.normalize('NFKC').replace(/\s/g, '');
}
