import { open } from 'node:fs/promises';
import { CsvReader } from './domain/csv-reader';
import { delimiterOf, type Delimiter } from './domain/delimiter';
import type { Encoding } from './domain/encoding';
import { FileRefused, type ImportLimits } from './file-refused';
import { rowsBelow, TableSurvey, type RawRow, type Table, type UploadedFile } from './table-source';
import { probeOf, textOf, UnreadableFile } from './text-files';

const beginning = 64_000;
const noFaults: ReadonlyMap<number, string> = new Map();

/** A CSV file, whatever its encoding and delimiter. @throws FileRefused */
export async function openCsv(file: UploadedFile, limits: ImportLimits): Promise<Table> {
  const { encoding, mark } = await probeOf(file.path).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new FileRefused('encoding-unknown') : error;
  });
  const delimiter = delimiterOf(await beginningOf(file.path, encoding));
  const survey = new TableSurvey(limits);
  for await (const row of records(file.path, encoding, delimiter)) survey.see(row);
  const found = survey.result();
  return {
    ...found,
    format: 'csv',
    encoding,
    mark,
    delimiter,
    rows: () => rowsBelow(records(file.path, encoding, delimiter), found, limits),
    close: () => undefined,
  };
}

async function beginningOf(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0);
    // The last character may be cut in two, so nothing here is fatal.
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function* records(path: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<RawRow> {
  const reader = new CsvReader(delimiter);
  const items = async function* () {
    for await (const piece of textOf(path, encoding)) yield* reader.push(piece);
    yield* reader.end();
  };
  for await (const item of items())
    yield 'problem' in item
      ? { row: item.line, cells: [], faults: noFaults, problem: item.problem }
      : { row: item.line, cells: item.fields, faults: noFaults };
}
