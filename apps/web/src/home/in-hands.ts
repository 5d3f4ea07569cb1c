import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';
import { type Session, useSignedIn } from '../session/session';
import type { NavigationId } from '../shell/feature';
import { navigationFor } from '../shell/navigation';

export type ReferralInHands = Schema<'ReferralItemDto'>;
export type InHands = Schema<'InHandsDto'>;
export type TrancheInHands = Schema<'TrancheInHandsDto'>;

/** Where a referral is read. */
export const addressOf = ({ id }: ReferralInHands) => `/referrals/${id}`;

/** `isWanted` is false for people whose organisation takes no part in referrals. */
export const useInHands = (isWanted: boolean) =>
  useQuery({
    queryKey: ['referral', 'in-hands'],
    enabled: isWanted,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/in-hands', { signal })),
  });

/** Who pays tranches, or answers for those who do. */
export const paysTranches = ({ active }: Session) =>
  active?.organizationKind === 'foundation' && ['program-officer', 'organization-admin'].includes(active.role);

export const useTranchesInHands = (isWanted: boolean) =>
  useQuery({
    queryKey: ['grant', 'in-hands'],
    enabled: isWanted,
    queryFn: ({ signal }) => answer(client.GET('/api/grants/in-hands', { signal })),
  });

/** The apricot number beside a navigation entry: what waits in one's own hands there. */
export function useWaitingCount() {
  const session = useSignedIn();
  const { data } = useInHands(navigationFor(session).some((item) => item.id === 'referrals'));
  const tranches = useTranchesInHands(paysTranches(session)).data?.items.length ?? 0;
  const referrals = data?.mineTotal ?? 0;
  const counts: Partial<Record<NavigationId, number>> = { home: referrals + tranches, referrals, cohorts: tranches };
  return (id: NavigationId) => counts[id] ?? 0;
}
