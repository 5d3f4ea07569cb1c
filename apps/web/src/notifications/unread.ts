import { useQuery } from '@tanstack/react-query';
import { http } from '../api';

export function useUnreadCount(): number {
  const { data } = useQuery({
    queryKey: ['notification', 'unread'],
    queryFn: ({ signal }) => http.get<{ count: number }>('/api/notifications/unread', undefined, signal),
  });
  return data?.count ?? 0;
}
