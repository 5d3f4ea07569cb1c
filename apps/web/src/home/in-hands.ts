import { useQuery } from '@tanstack/react-query';
import { http } from '../api';
import type { Urgency } from '../components';
import { useSignedIn } from '../session/session';
import type { NavigationId } from '../shell/feature';
import { navigationFor } from '../shell/navigation';

/** One referral as Home lists it. */
export interface ReferralInHands {
  id: string;
  number: string;
  service: string;
  status: string;
  businessStatus: string | null;
  side: 'sender' | 'receiver';
  urgency: Urgency;
  otherOrganizationName: string;
  dueAt: string | null;
  workingDaysLeft?: number | null;
}

export interface InHands {
  mine: ReferralInHands[];
  theirs: ReferralInHands[];
}

/** `isWanted` is false for people whose organisation takes no part in referrals. */
export const useInHands = (isWanted: boolean) =>
  useQuery({
    queryKey: ['referral', 'in-hands'],
    enabled: isWanted,
    queryFn: ({ signal }) => http.get<InHands>('/api/referrals/in-hands', undefined, signal),
  });

/** The apricot number beside a navigation entry: what waits in one's own hands there. */
export function useWaitingCount() {
  const session = useSignedIn();
  const { data } = useInHands(navigationFor(session).some((item) => item.id === 'referrals'));
  const count = data?.mine.length ?? 0;
  return (id: NavigationId) => (id === 'home' || id === 'referrals' ? count : 0);
}
