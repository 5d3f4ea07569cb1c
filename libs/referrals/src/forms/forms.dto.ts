import { IdParam, OneOf, Out } from '@app/http';
import { formKinds, type FormKind } from './form-facts';

export class AnyFormParam {
  @OneOf(formKinds) form!: FormKind;
}

export class FormParam extends IdParam {
  @OneOf(formKinds) form!: FormKind;
}

export class FormSpanDto {
  @Out() text: string;
  /** `filled` stands on a line; filled and empty, it is a line to write on. */
  @Out({ type: String, enum: ['plain', 'strong', 'filled'] }) style: 'plain' | 'strong' | 'filled';
}

export class FormRowDto {
  @Out() label: string;
  /** Null: a line to write on. */
  @Out({ type: String, nullable: true }) value: string | null;
}

export class FormTickDto {
  @Out() label: string;
  @Out() ticked: boolean;
}

const optionalList = (type: new () => unknown) => ({ type, isArray: true, required: false }) as const;

/** One part of the paper: which of the properties it has follows from its kind. */
export class FormPartDto {
  @Out({ type: String, enum: ['heading', 'rows', 'paragraph', 'ticks', 'signatures'] })
  kind: 'heading' | 'rows' | 'paragraph' | 'ticks' | 'signatures';
  @Out({ type: String, required: false }) text?: string;
  @Out(optionalList(FormRowDto)) rows?: FormRowDto[];
  @Out(optionalList(FormSpanDto)) spans?: FormSpanDto[];
  @Out(optionalList(FormTickDto)) items?: FormTickDto[];
  @Out(optionalList(FormRowDto)) lines?: FormRowDto[];
  @Out({ type: String, required: false }) fingerprint?: string;
  @Out({ type: [String], required: false }) seals?: string[];
}

export class FormDocumentDto {
  @Out() title: string;
  /** First line, left and right. */
  @Out({ type: [String] }) above: readonly string[];
  /** At least 14 pt. */
  @Out() isLarge: boolean;
  @Out({ type: [FormPartDto] }) parts: FormPartDto[];
  @Out() below: string;
}
