import { closing, mailTexts, product } from './zh-CN';

export interface MailMessage {
  subject: string;
  text: string;
  link: string;
}

/** `base` is the address people reach the product at, without a slash at its end. */
export function mailMessage(mail: { kind: string; subjectType: string; subjectId: string }, base: string): MailMessage {
  const text = mailTexts[mail.kind];
  if (!text) throw new Error(`no mail text for ${mail.kind}`);
  const link = `${base}/${mail.subjectType}s/${mail.subjectId}`;
  return { subject: `【${product}】${text.subject}`, text: `${text.line}\n\n${link}\n\n${closing}\n`, link };
}
