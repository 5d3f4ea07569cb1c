import type { FormDocument, FormPart } from '@app/documents';
import { ticksOf, type FormFacts } from './form-facts';
import type { FormWords } from './texts/forms-zh-cn';

/** T3 转介回执 (domain.md 3.4): what the recipient answers, for stamping. Before the answer: to be filled in by hand. */
export function replyForm(
  facts: FormFacts | null,
  words: FormWords,
  printed: Pick<FormDocument, 'above' | 'below'>,
): FormDocument {
  const reply = facts?.reply;
  const { rows, signatures } = words;
  const parts: FormPart[] = [
    {
      kind: 'rows',
      rows: [
        { label: rows.source, value: facts?.source.name ?? null },
        { label: rows.recipient, value: facts?.recipient?.name ?? null },
        { label: rows.caseNo, value: facts?.card?.personCode ?? null },
        { label: rows.receivedAt, value: facts?.receivedAt ?? null },
      ],
    },
    { kind: 'ticks', items: ticksOf(words.decision, reply?.decision ? [reply.decision] : []) },
    {
      kind: 'rows',
      rows: [
        { label: rows.conditions, value: reply?.conditions ?? null },
        { label: rows.missing, value: reply?.missing ?? null },
      ],
    },
    { kind: 'heading', text: words.declineTitle },
    { kind: 'ticks', items: ticksOf(words.decline, reply?.declineReason ? [reply.declineReason] : []) },
    {
      kind: 'rows',
      rows: [
        { label: rows.suggestion, value: null },
        { label: rows.acceptingWorker, value: reply?.worker ?? null },
        { label: rows.firstContact, value: null },
        { label: rows.retained, value: null },
      ],
    },
    {
      kind: 'signatures',
      lines: [signatures.acceptingWorker, signatures.receivingSupervisor, signatures.date].map((label) => ({
        label,
        value: null,
      })),
      seals: [words.seal(words.target)],
    },
  ];
  return { title: words.titles.reply, isLarge: false, parts, ...printed };
}
