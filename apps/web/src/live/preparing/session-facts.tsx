import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, timeOfDay } from '../../components';
import type { LiveSession } from '../live-api';
import { calendarDate } from '../room/countdown';
import { useChange } from './use-change';
import styles from './preparing.module.css';

/** Name, time and place, changed in one go while nobody has begun. */
export function SessionFacts({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live');
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState(session.title);
  const [date, setDate] = useState(calendarDate(Date.parse(session.startsAt)));
  const [time, setTime] = useState(timeOfDay(session.startsAt));
  const [place, setPlace] = useState(session.place);
  const change = useChange(session);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || date === '' || time === '') return;
    const startsAt = new Date(`${date}T${time}:00+08:00`).toISOString();
    void change.send({ title: title.trim(), place: place.trim(), startsAt });
  };
  if (!isOpen)
    return (
      <button type="button" className="btn" onClick={() => setIsOpen(true)}>
        {t('prepare.changeFacts')}
      </button>
    );
  return (
    <form className={`text ${styles.form}`} onSubmit={submit}>
      <div className="fld">
        <label className="lab" htmlFor={`${id}-title`}>
          {t('prepare.title')}
        </label>
        <input
          id={`${id}-title`}
          className="inp"
          maxLength={100}
          required
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
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
            value={date}
            onChange={(event) => setDate(event.target.value)}
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
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      </div>
      <div className="fld">
        <label className="lab" htmlFor={`${id}-place`}>
          {t('prepare.place')}
        </label>
        <input
          id={`${id}-place`}
          className="inp"
          maxLength={200}
          value={place}
          onChange={(event) => setPlace(event.target.value)}
        />
      </div>
      {change.problem && <ErrorState inline error={change.problem} hasTyped />}
      <div className="row g3">
        <button type="submit" className="btn p" disabled={change.busy}>
          {t('prepare.save')}
        </button>
        <button type="button" className="btn" onClick={() => setIsOpen(false)}>
          {t('prepare.notNow')}
        </button>
      </div>
    </form>
  );
}
