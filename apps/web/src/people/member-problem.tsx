import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { ErrorState } from '../components';
import { useSignedIn } from '../session/session';
import type { Member } from './people';

/** Why it cannot be done with this person now, and what makes it possible. */
export function MemberProblem({ problem, member }: { problem: Problem; member: Member }) {
  const { t } = useTranslation('people');
  const { account } = useSignedIn();
  const name = member.displayName;
  const say = (fact: string, todo: string) => <ErrorState inline error={problem} fact={fact} todo={todo} />;
  switch (problem.code) {
    case 'last-admin':
      return say(
        member.accountId === account.id ? t('member.lastAdmin') : t('member.lastAdminOther', { name }),
        t('member.lastAdminWhy'),
      );
    case 'last-steward':
      return say(t('member.lastSteward'), t('member.lastStewardWhy'));
    case 'successor-not-suitable':
      return say(t('member.successorUnsuitable'), t('member.successorUnsuitableDo'));
    case 'already-member':
      return say(t('member.thereAlready', { name }), t('member.thereAlreadyDo'));
    case 'role-not-allowed':
      return say(t('member.roleNotThere'), t('member.roleNotThereDo'));
    default:
      return <ErrorState inline error={problem} hasTyped />;
  }
}
