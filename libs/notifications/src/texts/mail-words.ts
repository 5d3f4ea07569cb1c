import type { Group, Kind } from '../domain/kinds';

/** What a mail says: that something waits, never what about or whom. The link needs a sign-in. */
export interface MailWords {
  product: string;
  brackets: readonly [string, string];
  closing: string;
  /** Stands before the address of the settings. */
  settings: string;
  /** Kinds without words of their own go by mail only in a summary. */
  byKind: Readonly<Partial<Record<Kind, { subject: string; line: string }>>>;
  /** The digest, and what was held over quiet hours. */
  summary: {
    subject: (total: number) => string;
    line: string;
    byGroup: Readonly<Record<Group, string>>;
    count: (label: string, count: number) => string;
  };
}
