import { useQuery } from '@tanstack/react-query';
import { type Schema, answer, client } from '../api';
import { useSignedIn } from '../session/session';
import type { NavigationId } from '../shell/feature';
import { navigationFor } from '../shell/navigation';

export type ReferralInHands = Schema<'ReferralItemDto'>;
export type InHands = Schema<'InHandsDto'>;

/** Where a referral is read. */
export const addressOf = ({ id }: ReferralInHands) => `/referrals/${id}`;

/** `isWanted` is false for people whose organisation takes no part in referrals. */
export const useInHands = (isWanted: boolean) =>
  useQuery({
    queryKey: ['referral', 'in-hands'],
    enabled: isWanted,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/in-hands', { signal })),
  });

/** The apricot number beside a navigation entry: what waits in one's own hands there. */
export function useWaitingCount() {
  const session = useSignedIn();
  const { data } = useInHands(navigationFor(session).some((item) => item.id === 'referrals'));
  const count = data?.mineTotal ?? 0;
  return (id: NavigationId) => (id === 'home' || id === 'referrals' ? count : 0);
}
