import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, timeOfDay } from '../../components';
import type { LiveSession } from '../live-api';
import { calendarDate } from '../room/countdown';
import { DateTimeFields, instantOf } from './date-time-fields';
import { useChange } from './use-change';
import styles from './preparing.module.css';

/** Name, time and place, changed in one go while nobody has begun. */
export function SessionFacts({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live');
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [title, setTitle] = useState(session.title);
  const [when, setWhen] = useState({
    date: calendarDate(Date.parse(session.startsAt)),
    time: timeOfDay(session.startsAt),
  });
  const [place, setPlace] = useState(session.place);
  const change = useChange(session);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const startsAt = instantOf(when);
    if (title.trim() === '' || !startsAt) return;
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
      <DateTimeFields value={when} onChange={(change) => setWhen({ ...when, ...change })} />
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
