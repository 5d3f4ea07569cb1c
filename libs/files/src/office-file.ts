import { ruleBroken } from '@app/kernel';
import type { FileType } from './file-types';
import { ZipArchive, type ZipFault } from './zip-archive';

/** What an Office file may unpack to. */
const unpackedBytes = 150_000_000;

const codes: Record<ZipFault, string> = {
  'file-broken': 'file-broken',
  'file-password': 'file-password',
  'zip-bomb': 'file-zip-bomb',
};

/** Which Office file an archive is. @throws DomainError when it is none, bursts, is locked, or holds macros or a program */
export async function officeType(bytes: Buffer): Promise<FileType> {
  const archive = await ZipArchive.open(bytes, { unpackedBytes }, (fault) => ruleBroken(codes[fault]));
  try {
    const { names } = archive;
    if (
      names.some(
        (name) => name.startsWith('META-INF/MANIFEST') || /(^|\/)(AndroidManifest\.xml|classes\.dex)$/.test(name),
      )
    )
      throw ruleBroken('file-executable');
    const type = archive.has('word/document.xml') ? 'docx' : archive.has('xl/workbook.xml') ? 'xlsx' : undefined;
    if (!type || !archive.has('[Content_Types].xml')) throw ruleBroken('file-type-not-allowed');
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw ruleBroken('file-macros');
    await archive.readThrough();
    return type;
  } finally {
    archive.close();
  }
}
