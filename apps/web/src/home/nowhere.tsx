import { useTranslation } from 'react-i18next';
import { PageHead } from '../components';

/** Home of somebody whose last membership has ended: the account lives on, and an invitation opens the way back. */
export function Nowhere() {
  const { t } = useTranslation('first-steps');
  return (
    <>
      <PageHead title={t('nowhere.title')} />
      <p className="text">{t('nowhere.text')}</p>
    </>
  );
}
