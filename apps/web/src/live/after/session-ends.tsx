import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api';
import { ErrorState } from '../../components';
import { type LiveSession, liveSessionKey, liveSessionLists } from '../live-api';
import { DateTimeFields, instantOf } from '../preparing/date-time-fields';
import { afterApi } from './after-api';

/** Called off before it began: asks once, since everybody invited is told. */
export function CallOff({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-after');
  const [isAsking, setIsAsking] = useState(false);
  const cancel = useCommand({
    run: (_: void, { key }) => afterApi.cancel(session.id, key),
    changes: [liveSessionKey(session.id), liveSessionLists],
  });
  if (!isAsking)
    return (
      <button type="button" className="btn q" onClick={() => setIsAsking(true)}>
        {t('cancel.start')}
      </button>
    );
  return (
    <section className="note" role="group" aria-label={t('cancel.question')}>
      <p className="h3">{t('cancel.question')}</p>
      <p className="sm mut">{t('cancel.what')}</p>
      <div className="row wrap g3" style={{ marginTop: 10 }}>
        <button type="button" className="btn" disabled={cancel.busy} onClick={() => void cancel.send()}>
          {t('cancel.yes')}
        </button>
        <button type="button" className="btn" onClick={() => setIsAsking(false)}>
          {t('cancel.no')}
        </button>
      </div>
      {cancel.problem && <ErrorState inline error={cancel.problem} />}
    </section>
  );
}

/** The next of the series, from this one. */
export function PrepareNext({ session }: { session: LiveSession }) {
  const { t } = useTranslation('live-after');
  const navigate = useNavigate();
  const id = useId();
  const [title, setTitle] = useState(session.title);
  const [when, setWhen] = useState({ date: '', time: '14:00' });
  const prepare = useCommand({
    run: (body: { title: string; startsAt: string }, { key }) => afterApi.next(session.id, body, key),
    changes: [liveSessionLists],
    onDone: (next) => void navigate(`/live/${next.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const startsAt = instantOf(when);
    if (title.trim() === '' || !startsAt) return;
    void prepare.send({ title: title.trim(), startsAt });
  };
  return (
    <form className="note" onSubmit={submit}>
      <h2 className="h3">{t('next.title')}</h2>
      <p className="sm mut">{t('next.what')}</p>
      <label className="lab" htmlFor={`${id}-name`}>
        {t('next.name')}
      </label>
      <input
        id={`${id}-name`}
        className="inp"
        maxLength={100}
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DateTimeFields value={when} onChange={(change) => setWhen({ ...when, ...change })} />
      {prepare.problem && <ErrorState inline error={prepare.problem} hasTyped />}
      <button type="submit" className="btn wide" style={{ marginTop: 10 }} disabled={prepare.busy}>
        {t('next.create')}
      </button>
    </form>
  );
}
