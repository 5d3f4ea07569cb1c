import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../components';
import { useSignedIn } from '../session/session';
import type { About } from './access';

const askers = new Set(['worker', 'supervisor', 'community-staff']);

interface AccessDoorProps {
  about: About;
}

/** Beside what is closed: ask for it, or open it at once when there is danger. Needs the texts 'access-requests'. */
export function AccessDoor({ about }: AccessDoorProps) {
  const { t } = useTranslation('access-requests');
  const { active } = useSignedIn();
  if (!askers.has(active?.role ?? '')) return null;
  const search = new URLSearchParams({ ...about }).toString();
  return (
    <div className="row g2 wrap">
      <Link className="btn s" to={`/access-requests/new?${search}`}>
        <Icon name="eye" />
        {t('ask.open')}
      </Link>
      {'personId' in about && (
        <Link className="btn q" to={`/access-requests/emergency?${search}`}>
          <Icon name="tri" />
          {t('emergency.open')}
        </Link>
      )}
    </div>
  );
}
