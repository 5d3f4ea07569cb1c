import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { ErrorState } from '../components';

/** Why nobody was let in; wherever a sign-in name and a password are asked for. */
export function SignInProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('sign-in');
  if (problem.status === 429) {
    const minutes = problem.details['minutes'];
    const todo = typeof minutes === 'number' ? t('tooManyIn', { count: minutes }) : t('tooManyDo');
    return <ErrorState inline error={problem} fact={t('tooMany')} todo={todo} />;
  }
  if (problem.status === 401) return <ErrorState inline error={problem} fact={t('wrong')} todo={t('wrongDo')} />;
  return <ErrorState inline error={problem} hasTyped />;
}
