import { ZipArchive } from '@app/files';
import { FileRefused, type ImportLimits } from './file-refused';

/** @throws FileRefused `file-broken`, `file-password`, `zip-bomb` */
export const openZip = (path: string, limits: ImportLimits): Promise<ZipArchive> =>
  ZipArchive.open(path, limits, (fault, details) => new FileRefused(fault, details));
