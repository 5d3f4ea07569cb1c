import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { type Problem, toProblem } from '../api';
import { ErrorState, Facts, Icon, LoadingState, wholeDate } from '../components';
import { useNetwork, useSession } from '../session/session';
import { DoorPage } from '../sign-in/door-page';
import { told } from '../texts/joining';
import { AcceptForms } from './accept-forms';
import { type OpenInvitation, openInvitation } from './invitation-api';
import { JoinSignedIn } from './join-signed-in';
import { RoleExplained } from './role-explained';
import './invitations.css';

/** Who invites me, where to, as what; then one way in. The token stands after '#', which no server ever sees. */
export default function InvitationPage() {
  const { t } = useTranslation('invitations');
  const token = useLocation().hash.slice(1);
  const { data: network } = useNetwork();
  const session = useSession();
  const link = useQuery({
    queryKey: ['invitation-link', token],
    queryFn: () => openInvitation(token),
    staleTime: Infinity,
    retry: false,
  });
  const problem = link.error ? toProblem(link.error) : null;
  if (problem?.status === 404) return <Gone problem={problem} isSignedIn={Boolean(session.data)} />;
  // Asked again after a wrong password, it must not take the form away: only the first answer is waited for.
  if (problem || !link.data || !session.isFetched)
    return (
      <DoorPage title={t('title')}>
        {problem ? <ErrorState inline error={problem} onRetry={() => void link.refetch()} /> : <LoadingState />}
      </DoorPage>
    );
  const { kind, organizationName: organization } = link.data;
  return (
    <DoorPage
      title={
        kind === 'organization'
          ? t('organizationTitle', { organization, network: network?.name })
          : t('colleagueTitle', { organization })
      }
      windowTitle={t('title')}
    >
      <div className="invited">
        <What invitation={link.data} />
        {session.data ? (
          <JoinSignedIn token={token} invitation={link.data} session={session.data} />
        ) : (
          <AcceptForms token={token} invitation={link.data} />
        )}
      </div>
    </DoorPage>
  );
}

function What({ invitation }: { invitation: OpenInvitation }) {
  const { t } = useTranslation('invitations');
  const { t: shell } = useTranslation('shell');
  const { kind, invitedBy, role, organizationKind, organizationName, boundTo, expiresAt } = invitation;
  return (
    <>
      <Facts
        rows={[
          { label: t('by'), value: t('byWho', { name: invitedBy.name, organization: invitedBy.organizationName }) },
          { label: t('role'), value: shell(`role.${role}`) },
          { label: t('until'), value: wholeDate(shell, expiresAt) },
        ]}
      />
      {boundTo && (
        <p className="row g2">
          <Icon name="lock" />
          {t('bound', { signInName: boundTo })}
        </p>
      )}
      <section className="note" aria-labelledby="what">
        <h2 className="h3" id="what">
          {t('what')}
        </h2>
        {kind === 'organization' && <p>{t('firstAdmin', { organization: organizationName })}</p>}
        <RoleExplained role={role} kind={organizationKind} />
      </section>
    </>
  );
}

/** Used, expired, withdrawn and never made look the same from here, so the words fit all of them. */
export function Gone({ problem, isSignedIn }: { problem: Problem; isSignedIn: boolean }) {
  const { t } = useTranslation('invitations');
  return (
    <DoorPage title={t('gone.title')} windowTitle={t('title')}>
      <div className="invited">
        <ErrorState inline error={problem} fact={t('gone.fact')} todo={told([t('gone.safe'), t('gone.todo')])} />
        {!isSignedIn && <p>{t('gone.accepted')}</p>}
        <Link className="btn p big wide" to={isSignedIn ? '/' : '/sign-in'}>
          {isSignedIn ? t('gone.toHome') : t('gone.toSignIn')}
        </Link>
      </div>
    </DoorPage>
  );
}
