/** What the routes and the worker need of the engine, in one place. */
export { allowedTargets, importTargets, undoUntil, type ImportTarget } from '../domain/import.policy';
export { mappingProblems, suggestMapping, type Mapping } from '../domain/mapping';
export { isKindReport, type ImportReport, type RejectedRow } from '../domain/report';
export { targetFields, type TargetField } from '../domain/targets';
export { writeErrorFile } from '../error-file';
export { defaultLimits, FileRefused } from '../file-refused';
export { writtenBy } from '../import-changes';
export { ImportAborted } from '../import-context';
export { closeImport, openImport, rememberedMapping, rememberMapping } from '../import-rights';
export { inspectFiles, targetsOf, type Inspection } from '../inspect';
export { performImport, previewImport, type ImportHooks, type ImportPreview, type ImportWork } from '../perform-import';
export { readRejects } from '../rejects';
export type { UploadedFile } from '../table-source';
export { previewUndo, undoImport, type UndoPlan } from '../undo';
