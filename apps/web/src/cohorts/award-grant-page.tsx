import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type Schema, http, useCommand } from '../api';
import { ErrorState, LoadingState, PageHead } from '../components';
import { AmountRows, typedMinor } from './amount-rows';
import { type Cohort, useCohort } from './cohorts';
import { type Draft, WithDraft, useResend, useWritten } from '../drafts/with-draft';
import './cohorts.css';

/** Currencies with two decimals, so that what is typed can be added up while it is typed. */
const currencies = ['CNY', 'HKD', 'USD', 'EUR', 'GBP'];

interface Written {
  recipientOrganizationId: string;
  agreementNo: string;
  title: string;
  description: string;
  restrictedPurpose: string;
  currency: string;
  amount: string;
  awardedOn: string;
  startsOn: string;
  endsOn: string;
  budgetLines: { name: string; amount: string }[];
  tranches: { amount: string; plannedOn: string; condition: string }[];
}

export default function AwardGrantPage() {
  const { t } = useTranslation('cohorts');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useCohort(id, {});
  if (isPending) return <LoadingState what={t('title')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={t('award.title')}
        crumbs={[
          { word: t('title'), to: '/cohorts' },
          { word: data.name, to: `/cohorts/${id}` },
        ]}
      />
      <WithDraft<Written> kind="grant">{(draft) => <AwardForm cohort={data} draft={draft} />}</WithDraft>
    </>
  );
}

/** Fields left empty stay out: absent is not the same as empty. */
const withoutEmpty = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

function AwardForm({ cohort, draft }: { cohort: Cohort; draft: Draft<Written> }) {
  const { t } = useTranslation('cohorts');
  const navigate = useNavigate();
  const [written, setWritten] = useWritten(draft, () => ({
    recipientOrganizationId: '',
    agreementNo: '',
    title: '',
    description: '',
    restrictedPurpose: '',
    currency: 'CNY',
    amount: '',
    awardedOn: '',
    startsOn: '',
    endsOn: '',
    budgetLines: [],
    tranches: [],
  }));
  const award = useCommand({
    run: async (input: Written, { key }) => {
      const { tranches, ...rest } = input;
      return http.post<Schema<'GrantDto'>>(
        '/api/grants',
        { ...withoutEmpty(rest), cohortId: cohort.id, tranches: tranches.map(withoutEmpty) },
        { key: await draft.keyFor(input, key) },
      );
    },
    changes: [['cohort'], ['grant']],
    onDone: ({ id }) => {
      void draft.forget();
      void navigate(`/grants/${id}`);
    },
  });
  useResend(award.problem, () => void award.send(written));
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change });
  const whole = typedMinor(written.amount);
  const words = t('award.problem', { returnObjects: true }) as Record<string, string>;
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void award.send(written);
  }
  const text = (name: 'agreementNo' | 'title' | 'restrictedPurpose', label: string, max: number, help?: string) => (
    <label className="fld">
      <span className="lab">{label}</span>
      <input
        className="inp"
        required={name !== 'restrictedPurpose'}
        maxLength={max}
        value={written[name]}
        onChange={(event) => write({ [name]: event.target.value })}
      />
      {help && <span className="help">{help}</span>}
    </label>
  );
  const day = (name: 'awardedOn' | 'startsOn' | 'endsOn', label: string) => (
    <label className="fld">
      <span className="lab">{label}</span>
      <input
        className="inp"
        type="date"
        required={name === 'awardedOn'}
        value={written[name]}
        onChange={(event) => write({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="cohort-form" onSubmit={submit}>
      {draft.note}
      <label className="fld">
        <span className="lab">{t('award.recipient')}</span>
        <select
          className="inp"
          value={written.recipientOrganizationId}
          onChange={(event) => write({ recipientOrganizationId: event.target.value })}
        >
          <option value="">{t('award.together')}</option>
          {cohort.organizations.map((organization) => (
            <option key={organization.id} value={organization.id}>
              {organization.name}
            </option>
          ))}
        </select>
      </label>
      <div className="pair">
        {text('agreementNo', t('award.agreementNo'), 100)}
        {day('awardedOn', t('award.awardedOn'))}
      </div>
      {text('title', t('award.name'), 500)}
      {text('restrictedPurpose', t('award.purpose'), 500, t('award.purposeHelp'))}
      <label className="fld">
        <span className="lab">{t('award.description')}</span>
        <textarea
          className="inp"
          rows={3}
          maxLength={5000}
          value={written.description}
          onChange={(event) => write({ description: event.target.value })}
        />
      </label>
      <div className="pair">
        <label className="fld">
          <span className="lab">{t('award.amount')}</span>
          <input
            className="inp num"
            inputMode="decimal"
            required
            value={written.amount}
            onChange={(event) => write({ amount: event.target.value })}
          />
          <span className="help">{t('award.amountHelp')}</span>
        </label>
        <label className="fld">
          <span className="lab">{t('award.currency')}</span>
          <select
            className="inp"
            value={written.currency}
            onChange={(event) => write({ currency: event.target.value })}
          >
            {currencies.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
        </label>
      </div>
      <div className="pair">
        {day('startsOn', t('open.startsOn'))}
        {day('endsOn', t('open.endsOn'))}
      </div>
      <AmountRows
        legend={t('award.lines')}
        rows={written.budgetLines}
        whole={whole}
        currency={written.currency}
        add={t('award.addLine')}
        empty={{ name: '', amount: '' }}
        onChange={(budgetLines) => write({ budgetLines })}
      >
        {(row, change) => (
          <>
            <label className="wide-field">
              {t('award.lineName')}
              <input
                className="inp"
                required
                maxLength={100}
                value={row.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            </label>
            <AmountField label={t('award.lineAmount')} value={row.amount} onChange={(amount) => change({ amount })} />
          </>
        )}
      </AmountRows>
      <AmountRows
        legend={t('award.tranches')}
        rows={written.tranches}
        whole={whole}
        currency={written.currency}
        add={t('award.addTranche')}
        empty={{ amount: '', plannedOn: '', condition: '' }}
        onChange={(tranches) => write({ tranches })}
      >
        {(row, change) => (
          <>
            <AmountField
              label={t('award.trancheAmount')}
              value={row.amount}
              onChange={(amount) => change({ amount })}
            />
            <label>
              {t('award.trancheDate')}
              <input
                className="inp"
                type="date"
                required
                value={row.plannedOn}
                onChange={(event) => change({ plannedOn: event.target.value })}
              />
            </label>
            <label className="wide-field">
              {t('award.trancheCondition')}
              <input
                className="inp"
                maxLength={500}
                value={row.condition}
                onChange={(event) => change({ condition: event.target.value })}
              />
            </label>
          </>
        )}
      </AmountRows>
      {award.problem && <ErrorState inline error={award.problem} fact={words[award.problem.code]} hasTyped />}
      <button type="submit" className="btn p" disabled={award.busy}>
        {t('award.send')}
      </button>
    </form>
  );
}

interface AmountFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const AmountField = ({ label, value, onChange }: AmountFieldProps) => (
  <label>
    {label}
    <input
      className="inp num"
      inputMode="decimal"
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
);
