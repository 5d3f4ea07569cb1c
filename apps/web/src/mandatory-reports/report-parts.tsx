import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../components';
import { Select, TextField } from '../components/choices';
import { type Report, type ReportCall, lines, localMoment, receivers } from './reports';
import './mandatory-reports.css';

/** The call is made by hand: the telephone opens, nothing is dialled by the product. */
export function CallFirst() {
  const { t } = useTranslation('mandatory-reports');
  return (
    <section className="note call-first" aria-labelledby="call-first-title">
      <h2 className="h3" id="call-first-title">
        {t('callFirst')}
      </h2>
      <p>{t('callFirstText')}</p>
      <div className="acts">
        {lines.map(({ id, number }) => (
          <a key={id} className="btn big" href={`tel:${number}`}>
            <Icon name="phone" />
            {t(`lines.${id}`)}
          </a>
        ))}
      </div>
    </section>
  );
}

export function ReportClock({ report }: { report: Pick<Report, 'isReported' | 'minutes'> }) {
  const { t } = useTranslation('mandatory-reports');
  const [hours, minutes] = [Math.floor(report.minutes / 60), report.minutes % 60];
  const time = hours > 0 ? t('clock.hours', { hours, minutes }) : t('clock.minutes', { minutes });
  return (
    <p className={report.isReported ? 'report-clock' : 'report-clock late'}>
      <Icon name={report.isReported ? 'check' : 'clock'} />
      {t(report.isReported ? 'clock.done' : 'clock.waiting', { time })}
    </p>
  );
}

export interface WrittenCall {
  toWhom: ReportCall['toWhom'] | undefined;
  calledAt: string;
  number: string;
  answer: string;
}

export const emptyCall = (): WrittenCall => ({
  toWhom: undefined,
  calledAt: localMoment(new Date()),
  number: '',
  answer: '',
});

export function CallFields({ call, onChange }: { call: WrittenCall; onChange: (part: Partial<WrittenCall>) => void }) {
  const { t } = useTranslation('mandatory-reports');
  return (
    <>
      <Select
        id="to-whom"
        label={t('form.toWhom')}
        options={receivers.map((value) => ({ value, word: t(`form.receivers.${value}`) }))}
        value={call.toWhom}
        onChange={(toWhom) => onChange({ toWhom })}
      />
      <MomentField
        id="called-at"
        label={t('form.calledAt')}
        value={call.calledAt}
        onChange={(calledAt) => onChange({ calledAt })}
      />
      <TextField
        id="report-number"
        label={t('form.number')}
        value={call.number}
        max={60}
        onChange={(number) => onChange({ number })}
      />
      <TextField
        id="report-answer"
        label={t('form.answer')}
        value={call.answer}
        max={4000}
        lines={3}
        onChange={(answer) => onChange({ answer })}
      />
    </>
  );
}

interface MomentProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export const MomentField = ({ id, label, value, onChange }: MomentProps) => (
  <div className="fld">
    <label className="lab" htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      className="inp"
      type="datetime-local"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
);

/** The red way out of a case or a referral: one press, no question in between. */
export function ReportButton({ of }: { of: { referralId?: string; personId?: string } }) {
  const { t } = useTranslation('mandatory-reports');
  const query = new URLSearchParams({
    ...(of.referralId && { referral: of.referralId }),
    ...(of.personId && { person: of.personId }),
  });
  return (
    <Link className="btn s report-button" to={`/mandatory-reports/new?${query}`}>
      <Icon name="tri" />
      {t('button')}
    </Link>
  );
}
