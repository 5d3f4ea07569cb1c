import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { http, queryClient, useCommand } from '../api';
import { useSignedIn } from '../session/session';

/** The organisation one acts for; a choice only for people who belong to several. */
export function OrganizationSwitch() {
  const { t } = useTranslation('shell');
  const { active, memberships } = useSignedIn();
  const navigate = useNavigate();
  const change = useCommand({
    run: (organizationId: string, command) => http.post('/api/me/organization', { organizationId }, command),
    // Nothing read for one organisation may be shown under another.
    onDone: async () => {
      void navigate('/');
      await queryClient.resetQueries();
    },
  });
  if (memberships.length < 2) return <b>{active?.organizationName}</b>;
  return (
    <select
      aria-label={t('switchOrganization')}
      value={active?.organizationId ?? ''}
      disabled={change.busy}
      onChange={(event) => void change.send(event.target.value)}
    >
      {memberships.map(({ organizationId, organizationName }) => (
        <option key={organizationId} value={organizationId}>
          {organizationName}
        </option>
      ))}
    </select>
  );
}
