import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, type IconName, Mark, type Tone, wholeDate } from '../components';
import { type Adjustment, useAdjustmentStep } from './stage-reviews';

const marks: Record<Adjustment['status'], { icon: IconName; tone: Tone }> = {
  made: { icon: 'hour', tone: 'theirs' },
  agreed: { icon: 'check', tone: 'ended' },
  declined: { icon: 'no', tone: 'ended' },
  withdrawn: { icon: 'back', tone: 'ended' },
};

/** What should change, why, who has agreed by name, and what the reader may do. */
export function AdjustmentEntry({ row }: { row: Adjustment }) {
  const { t } = useTranslation('stage-reviews');
  const step = useAdjustmentStep(row);
  const [isDeclining, decline] = useState(false);
  const may = (action: Adjustment['allowedActions'][number]) => row.allowedActions.includes(action);
  return (
    <li className="note">
      <h2 className="h3">{row.what}</h2>
      <p>{t('adjustments.because', { why: row.why })}</p>
      <p className="sm mut">
        <Link to={`/grants/${row.grantId}`}>{row.grantTitle || t('adjustments.grant')}</Link>
        {t('adjustments.from', { session: row.sessionTitle, organization: row.organizationName })}
      </p>
      <p>
        <Mark
          {...marks[row.status]}
          tone={may('agree') ? 'mine' : marks[row.status].tone}
          word={t(`adjustments.status.${row.status}`)}
        />
      </p>
      <ul>
        <AgreedBy row={row} side={row.organizationName} name={row.partnerAgreedName} at={row.partnerAgreedAt} />
        <AgreedBy row={row} side={row.funderName} name={row.funderAgreedName} at={row.funderAgreedAt} />
      </ul>
      {row.declineReason && (
        <p>{t('adjustments.declinedBy', { name: row.closedByName ?? '', reason: row.declineReason })}</p>
      )}
      {step.problem && <ErrorState inline error={step.problem} />}
      {isDeclining ? (
        <DeclineForm
          onSend={(reason) => step.send({ act: 'refusal', reason })}
          onClose={() => decline(false)}
          isBusy={step.busy}
        />
      ) : (
        row.allowedActions.length > 0 && (
          <div className="row g2 wrap">
            {may('agree') && (
              <button
                type="button"
                className="btn"
                disabled={step.busy}
                onClick={() => void step.send({ act: 'agreement' })}
              >
                {t('adjustments.agree')}
              </button>
            )}
            {may('decline') && (
              <button type="button" className="btn" disabled={step.busy} onClick={() => decline(true)}>
                {t('adjustments.decline')}
              </button>
            )}
            {may('withdraw') && (
              <button
                type="button"
                className="btn"
                disabled={step.busy}
                onClick={() => void step.send({ act: 'withdrawal' })}
              >
                {t('adjustments.withdraw')}
              </button>
            )}
          </div>
        )
      )}
    </li>
  );
}

interface AgreedByProps {
  row: Adjustment;
  side: string;
  name: string | null;
  at: string | null;
}

function AgreedBy({ row, side, name, at }: AgreedByProps) {
  const { t } = useTranslation('stage-reviews');
  const { t: shell } = useTranslation('shell');
  // Once it is over, nobody's word is awaited.
  if (!name && row.status !== 'made') return null;
  return (
    <li>
      {name && at
        ? t('adjustments.agreedBy', { side, name, day: wholeDate(shell, at) })
        : t('adjustments.notYet', { side })}
    </li>
  );
}

function DeclineForm({
  onSend,
  onClose,
  isBusy,
}: {
  onSend: (reason: string) => unknown;
  onClose: () => void;
  isBusy: boolean;
}) {
  const { t } = useTranslation('stage-reviews');
  const id = useId();
  const [reason, write] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') void onSend(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>{t('adjustments.reason')}</label>
      <textarea id={id} rows={3} maxLength={500} value={reason} onChange={(event) => write(event.target.value)} />
      <div className="row g2 wrap">
        <button type="submit" className="btn p" disabled={isBusy || reason.trim() === ''}>
          {t('adjustments.sendReason')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('adjustments.notNow')}
        </button>
      </div>
    </form>
  );
}
