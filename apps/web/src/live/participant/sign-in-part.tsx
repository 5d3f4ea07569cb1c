import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../components/dates';
import { Icon } from '../../components/icon';
import { useRoom } from '../room/room-context';
import { stageOffers } from '../room/room-view';
import parts from '../room/room.module.css';

const CodeField = lazy(async () => ({ default: (await import('../attendance/code-field')).CodeField }));

/** 签到: offered until it is done, whatever stage runs, so that late comers are not left out of the minutes. */
export function SignInPart() {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  if (view.room.session.status !== 'open') return null;
  const signed = view.room.attendance.find((line) => line.memberId === view.me.memberId);
  const waiting = view.live.outbox.waiting.some((command) => command.kind === 'attendance.sign');
  if (signed)
    return stageOffers(view.room, 'sign-in') ? (
      <p className={`${parts.section} row g2`}>
        <Icon name="checkc" />
        {t('signIn.done', { time: timeOfDay(new Date(signed.at)) })}
      </p>
    ) : null;
  // A stage with work of its own keeps its one pine button; the code on the wall is asked for where people arrive.
  const isArrival = stageOffers(view.room, 'sign-in');
  return (
    <section className={parts.section}>
      <button
        type="button"
        className={isArrival ? 'btn p big wide' : 'btn wide'}
        disabled={waiting}
        onClick={() => void actions.send('attendance.sign', {})}
      >
        {t('signIn.sign')}
      </button>
      {isArrival && (
        <>
          <p className={parts.quiet} style={{ marginTop: 6 }}>
            {t('signIn.why')}
          </p>
          <Suspense>
            <CodeField sessionId={view.room.session.id} />
          </Suspense>
        </>
      )}
    </section>
  );
}
