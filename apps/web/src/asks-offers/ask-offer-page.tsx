import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState, LoadingState, PageHead } from '../components';
import { AskOfferEntry } from './ask-offer-entry';
import { useAskOffer } from './asks-offers';
import './asks-offers.css';

/** One ask or offer: where a notification and a search lead. */
export default function AskOfferPage() {
  const { t } = useTranslation('asks-offers');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useAskOffer(id);
  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead title={t(`kind.${data.kind}`)} crumbs={[{ word: t('title'), to: '/asks-offers' }]} />
      <ul className="asks-offers">
        <AskOfferEntry line={data} />
      </ul>
    </>
  );
}
