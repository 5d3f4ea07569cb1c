import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { ErrorState, Icon, NextStep } from '../../components';
import { apart } from '../../texts/joining';
import { type LiveSession, liveSessionKey, liveSessionLists } from '../live-api';
import { afterApi, type RsvpAnswer, useRsvps } from './after-api';

const answers: readonly RsvpAnswer[] = ['yes', 'maybe', 'no'];

interface RsvpProps {
  session: LiveSession;
  /** Answering is what the reader has to do now. */
  isNext?: boolean;
}

/** Coming or not, said beforehand: the three answers have the same weight, and none is chosen already. */
export function RsvpPart({ session, isNext = false }: RsvpProps) {
  const { t } = useTranslation('live-after');
  const id = useId();
  const [chosen, setChosen] = useState<RsvpAnswer | null>(null);
  const [note, setNote] = useState('');
  const send = useCommand({
    run: (body: { answer: RsvpAnswer; note: string }) => afterApi.rsvp(session.id, body),
    changes: [liveSessionKey(session.id), liveSessionLists],
    onDone: () => setChosen(null),
  });
  const body = (
    <>
      <p className="sm mut">{session.rsvp ? t(`rsvp.answered.${session.rsvp}`) : t('rsvp.why')}</p>
      <div className="row wrap g3" style={{ margin: '10px 0' }}>
        {answers.map((answer) => (
          <button
            key={answer}
            type="button"
            className="word"
            aria-pressed={(chosen ?? session.rsvp) === answer}
            onClick={() => setChosen(answer)}
          >
            {t(`rsvp.${answer}`)}
          </button>
        ))}
      </div>
      {chosen && (
        <>
          <label className="lab" htmlFor={`${id}-note`}>
            {t('rsvp.note')}
          </label>
          <input
            id={`${id}-note`}
            className="inp"
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button
            type="button"
            className="btn p wide"
            style={{ marginTop: 8 }}
            disabled={send.busy}
            onClick={() => void send.send({ answer: chosen, note })}
          >
            {t('rsvp.send')}
          </button>
        </>
      )}
      {send.problem && <ErrorState inline error={send.problem} hasTyped />}
    </>
  );
  if (isNext)
    return (
      <NextStep title={t('rsvp.title')}>
        <div className="grow">{body}</div>
      </NextStep>
    );
  return (
    <section className="note">
      <h2 className="h3">{t('rsvp.title')}</h2>
      {body}
    </section>
  );
}

/** The file any calendar takes. */
export function CalendarLink({ id }: { id: string }) {
  const { t } = useTranslation('live-after');
  return (
    <a className="btn wide" href={`/api/live-sessions/${id}/calendar`} download>
      <Icon name="cal" />
      {t('calendar')}
    </a>
  );
}

/** For the facilitator: who has said what. */
export function RsvpList({ id }: { id: string }) {
  const { t } = useTranslation('live-after');
  const rsvps = useRsvps(id);
  if (rsvps.error) return <ErrorState inline error={rsvps.error} onRetry={() => void rsvps.refetch()} />;
  if (!rsvps.data) return null;
  const { items } = rsvps.data;
  return (
    <section className="note">
      <h2 className="h3">{t('rsvp.all')}</h2>
      {items.length === 0 && <p className="sm mut">{t('rsvp.none')}</p>}
      <ul>
        {items.map((row, at) => (
          <li key={at} style={{ padding: '6px 0' }}>
            <div>{apart([row.name, t(`rsvp.said.${row.answer}`)])}</div>
            <div className="sm mut">{apart([row.organization, row.note].filter(Boolean))}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
