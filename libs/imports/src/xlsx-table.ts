import type { ZipArchive } from '@app/files';
import { FileRefused, type ImportLimits } from './file-refused';
import { sheetRows, SheetReader, type MergedArea } from './spreadsheet/sheet-rows';
import { readWorkbook, type Sheet, type Workbook } from './spreadsheet/workbook';
import { openZip } from './open-zip';
import { rowsBelow, TableSurvey, type Finding, type Table, type UploadedFile } from './table-source';

/** Sheets that explain how to fill in the others. */
const explains = /说明|填写|instruction|read ?me/i;

/** The first visible sheet of a spreadsheet that holds a list. @throws FileRefused */
export async function openXlsx(file: UploadedFile, limits: ImportLimits): Promise<Table> {
  const archive = await openZip(file.path, limits);
  try {
    const workbook = await readWorkbook(archive, limits);
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
    const sheet = visible.find(({ name }) => !explains.test(name)) ?? visible[0];
    if (!sheet) throw new FileRefused('no-rows');
    return await openSheet(archive, workbook, sheet, limits);
  } catch (error) {
    archive.close();
    throw error instanceof FileRefused ? error : new FileRefused('file-broken');
  }
}

async function openSheet(archive: ZipArchive, workbook: Workbook, sheet: Sheet, limits: ImportLimits): Promise<Table> {
  const reader = new SheetReader(workbook, limits);
  const survey = new TableSurvey(limits);
  for await (const row of sheetRows(archive, sheet, reader)) survey.see(row);
  const found = survey.result();
  const { notes } = reader;
  const overHeader = notes.merged.find((area) => area.fromRow <= found.headerRow && area.toRow >= found.headerRow);
  if (overHeader) throw new FileRefused('header-merged', { at: overHeader.ref });
  const merged = notes.merged.filter((area) => area.fromRow > found.headerRow);
  return {
    ...found,
    findings: [...found.findings, ...findingsOf(workbook, sheet, merged, reader)],
    format: 'xlsx',
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows: () => rowsBelow(readable(archive, workbook, sheet, merged, limits), found, limits),
    close: () => archive.close(),
  };
}

function findingsOf(workbook: Workbook, sheet: Sheet, merged: MergedArea[], { notes }: SheetReader): Finding[] {
  const findings: Finding[] = [];
  for (const other of workbook.sheets)
    if (other !== sheet && !explains.test(other.name))
      findings.push({ code: other.hidden ? 'hidden-sheet-skipped' : 'other-sheet-skipped', at: other.name });
  if (notes.formulas > 0) findings.push({ code: 'formulas-as-saved', count: notes.formulas });
  if (merged.length > 0)
    findings.push({ code: 'merged-cells', at: merged.slice(0, 5).map(({ ref }) => ref).join(', '), count: merged.length }); // prettier-ignore
  if (notes.hiddenRows > 0) findings.push({ code: 'hidden-rows-read', count: notes.hiddenRows });
  if (workbook.dates1904) findings.push({ code: 'dates-1904' });
  return findings;
}

/** A merged value belongs to its first cell. The others are empty, and a row that needs one of them is told why. */
async function* readable(
  archive: ZipArchive,
  workbook: Workbook,
  sheet: Sheet,
  merged: readonly MergedArea[],
  limits: ImportLimits,
): ReturnType<typeof sheetRows> {
  const reader = new SheetReader(workbook, limits);
  for await (const row of sheetRows(archive, sheet, reader)) {
    for (const area of merged)
      if (row.row >= area.fromRow && row.row <= area.toRow)
        for (let column = area.fromColumn; column <= Math.min(area.toColumn, limits.columns); column += 1)
          if (!(row.row === area.fromRow && column === area.fromColumn)) row.faults.set(column, 'merged-cell');
    yield row;
  }
}
