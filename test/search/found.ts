import type { TestClient } from '../support/test-app';

interface Marked {
  text: string;
  marks: { from: number; length: number }[];
}

/** What `GET /api/search` answers. */
export interface Found {
  people: { accountId: string; name: Marked; role: string }[];
  organizations: {
    id: string;
    name: Marked;
    shortName: Marked | null;
    because: { what: string; text: Marked } | null;
  }[];
  referrals: { id: string; number: Marked; side: string; status: string; counterpart: string | null }[];
  liveSessions: { id: string; title: Marked }[];
  asksOffers: { id: string; what: Marked; state: string; organizationName: string }[];
  cohorts: { id: string; name: Marked }[];
  grants: { id: string; title: Marked; published: boolean }[];
}

export async function search(client: TestClient, typed: string): Promise<Found> {
  const { status, body } = await client.get<Found>(`/api/search?q=${encodeURIComponent(typed)}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** The ids of everything found, whatever it is. */
export const idsIn = (found: Found): string[] => [
  ...found.people.map((person) => person.accountId),
  ...[
    ...found.organizations,
    ...found.referrals,
    ...found.liveSessions,
    ...found.asksOffers,
    ...found.cohorts,
    ...found.grants,
  ].map(({ id }) => id),
];

/** The characters a page underlines. */
export const underlined = ({ text, marks }: Marked): string[] =>
  marks.map(({ from, length }) => text.slice(from, from + length));
