export { CalendarEntries, type ReadsEntry } from './calendar-entries';
export { calendarFile, calendarType, calendarZone, type CalendarEntry, type Party } from './calendar-file';
export { DocumentsModule } from './documents.module';
export {
  emptyLine,
  filled,
  plain,
  strong,
  type FormDocument,
  type FormPart,
  type FormRow,
  type Span,
} from './form-document';
export { docxOf, docxType } from './form-docx';
export { csvLine, csvStart } from './csv-line';
export { columnLetters, writeXlsx, xlsxBytes, xlsxType, type NewSheet, type SheetValue } from './xlsx-writer';
