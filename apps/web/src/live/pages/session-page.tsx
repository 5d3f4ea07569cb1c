import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useCommand } from '../../api';
import {
  ErrorState,
  LoadingState,
  Mark,
  NextStep,
  PageHead,
  daysUntil,
  monthDay,
  timeOfDay,
  wholeDate,
} from '../../components';
import { useCarried } from '../after/after-api';
import { CommitmentRows } from '../after/commitment-rows';
import { CalendarLink, RsvpList, RsvpPart } from '../after/rsvp-part';
import { InviteMore } from '../after/invite-more';
import { CallOff, PrepareNext } from '../after/session-ends';
import { SurveyDoor } from '../after/survey-door';
import { liveApi, type LiveSession, liveSessionKey, liveSessionLists } from '../live-api';
import { useLiveSession } from '../live-queries';
import { AgendaEditor } from '../preparing/agenda-editor';
import { AgendaList } from '../preparing/agenda-list';
import { listed } from '../../texts/joining';
import { loadTexts } from '../../texts/texts';
import styles from '../preparing/preparing.module.css';
import { KeptCommitments } from '../preparing/kept-commitments';
import { SessionFacts } from '../preparing/session-facts';
import { JoinPanel } from '../joining/join-panel';

const NoteOpenings = lazy(async () => {
  const [file] = await Promise.all([import('../../sealed-rounds/note-openings'), loadTexts(['sealed-rounds'])]);
  return file;
});

/** One session outside its room: what is planned, how to get in, and afterwards what came of it. */
export default function SessionPage() {
  const { t } = useTranslation('live-room');
  const { id = '' } = useParams();
  const session = useLiveSession(id);
  if (session.isPending) return <LoadingState what={t('room.what')} />;
  if (session.error) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  return <SessionView session={session.data} />;
}

function SessionView({ session }: { session: LiveSession }) {
  const words = useTranslation('live');
  const shell = useTranslation('shell');
  const may = (action: LiveSession['allowedActions'][number]) => session.allowedActions.includes(action);
  const tone = session.status === 'open' ? 'both' : session.status === 'closed' ? 'ended' : 'theirs';
  const asksRsvp = may('rsvp') && session.part !== 'facilitator';
  // On the day itself one simply comes in.
  const isRsvpNext = session.rsvp === null && daysUntil(session.startsAt) > 0;
  const end = session.closedAt ? ` – ${timeOfDay(session.closedAt)}` : '';
  return (
    <>
      <PageHead
        title={session.title}
        crumbs={[{ word: words.t('list.title'), to: '/live' }]}
        under={
          <>
            <Mark
              icon={session.status === 'open' ? 'live' : session.status === 'closed' ? 'check' : 'hour'}
              tone={tone}
              word={words.t(`status.${session.status}`)}
            />
            <span>{wholeDate(shell.t, session.openedAt ?? session.startsAt) + end}</span>
            {session.place && <span>{session.place}</span>}
            <span>{words.t('list.facilitator', { name: session.facilitatorName })}</span>
          </>
        }
      />
      <div className={styles.page}>
        <div className={styles.next}>
          {asksRsvp && isRsvpNext && <RsvpPart session={session} isNext />}
          <Enter session={session} isNext={!asksRsvp || !isRsvpNext} />
          {asksRsvp && !isRsvpNext && <RsvpPart session={session} />}
          {session.status === 'prepared' && !session.cancelledAt && <CalendarLink id={session.id} />}
        </div>
        <div className={styles.content}>
          {session.status !== 'closed' && <Carried id={session.id} />}
          {may('edit') ? (
            <>
              <SessionFacts key={`facts-${session.version}`} session={session} />
              <AgendaEditor key={`agenda-${session.version}`} session={session} />
            </>
          ) : (
            <>
              {session.status !== 'prepared' && <KeptCommitments session={session} />}
              <AgendaList session={session} />
            </>
          )}
        </div>
        <aside className={styles.aside}>
          {session.part === 'facilitator' && session.status === 'prepared' && <RsvpList id={session.id} />}
          {may('show-link') && <JoinPanel session={session} />}
          {session.invitedOrganizations.length > 0 && (
            <section className="note">
              <h2 className="h3">{words.t('invite.invited')}</h2>
              <p className="mut">{listed(session.invitedOrganizations.map(({ name }) => name))}</p>
            </section>
          )}
          {may('invite') && <InviteMore session={session} />}
          {session.status === 'closed' && session.part && !session.cancelledAt && <SurveyDoor session={session} />}
          {session.status !== 'prepared' && session.part && (
            <Suspense>
              <NoteOpenings sessionId={session.id} />
            </Suspense>
          )}
          {may('cancel') && <CallOff session={session} />}
          {may('prepare-next') && <PrepareNext session={session} />}
        </aside>
      </div>
    </>
  );
}

/** What earlier sessions of the series left open stands at the head of this one. */
function Carried({ id }: { id: string }) {
  const { t } = useTranslation('live-after');
  const { data } = useCarried(id);
  if (!data || data.items.length === 0) return null;
  return (
    <section style={{ marginBottom: 32 }}>
      <h2 className="h2">{t('before')}</h2>
      <CommitmentRows items={data.items} label={t('before')} />
    </section>
  );
}

/** The one next step, by what this person may do. */
function Enter({ session, isNext }: { session: LiveSession; isNext: boolean }) {
  const { t } = useTranslation('live-room');
  const shell = useTranslation('shell');
  const words = useTranslation('live');
  const after = useTranslation('live-after');
  const navigate = useNavigate();
  const join = useCommand({
    run: (_: void, { key }) => liveApi.joinInvited(session.id, key),
    changes: [liveSessionKey(session.id), liveSessionLists],
    onDone: () => void navigate(`/live/${session.id}/room`),
  });
  if (session.cancelledAt) return <p className="note">{after.t('cancel.done')}</p>;
  if (session.status === 'closed')
    return (
      <NextStep title={words.t('session.minutesReady')} caption={words.t('status.closed')}>
        <Link className="btn p wide" to={`/live/${session.id}/minutes`}>
          {t('room.toMinutes')}
        </Link>
      </NextStep>
    );
  const isJoined = session.allowedActions.includes('enter');
  const isChair = session.part === 'facilitator';
  const title =
    session.status === 'open'
      ? words.t('session.isOpen')
      : !isChair
        ? words.t('session.notOpenYet')
        : daysUntil(session.startsAt) > 0
          ? words.t('session.startThen', { day: monthDay(shell.t, session.startsAt) })
          : words.t('session.startHere');
  const look = isNext ? 'btn p wide' : 'btn wide';
  const door = (
    <>
      {isJoined ? (
        <Link className={look} to={`/live/${session.id}/room`}>
          {words.t('session.enter')}
        </Link>
      ) : (
        <button type="button" className={look} disabled={join.busy} onClick={() => void join.send()}>
          {words.t('session.enter')}
        </button>
      )}
      {join.problem && <ErrorState inline error={join.problem} />}
    </>
  );
  if (isNext) return <NextStep title={title}>{door}</NextStep>;
  return (
    <section className="note">
      <p className="mut">{title}</p>
      {door}
    </section>
  );
}
