import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, client, commandHeaders, queryClient, sessionKey, useCommand } from '../api';
import type { Session } from '../session/session';
import { enterSession } from '../sign-in/enter';
import { AcceptProblem } from './accept-problem';
import { type OpenInvitation, joinByInvitation } from './invitation-api';

interface JoinSignedInProps {
  token: string;
  invitation: OpenInvitation;
  session: Session;
}

/** One button for whoever is signed in on this device, and a way out if that is somebody else. */
export function JoinSignedIn({ token, invitation, session }: JoinSignedInProps) {
  const { t } = useTranslation('invitations');
  const navigate = useNavigate();
  const join = useCommand({
    run: () => joinByInvitation(token),
    onDone: async () => {
      await enterSession();
      void navigate('/', { replace: true });
    },
  });
  const leave = useCommand({
    run: (_: void, command) => answer(client.POST('/api/sign-out', { headers: commandHeaders(command) })),
    onDone: () => void queryClient.resetQueries({ queryKey: sessionKey }),
  });
  return (
    <div className="col g3">
      <p>{t('signedInAs', { name: session.account.displayName })}</p>
      {join.problem && <AcceptProblem problem={join.problem} invitation={invitation} />}
      {leave.problem && <AcceptProblem problem={leave.problem} invitation={invitation} />}
      <button
        type="button"
        className="btn p big wide"
        disabled={join.busy || leave.busy}
        onClick={() => void join.send()}
      >
        {t(join.busy ? 'busy' : 'join')}
      </button>
      <button type="button" className="btn wide" disabled={join.busy || leave.busy} onClick={() => void leave.send()}>
        {t('notMe')}
      </button>
    </div>
  );
}
