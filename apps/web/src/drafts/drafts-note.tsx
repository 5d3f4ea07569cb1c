import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../components';
import './drafts.css';
import { useKeptDrafts } from './use-kept-draft';

/** On Home, while something written here has not reached the server. */
export function DraftsNote() {
  const { t } = useTranslation('home');
  const count = useKeptDrafts().length;
  if (count === 0) return null;
  return (
    <p className="note row wrap g3 held">
      <Icon name="cloudoff" />
      <b>{t('draftsHeld', { count })}</b>
      <Link to="/drafts">{t('draftsSee')}</Link>
    </p>
  );
}
