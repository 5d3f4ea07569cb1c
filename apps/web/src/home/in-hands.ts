import { useQuery } from '@tanstack/react-query';
import { http } from '../api';
import type { Urgency } from '../components';
import type { NavigationId } from '../shell/feature';

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

export const useInHands = () =>
  useQuery({
    queryKey: ['referral', 'in-hands'],
    queryFn: ({ signal }) => http.get<InHands>('/api/referrals/in-hands', undefined, signal),
  });

/** The apricot number beside a navigation entry: what waits in one's own hands there. */
export function useWaitingCount() {
  const { data } = useInHands();
  const count = data?.mine.length ?? 0;
  return (id: NavigationId) => (id === 'home' || id === 'referrals' ? count : 0);
}
