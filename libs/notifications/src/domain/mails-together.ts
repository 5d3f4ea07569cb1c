import { isKind, kindRules } from './kinds';

interface Mail {
  accountId: string;
  organizationId: string;
  kind: string;
  counts: Readonly<Record<string, number>> | null;
}

export interface MailTogether<M> {
  mails: M[];
  /** Null: one mail about one thing. */
  counts: Record<string, number> | null;
}

/** What came due for one person together, as after a quiet night, is one mail with numbers; a digest stays by itself. */
export function mailsTogether<M extends Mail>(due: readonly M[]): MailTogether<M>[] {
  const bundles = new Map<string, M[]>();
  for (const [index, mail] of due.entries()) {
    const key = mail.counts ? `digest ${index}` : `${mail.accountId} ${mail.organizationId}`;
    bundles.set(key, [...(bundles.get(key) ?? []), mail]);
  }
  return [...bundles.values()].map((mails) => ({ mails, counts: countsOf(mails) }));
}

function countsOf(mails: readonly Mail[]): Record<string, number> | null {
  if (mails.length === 1) return mails[0].counts;
  const counts: Record<string, number> = {};
  for (const { kind } of mails)
    if (isKind(kind)) counts[kindRules[kind].group] = (counts[kindRules[kind].group] ?? 0) + 1;
  return counts;
}
