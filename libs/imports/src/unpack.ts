import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FileRefused, type ImportLimits } from './file-refused';
import { fileTypeOf } from './file-type';
import { openZip } from './open-zip';
import type { UploadedFile } from './table-source';

const wanted = /\.(csv|json)$/i;

/**
 * Hands `work` the files themselves: a zip is unpacked into a folder of its own, which is gone afterwards. Names inside an
 * archive name nothing on the disk. @throws FileRefused
 */
export async function withoutArchives<Result>(
  uploads: readonly UploadedFile[],
  limits: ImportLimits,
  work: (files: readonly UploadedFile[]) => Promise<Result>,
): Promise<Result> {
  const files: UploadedFile[] = [];
  let folder: string | undefined;
  try {
    for (const upload of uploads) {
      const type = await fileTypeOf(upload.path);
      if (type === 'zip') {
        folder ??= await mkdtemp(join(tmpdir(), 'tongxing-import-'));
        files.push(...(await unpack(upload, folder, files.length, limits)));
      } else files.push(type === 'json' ? named(upload, '.json') : upload);
    }
    if (files.length > limits.files) throw new FileRefused('too-many-files', { limit: limits.files });
    return await work(files);
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

const named = (upload: UploadedFile, ending: string): UploadedFile =>
  upload.name.toLowerCase().endsWith(ending) ? upload : { ...upload, name: `${upload.name}${ending}` };

async function unpack(
  { path }: UploadedFile,
  folder: string,
  from: number,
  limits: ImportLimits,
): Promise<UploadedFile[]> {
  const archive = await openZip(path, limits);
  try {
    const entries = archive.names.filter((name) => wanted.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name));
    if (entries.length === 0) throw new FileRefused('zip-unknown');
    if (entries.length > limits.files) throw new FileRefused('too-many-files', { limit: limits.files });
    const files: UploadedFile[] = [];
    for (const [index, entry] of entries.entries()) {
      const to = join(folder, String(from + index));
      await archive.unpack(entry, to);
      files.push({ path: to, name: basename(entry) });
    }
    return files;
  } finally {
    archive.close();
  }
}
