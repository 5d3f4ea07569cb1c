import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { TakeAlong } from './take-along-section';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import { useWebhooks } from './webhooks';
import './exchange.css';

/** How an organisation is connected with other systems: what it takes along, and which of its programs are told. */
export default function ExchangePage() {
  const { t } = useTranslation('exchange');
  return (
    <>
      <PageHead title={t('title')} crumbs={[{ word: t('back'), to: '/organization' }]} />
      <p className="mut exchange-lead">{t('lead')}</p>
      <TakeAlong />
      <Webhooks />
    </>
  );
}

function Webhooks() {
  const { t } = useTranslation('exchange');
  const isAdmin = useSignedIn().active?.role === 'organization-admin';
  const list = useWebhooks(isAdmin);
  const [isAdding, setIsAdding] = useState(false);
  const webhooks = list.data?.items ?? [];
  return (
    <section className="exchange" aria-labelledby="webhooks">
      <h2 className="h2" id="webhooks">
        {t('webhooksTitle')}
      </h2>
      <p className="mut">{t('webhooksWhat')}</p>
      {!isAdmin && (
        <EmptyState small title={t('onlyAdmins')}>
          {t('onlyAdminsWhere')}
        </EmptyState>
      )}
      {isAdmin && list.isPending && <LoadingState what={t('webhooksTitle')} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          {webhooks.length === 0 && !isAdding && (
            <EmptyState small title={t('none')}>
              {t('noneWhat')}
            </EmptyState>
          )}
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} />
          ))}
          {isAdding ? (
            <WebhookForm onClose={() => setIsAdding(false)} />
          ) : (
            <button type="button" className={webhooks.length === 0 ? 'btn p' : 'btn'} onClick={() => setIsAdding(true)}>
              {t('add')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
