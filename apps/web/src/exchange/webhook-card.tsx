import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText, ErrorState, Facts, Mark } from '../components';
import { SecretForm } from './secret-form';
import { WebhookForm } from './webhook-form';
import { useReason, useWebhookWrong } from './words';
import { type Webhook, useMoveWebhook, useRemoveWebhook } from './webhooks';

interface WebhookCardProps {
  webhook: Webhook;
  /** On its own page there is no link to it. */
  isPage?: boolean;
  onRemoved?: () => void;
}

export function WebhookCard({ webhook, isPage = false, onRemoved }: WebhookCardProps) {
  const { t } = useTranslation('exchange');
  const [doing, setDoing] = useState<'change' | 'rotate-secret' | null>(null);
  const close = () => setDoing(null);
  if (doing === 'change') return <WebhookForm webhook={webhook} onClose={close} />;
  if (doing === 'rotate-secret') return <SecretForm webhook={webhook} onClose={close} />;
  const isActive = webhook.state === 'active';
  const { formerSecretEndsAt, lastDeliveredAt } = webhook;
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('host'), value: webhook.host },
    { label: t('secretSet'), value: <DateText value={webhook.secretSetAt} as="day" /> },
    ...(formerSecretEndsAt ? [{ label: t('formerSecret'), value: <DateText value={formerSecretEndsAt} /> }] : []),
    {
      label: t('lastDelivered'),
      value: lastDeliveredAt ? <DateText value={lastDeliveredAt} /> : t('neverDelivered'),
    },
  ];
  return (
    <article className="note exchange-card">
      <header className="row wrap g3">
        {!isPage && <h3 className="h3">{webhook.name}</h3>}
        <Mark
          tone={isActive ? 'both' : webhook.pauseReason ? 'risk' : 'still'}
          icon={isActive ? 'check' : 'pause'}
          word={t(`state.${isActive ? 'active' : 'paused'}`)}
        />
      </header>
      <Standing webhook={webhook} />
      <Facts rows={facts} />
      <WebhookActs webhook={webhook} isPage={isPage} onDo={setDoing} onRemoved={onRemoved} />
    </article>
  );
}

function Standing({ webhook: { state, pauseReason, waiting } }: { webhook: Webhook }) {
  const { t } = useTranslation('exchange');
  const reason = useReason();
  return (
    <>
      {state === 'paused' && (
        <p className={pauseReason ? 'wrong' : 'mut'}>
          {pauseReason ? t('pausedBecause', { reason: reason(pauseReason) }) : t('pausedByPerson')}
        </p>
      )}
      {waiting > 0 && <p className="mut">{t('waiting', { count: waiting })}</p>}
    </>
  );
}

interface WebhookActsProps {
  webhook: Webhook;
  isPage: boolean;
  onDo: (doing: 'change' | 'rotate-secret') => void;
  onRemoved?: () => void;
}

function WebhookActs({ webhook, isPage, onDo, onRemoved }: WebhookActsProps) {
  const { t } = useTranslation('exchange');
  const wrong = useWebhookWrong();
  const [isSure, setIsSure] = useState(false);
  const move = useMoveWebhook(webhook);
  const remove = useRemoveWebhook(webhook, () => onRemoved?.());
  const may = (action: Webhook['allowedActions'][number]) => webhook.allowedActions.includes(action);
  const problem = move.problem ?? remove.problem;
  if (isSure)
    return (
      <div role="alert">
        <p>{t('removeSure')}</p>
        <div className="row wrap g3">
          <button type="button" className="btn x" disabled={remove.busy} onClick={() => void remove.send()}>
            {t('removeYes')}
          </button>
          <button type="button" className="btn" onClick={() => setIsSure(false)}>
            {t('removeNo')}
          </button>
        </div>
        {problem && <ErrorState inline error={problem} />}
      </div>
    );
  return (
    <>
      <div className="row wrap g3">
        {!isPage && (
          <Link className="btn" to={`/organization/exchange/${webhook.id}`}>
            {t('deliveries')}
          </Link>
        )}
        {may('test') && (
          <button type="button" className="btn" disabled={move.busy} onClick={() => void move.send('test')}>
            {t('test')}
          </button>
        )}
        {(['pause', 'resume'] as const).filter(may).map((action) => (
          <button
            key={action}
            type="button"
            className={action === 'resume' ? 'btn p' : 'btn'}
            disabled={move.busy}
            onClick={() => void move.send(action)}
          >
            {t(action)}
          </button>
        ))}
        {may('change') && (
          <button type="button" className="btn q" onClick={() => onDo('change')}>
            {t('change')}
          </button>
        )}
        {may('rotate-secret') && (
          <button type="button" className="btn q" onClick={() => onDo('rotate-secret')}>
            {t('rotate')}
          </button>
        )}
        {may('remove') && (
          <button type="button" className="btn q" onClick={() => setIsSure(true)}>
            {t('remove')}
          </button>
        )}
      </div>
      {problem && <ErrorState inline error={problem} fact={wrong(problem)} />}
    </>
  );
}
