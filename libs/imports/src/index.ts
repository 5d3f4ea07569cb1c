export type { CurrencyTotal, FileReport, ImportReport, KindReport, RejectedRow } from './domain/report';
export { importFormats, importLock, ImportRefused, runImport, type ImportFormat, type ImportOrder } from './run-import';
export { ImportsApiModule, ImportsWorkerModule } from './http/imports.module';
export { UploadStore } from './http/upload-store';
