import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const officePrograms = ['soffice', 'libreoffice'];

/** Whether a program of this name is installed and starts. */
export const starts = (program: string, flag: string): Promise<boolean> =>
  run(program, [flag]).then(
    () => true,
    () => false,
  );

/** LibreOffice under the name it has on this machine. */
export async function officeProgram(): Promise<string | undefined> {
  for (const program of officePrograms) if (await starts(program, '--version')) return program;
  return undefined;
}

/** What LibreOffice reads in a Word file, as text, and whether it can lay it out as pages. */
export async function openedByOffice(
  office: string,
  folder: string,
  docx: Buffer,
): Promise<{ text: string; isPrintable: boolean }> {
  const file = join(folder, 'paper.docx');
  writeFileSync(file, docx);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (to: string) =>
    run(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, file], { timeout: 180_000 });
  await convert('txt:Text (encoded):UTF8');
  await convert('pdf');
  const pdf = join(folder, 'paper.pdf');
  const isPrintable = existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString() === '%PDF-';
  const text = readFileSync(join(folder, 'paper.txt'), 'utf8').replace(/^\uFEFF/, '');
  for (const made of ['paper.txt', 'paper.pdf']) rmSync(join(folder, made), { force: true });
  return { text, isPrintable };
}

export interface PdfFont {
  name: string;
  isEmbedded: boolean;
}

/** The text of a PDF as its readers copy it, and its fonts; by poppler's programs. */
export async function readPdf(folder: string, pdf: Buffer): Promise<{ text: string; fonts: PdfFont[] }> {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, pdf);
  const { stdout: text } = await run('pdftotext', [file, '-'], { maxBuffer: 64 << 20 });
  const { stdout: listed } = await run('pdffonts', [file]);
  rmSync(file);
  // Its columns from the right: object and generation, uni, sub, emb.
  const fonts = listed
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/))
    .map((columns) => ({ name: columns[0], isEmbedded: columns.at(-5) === 'yes' }));
  return { text, fonts };
}

/** A folder of its own while the work lasts. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-prove-papers-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
