import { useNavigate } from 'react-router';
import { answer, client, commandHeaders, queryClient, useCommand } from '../api';

/** Ends the session here and forgets everything that was read with it. */
export function useSignOut() {
  const navigate = useNavigate();
  return useCommand({
    run: (_: void, command) => answer(client.POST('/api/sign-out', { headers: commandHeaders(command) })),
    onDone: () => {
      void navigate('/sign-in', { replace: true });
      queryClient.clear();
    },
  });
}
