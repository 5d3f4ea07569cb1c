import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../components/page-head';
import { EmptyState } from '../components/page-states';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHead title={t('error.notFound')} />
      <EmptyState
        title={t('error.notFoundDo')}
        actions={
          <Link className="btn" to="/">
            {t('error.goHome')}
          </Link>
        }
      />
    </>
  );
}
