import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { type Role, useSignedIn } from '../session/session';
import { InviteProblem } from './invite-problem';
import { type NewInvitation, inviteSomebody, invitationsKey, useInvitations } from './people';
import { RoleChoice } from './role-choice';
import { SignInNameField } from './sign-in-name-field';
import { TicketPanel } from './ticket';
import './people.css';

/** The role is chosen by what it means; then there is a link, this once. */
export default function InviteColleaguePage() {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const { active } = useSignedIn();
  const invitations = useInvitations();
  const [role, setRole] = useState<Role>();
  const [signInName, setSignInName] = useState('');
  const [isRoleMissing, setIsRoleMissing] = useState(false);
  const [made, setMade] = useState<NewInvitation>();
  const mayInvite = invitations.data?.pages[0]?.mayInvite;
  const invite = useCommand({
    run: (body: { role: Role; signInName?: string }, { key }) => inviteSomebody({ kind: 'colleague', ...body }, key),
    changes: [invitationsKey],
    onDone: setMade,
  });
  if (invitations.isPending) return <LoadingState />;
  if (!active || !mayInvite) return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsRoleMissing(!role);
    if (role) void invite.send({ role, ...(signInName.trim() && { signInName: signInName.trim() }) });
  }

  const another = () => {
    setMade(undefined);
    setRole(undefined);
    setSignInName('');
  };
  const roleWord = role && shell(`role.${role}`);
  return (
    <div className="people">
      <PageHead
        title={made ? t('ticket.pageTitle') : t('invite.colleagueTitle')}
        crumbs={[{ word: t('title'), to: '/people' }]}
      />
      {made && roleWord ? (
        <>
          <TicketPanel
            ticket={{
              title: t('ticket.heading'),
              whom: t('ticket.forColleague', { role: roleWord, organization: active.organizationName }),
              path: made.path,
              expiresAt: made.expiresAt,
              boundTo: signInName.trim() || null,
              paper: { title: t('ticket.paper.title', { organization: active.organizationName }), role: roleWord },
            }}
          />
          <div className="acts after-ticket">
            <button type="button" className="btn" onClick={another}>
              {t('invite.another')}
            </button>
            <Link className="btn q" to="/people">
              {t('invite.done')}
            </Link>
          </div>
        </>
      ) : (
        <form className="form" onSubmit={submit} noValidate>
          <p className="text">{t('invite.colleagueLead')}</p>
          <RoleChoice
            legend={t('invite.role')}
            roles={mayInvite.roles}
            kind={active.organizationKind}
            value={role}
            onChoose={setRole}
          />
          {isRoleMissing && !role && <p className="wrong">{t('invite.need.role')}</p>}
          <SignInNameField value={signInName} onWrite={setSignInName} problem={invite.problem} />
          {invite.problem && <InviteProblem problem={invite.problem} />}
          <button type="submit" className="btn p" disabled={invite.busy}>
            {t(invite.busy ? 'invite.busy' : 'invite.make')}
          </button>
        </form>
      )}
    </div>
  );
}
