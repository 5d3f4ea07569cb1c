import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problem } from '../api';
import { ErrorState } from '../components';
import { SignInProblem } from '../sign-in/sign-in-problem';
import { told } from '../texts/joining';
import type { OpenInvitation } from './invitation-api';

/** Why joining did not happen, and that the invitation is still good where it is. */
export function AcceptProblem({ problem, invitation }: { problem: Problem; invitation: OpenInvitation }) {
  const { t } = useTranslation('invitations');
  const { organizationName: organization, boundTo: signInName } = invitation;
  if (problem.status === 404)
    return (
      <>
        <ErrorState inline error={problem} fact={t('gone.fact')} todo={told([t('gone.safe'), t('gone.todo')])} />
        <p>
          <Link to="/sign-in">{t('gone.toSignIn')}</Link>
        </p>
      </>
    );
  if (problem.status === 401)
    return <ErrorState inline error={problem} fact={t('wrongPassword')} todo={t('wrongPasswordDo')} />;
  if (problem.code === 'sign-in-name-taken')
    return <ErrorState inline error={problem} fact={t('knownName')} todo={t('knownNameDo')} />;
  if (problem.code === 'organization-takes-part-already')
    return (
      <ErrorState
        inline
        error={problem}
        fact={t('takesPartAlready', { organization })}
        todo={t('takesPartAlreadyDo')}
      />
    );
  if (problem.code === 'sign-in-name-not-readable' || problem.code === 'password-too-short') return null;
  if (problem.status === 429) return <SignInProblem problem={problem} />;
  if (problem.code === 'already-member')
    return (
      <ErrorState inline error={problem} fact={t('memberAlready', { organization })} todo={t('memberAlreadyDo')} />
    );
  if (problem.code === 'invitation-for-another-name')
    return <ErrorState inline error={problem} fact={t('otherName')} todo={t('otherNameDo', { signInName })} />;
  return <ErrorState inline error={problem} hasTyped />;
}
