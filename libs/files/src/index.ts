export { acceptFile, defaultMostBytes, type AcceptedFile, type FileRules } from './accept-file';
export { DiskBytes, S3Bytes, type ByteStore, type S3Settings } from './byte-store';
export { FileIntake, readToTheEnd, type ReceivedFile } from './file-intake';
export { attachmentDisposition, downloadHeaders, shownFileName } from './file-names';
export { CommandScanner, noScanner, type FileScanner } from './file-scanner';
export { FileStore } from './file-store';
export * from './file-types';
export { FilesModule, FilesWorkerModule } from './files.module';
export { ZipArchive, type ZipFault, type ZipLimits } from './zip-archive';
