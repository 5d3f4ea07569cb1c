import { useNavigate } from 'react-router';
import { answer, client, commandHeaders, queryClient, useCommand } from '../api';
import { forgetAllDrafts, useKeptDrafts } from '../drafts/use-kept-draft';
import { forgetVisited } from '../search/visited';
import { sessionCopy, useSignedIn } from './session';

interface SignOutOptions {
  /** The page that has shown what would be lost; every other one leads there first. */
  leavesDrafts?: boolean;
}

/** Ends the session here and forgets everything that was read or written with it. */
export function useSignOut({ leavesDrafts = false }: SignOutOptions = {}) {
  const navigate = useNavigate();
  const { account } = useSignedIn();
  const drafts = useKeptDrafts();
  const leave = useCommand({
    run: (_: void, command) => answer(client.POST('/api/sign-out', { headers: commandHeaders(command) })),
    onDone: () => {
      sessionCopy.forget();
      forgetVisited();
      void forgetAllDrafts(account.id);
      void navigate('/sign-in', { replace: true });
      queryClient.clear();
    },
  });
  const asksFirst = drafts.length > 0 && !leavesDrafts;
  return { ...leave, send: () => (asksFirst ? navigate('/drafts?leaving') : leave.send()) };
}
