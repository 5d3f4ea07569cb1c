import { useNavigate } from 'react-router';
import { http, queryClient, useCommand } from '../api';

/** Ends the session here and forgets everything that was read with it. */
export function useSignOut() {
  const navigate = useNavigate();
  return useCommand({
    run: (_: void, command) => http.post('/api/sign-out', {}, command),
    onDone: () => {
      void navigate('/sign-in', { replace: true });
      queryClient.clear();
    },
  });
}
