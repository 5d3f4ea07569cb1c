import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface DateAndTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
}

/** What was typed, as the server takes it, in the one time of China; null while a part is missing. */
export const instantOf = ({ date, time }: DateAndTime): string | null =>
  date === '' || time === '' ? null : new Date(`${date}T${time}:00+08:00`).toISOString();

interface Props {
  value: DateAndTime;
  onChange: (change: Partial<DateAndTime>) => void;
  /** `YYYY-MM-DD` */
  earliest?: string;
}

/** The day and the hour something begins, side by side. */
export function DateTimeFields({ value, onChange, earliest }: Props) {
  const { t } = useTranslation('live');
  const id = useId();
  return (
    <div className="row g4 wrap">
      <div className="fld grow">
        <label className="lab" htmlFor={`${id}-date`}>
          {t('prepare.date')}
        </label>
        <input
          id={`${id}-date`}
          className="inp"
          type="date"
          required
          min={earliest}
          value={value.date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      </div>
      <div className="fld grow">
        <label className="lab" htmlFor={`${id}-time`}>
          {t('prepare.time')}
        </label>
        <input
          id={`${id}-time`}
          className="inp"
          type="time"
          required
          value={value.time}
          onChange={(event) => onChange({ time: event.target.value })}
        />
      </div>
    </div>
  );
}
