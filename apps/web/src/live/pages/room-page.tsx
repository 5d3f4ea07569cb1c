import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { LoadingState } from '../../components/page-states';
import type { LiveConnection } from '../connection/live-connection';
import { loadTexts } from '../../texts/texts';
import { useConnectionTo } from '../connection/use-connection-to';
import { RoomContext, useRoom } from '../room/room-context';
import { ParticipantRoom } from '../participant/participant-room';

/** What a phone reads at the door stays small (P12): guests have no account to follow, and few are shut out. */
const SessionOver = lazy(async () => ({ default: (await import('./session-over')).SessionOver }));
const ShutOut = lazy(async () => ({ default: (await import('./shut-out')).ShutOut }));
const FollowingAccount = lazy(() => import('../../presentation/following-account'));
const OpenSession = lazy(async () => ({ default: (await import('./open-session')).OpenSession }));
const FacilitatorRoom = lazy(async () => {
  const [file] = await Promise.all([import('../facilitator/facilitator-room'), loadTexts(['live'])]);
  return { default: file.FacilitatorRoom };
});

export default function RoomPage() {
  const { id = '' } = useParams();
  const connection = useConnectionTo(id);
  return connection ? <JoinedRoom connection={connection} sessionId={id} /> : null;
}

function JoinedRoom({ connection, sessionId }: { connection: LiveConnection; sessionId: string }) {
  const { live, isStranger } = useSyncExternalStore(connection.subscribe, connection.snapshot);
  if (live.link === 'refused' || (isStranger && !live.me))
    return (
      <Suspense>
        <ShutOut sessionId={sessionId} code={live.refusal} />
      </Suspense>
    );
  if (!live.me) return <Opening connection={connection} />;
  return (
    <RoomContext value={connection}>
      {live.me.role !== 'guest' && (
        <Suspense>
          <FollowingAccount />
        </Suspense>
      )}
      <Room />
    </RoomContext>
  );
}

function Opening({ connection }: { connection: LiveConnection }) {
  const { t } = useTranslation('live-room');
  const { retryAt } = useSyncExternalStore(connection.subscribe, connection.snapshot);
  return (
    <main className="page" style={{ minHeight: '100dvh', margin: 0, borderRadius: 0 }}>
      <LoadingState what={t('room.what')} />
      {retryAt !== null && (
        <p className="mut" role="status">
          {t('room.stillOpening')}
        </p>
      )}
    </main>
  );
}

function Room() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const navigate = useNavigate();
  const { session } = view.room;
  useEffect(() => {
    document.title = `${session.title} · ${t('room.titleSuffix')}`;
  }, [session.title, t]);
  const leave = () => void navigate(`/live/${session.id}`);
  if (session.status === 'closed')
    return (
      <Suspense>
        <SessionOver />
      </Suspense>
    );
  if (!view.isFacilitator) return <ParticipantRoom leave={view.me.role === 'guest' ? null : leave} />;
  return (
    <Suspense fallback={<LoadingState />}>
      {session.status === 'prepared' ? <OpenSession leave={leave} /> : <FacilitatorRoom leave={leave} />}
    </Suspense>
  );
}
