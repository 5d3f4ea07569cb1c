import { useNavigate } from 'react-router';
import { answer, client, commandHeaders, queryClient, useCommand } from '../api';

/** Acts for another of one's organisations from now on. */
export function useChooseOrganization() {
  const navigate = useNavigate();
  return useCommand({
    run: (organizationId: string, command) =>
      answer(client.POST('/api/me/organization', { body: { organizationId }, headers: commandHeaders(command) })),
    // Nothing read for one organisation may be shown under another.
    onDone: () => {
      void navigate('/');
      void queryClient.resetQueries();
    },
  });
}
