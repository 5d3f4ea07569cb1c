import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, http, useCommand } from '../api';
import { ErrorState } from '../components';
import { amountText } from './amount-text';
import type { Tranche } from './cohorts';

interface PayTrancheProps {
  tranche: Tranche;
  currency: string;
  onClose: () => void;
}

const chinaToday = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Records a payment that was made at the bank. */
export function PayTranche({ tranche, currency, onClose }: PayTrancheProps) {
  const { t } = useTranslation('cohorts');
  const [amount, setAmount] = useState(amountText(tranche.plannedMinor, currency));
  const [paidOn, setPaidOn] = useState(chinaToday());
  const pay = useCommand({
    run: (body: { amount: string; paidOn: string }, { key }) =>
      http.post<Schema<'GrantDto'>>(`/api/tranches/${tranche.id}/payment`, body, { key, version: tranche.version }),
    changes: [['grant'], ['cohort']],
    onDone: onClose,
  });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void pay.send({ amount: amount.trim(), paidOn });
  }
  const words = t('pay.problem', { returnObjects: true }) as Record<string, string>;
  return (
    <form className="pay-form note" onSubmit={submit} aria-label={t('pay.title', { number: tranche.number })}>
      <p className="sm mut">{t('pay.note')}</p>
      <div className="fields">
        <label className="fld">
          <span className="lab">{t('pay.amount')}</span>
          <input
            className="inp num"
            inputMode="decimal"
            required
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </label>
        <label className="fld">
          <span className="lab">{t('pay.on')}</span>
          <input
            className="inp"
            type="date"
            required
            max={chinaToday()}
            value={paidOn}
            onChange={(event) => setPaidOn(event.target.value)}
          />
        </label>
      </div>
      {pay.problem && <ErrorState inline error={pay.problem} fact={words[pay.problem.code]} hasTyped />}
      <div className="row g2 wrap">
        <button type="submit" className="btn p" disabled={pay.busy}>
          {t('pay.send')}
        </button>
        <button type="button" className="btn q" onClick={onClose}>
          {t('pay.cancel')}
        </button>
      </div>
    </form>
  );
}
