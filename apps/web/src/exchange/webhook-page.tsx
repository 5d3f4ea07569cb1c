import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DateText, EmptyState, ErrorState, LoadingState, Mark, MoreButton, PageHead, type Tone } from '../components';
import { useSignedIn } from '../session/session';
import { WebhookCard } from './webhook-card';
import { useReason, useTypeWord, useWebhookWrong } from './words';
import { type Delivery, useDeliveries, useSendAgain, useWebhooks } from './webhooks';
import './exchange.css';

/** One connected program and what it was told. */
export default function WebhookPage() {
  const { t } = useTranslation('exchange');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const isAdmin = useSignedIn().active?.role === 'organization-admin';
  const list = useWebhooks(isAdmin);
  const webhook = list.data?.items.find((one) => one.id === id);
  const crumbs = [
    { word: t('back'), to: '/organization' },
    { word: t('title'), to: '/organization/exchange' },
  ];
  return (
    <>
      <PageHead title={webhook?.name ?? t('deliveries')} crumbs={crumbs} />
      {!isAdmin && <EmptyState title={t('onlyAdmins')}>{t('onlyAdminsWhere')}</EmptyState>}
      {isAdmin && list.isPending && <LoadingState what={t('webhooksTitle')} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && !webhook && <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>}
      {webhook && (
        <div className="exchange">
          <WebhookCard webhook={webhook} isPage onRemoved={() => void navigate('/organization/exchange')} />
          <Deliveries id={id} />
        </div>
      )}
    </>
  );
}

function Deliveries({ id }: { id: string }) {
  const { t } = useTranslation('exchange');
  const list = useDeliveries(id);
  const { data, error, isPending, refetch } = list;
  const deliveries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="deliveries">
      <h2 className="h2" id="deliveries">
        {t('deliveries')}
      </h2>
      {isPending && <LoadingState what={t('deliveries')} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && deliveries.length === 0 && (
        <EmptyState small title={t('noDeliveries')}>
          {t('noDeliveriesWhat')}
        </EmptyState>
      )}
      {deliveries.length > 0 && (
        <ul className="lst noside">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} webhookId={id} delivery={delivery} />
          ))}
        </ul>
      )}
      <MoreButton query={list} word={t('more')} />
    </section>
  );
}

const tones: Record<Delivery['state'], Tone> = {
  waiting: 'theirs',
  delivered: 'both',
  failed: 'risk',
  expired: 'still',
};

function DeliveryRow({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { t } = useTranslation('exchange');
  const typeWord = useTypeWord();
  const reason = useReason();
  const wrong = useWebhookWrong();
  const { send, busy, problem } = useSendAgain(webhookId);
  const { state, type, number, tries, lastStatus, lastRefusal, createdAt, dueAt } = delivery;
  return (
    <li>
      <div>
        <span className="t">
          {typeWord(type)} {number && <span className="mut">{number}</span>}
        </span>
        <div className="under row wrap g3">
          <DateText value={createdAt} />
          {tries > 0 && <span>{t('tries', { count: tries })}</span>}
          {lastStatus !== null && <span>{t('answered', { status: lastStatus })}</span>}
          {lastRefusal && state !== 'delivered' && <span>{reason(lastRefusal)}</span>}
          {state === 'waiting' && tries > 0 && (
            <span>
              {t('nextTry')}
              <DateText value={dueAt} />
            </span>
          )}
        </div>
        {problem && <ErrorState inline error={problem} fact={wrong(problem)} />}
      </div>
      <div className="end row wrap g3">
        <Mark
          tone={tones[state]}
          icon={state === 'delivered' ? 'check' : state === 'waiting' ? 'hour' : 'no'}
          word={t(`deliveryState.${state}`)}
        />
        {state !== 'waiting' && (
          <button type="button" className="btn q" disabled={busy} onClick={() => void send(delivery.id)}>
            {t('again')}
          </button>
        )}
      </div>
    </li>
  );
}
