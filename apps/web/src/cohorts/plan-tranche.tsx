import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, Icon } from '../components';
import { amountText } from './amount-text';
import type { Grant } from './cohorts';

/** Plans one more tranche, as long as something of the award is not planned yet. */
export function PlanTranche({ grant }: { grant: Grant }) {
  const { t } = useTranslation('cohorts');
  const [isOpen, setIsOpen] = useState(false);
  const left = grant.money.amountMinor - grant.money.plannedMinor;
  if (!grant.allowedActions.includes('plan-tranche') || left <= 0) return null;
  if (isOpen) return <PlanForm grant={grant} leftMinor={left} onClose={() => setIsOpen(false)} />;
  return (
    <button type="button" className="btn s plan-tranche" onClick={() => setIsOpen(true)}>
      <Icon name="plus" />
      {t('plan.open')}
    </button>
  );
}

function PlanForm({ grant, leftMinor, onClose }: { grant: Grant; leftMinor: number; onClose: () => void }) {
  const { t } = useTranslation('cohorts');
  const [amount, setAmount] = useState(amountText(leftMinor, grant.currency));
  const [plannedOn, setPlannedOn] = useState('');
  const [condition, setCondition] = useState('');
  const plan = useCommand({
    run: (body: Schema<'PlanTrancheDto'>, { key }) =>
      http.post<Schema<'GrantDto'>>(`/api/grants/${grant.id}/tranches`, body, { key }),
    changes: [['grant'], ['cohort']],
    onDone: onClose,
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void plan.send({ amount: amount.trim(), plannedOn, ...(condition.trim() && { condition }) });
  }
  const words = t('award.problem', { returnObjects: true }) as Record<string, string>;
  return (
    <form className="pay-form note" onSubmit={submit} aria-label={t('plan.title')}>
      <div className="fields">
        <label className="fld">
          <span className="lab">{t('award.trancheAmount')}</span>
          <input
            className="inp num"
            inputMode="decimal"
            required
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </label>
        <label className="fld">
          <span className="lab">{t('award.trancheDate')}</span>
          <input
            className="inp"
            type="date"
            required
            value={plannedOn}
            onChange={(event) => setPlannedOn(event.target.value)}
          />
        </label>
        <label className="fld grow">
          <span className="lab">{t('award.trancheCondition')}</span>
          <input
            className="inp"
            maxLength={500}
            value={condition}
            onChange={(event) => setCondition(event.target.value)}
          />
        </label>
      </div>
      {plan.problem && <ErrorState inline error={plan.problem} fact={words[plan.problem.code]} hasTyped />}
      <div className="row g2 wrap">
        <button type="submit" className="btn p" disabled={plan.busy}>
          {t('plan.send')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('plan.cancel')}
        </button>
      </div>
    </form>
  );
}
