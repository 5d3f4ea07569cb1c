import { useTranslation } from 'react-i18next';
import type { Problem } from '../api';
import { ErrorState } from '../components';

/** The entry of the directory with the same name, where the refusal names one. */
export function listedTwin(problem: Problem | null): { id: string; name: string } | undefined {
  if (problem?.code !== 'organization-listed') return undefined;
  const found = problem.details['organizations'];
  return Array.isArray(found) ? (found[0] as { id: string; name: string }) : undefined;
}

export function InviteProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('people');
  // Said below its field.
  if (problem.code === 'sign-in-name-not-readable') return null;
  if (problem.code === 'organization-takes-part-already')
    return (
      <ErrorState inline error={problem} fact={t('invite.organizationKnown')} todo={t('invite.organizationKnownDo')} />
    );
  return <ErrorState inline error={problem} hasTyped />;
}
