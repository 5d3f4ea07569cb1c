import { ZipArchive } from '@app/files';

/** The words of a Word file, as a reader sees them. */
export async function wordTextOf(file: Buffer): Promise<string> {
  const archive = await ZipArchive.open(file, { unpackedBytes: 5_000_000 }, (fault) => new Error(fault));
  const parts = await Promise.all(['word/document.xml', 'word/footer1.xml'].map((name) => archive.text(name)));
  archive.close();
  return parts
    .join('')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
