import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../components';

/** On a case file: the way to who has seen this person's data. Needs the texts 'access-requests'. */
export function ReadingsLink({ personId }: { personId: string }) {
  const { t } = useTranslation('access-requests');
  return (
    <Link className="btn q" to={`/access-requests/readings/${personId}`}>
      <Icon name="eye" />
      {t('readings.open')}
    </Link>
  );
}
