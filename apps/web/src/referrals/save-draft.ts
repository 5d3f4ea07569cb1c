import { type Schema, answer, client, commandHeaders } from '../api';
import { type Written, householdDraftOf } from './draft-form';
import { membersOf } from './known-person';
import { type Draft, type Referral, type Standing, act } from './referrals';

/** What became of the form, and where to go on. */
export interface Saved {
  id: string;
  isSeveral: boolean;
  hasRecipient: boolean;
}

const keyed = (key: string) => commandHeaders({ key }) as { 'Idempotency-Key': string };

/** Several partners make several drafts of one request: the first, and one beside it for each further one. */
export async function createDrafts(written: Written, draft: Draft, key: string): Promise<Saved> {
  const [recipientId, ...others] = written.partnerIds ?? [];
  const { personId, isGroup } = written;
  const body: Draft = {
    ...draft,
    ...(recipientId && { recipientId }),
    ...(personId && { personId }),
    ...(isGroup && { subjectKind: 'group' as const }),
  };
  const first = await answer<Standing>(client.POST('/api/referrals', { params: { header: keyed(key) }, body }));
  // Each under a key of its own that comes of the first: sent again, nothing is made twice.
  for (const [index, other] of others.entries())
    await act('also', first, { recipientId: other }, { key: `${key}-${index + 1}` });
  return { id: first.id, isSeveral: others.length > 0, hasRecipient: recipientId !== undefined };
}

export async function createForHousehold(
  written: Written,
  household: Schema<'HouseholdDto'>,
  key: string,
): Promise<Saved> {
  const { partnerIds = [], memberPartners = {} } = written;
  const [recipientId] = partnerIds;
  const members = membersOf(household, written.memberIds ?? []).map((member) => {
    const own = memberPartners[member.personId];
    return own && partnerIds.includes(own) ? { ...member, recipientId: own } : member;
  });
  const body = {
    ...householdDraftOf(written, members),
    ...(recipientId && { recipientId }),
  };
  const { items } = await answer(client.POST('/api/referrals/household', { params: { header: keyed(key) }, body }));
  return { id: items[0]?.id ?? '', isSeveral: items.length > 1, hasRecipient: recipientId !== undefined };
}

export async function changeDraft(referral: Referral, body: Draft): Promise<Saved> {
  const header = commandHeaders({ version: referral.version }) as { 'If-Match': string };
  const { id } = await answer<Standing>(
    client.PATCH('/api/referrals/{id}', { params: { path: { id: referral.id }, header }, body }),
  );
  return { id, isSeveral: false, hasRecipient: true };
}
