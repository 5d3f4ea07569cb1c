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
