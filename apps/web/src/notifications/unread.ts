import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../api';

/** How many messages wait to be read; counted up to 100. */
export function useUnreadCount(): number {
  const { data } = useQuery({
    queryKey: ['notification', 'unread'],
    queryFn: ({ signal }) => answer(client.GET('/api/notifications/unread-count', { signal })),
  });
  return data?.count ?? 0;
}
