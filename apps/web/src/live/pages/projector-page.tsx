import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import { ErrorState, LoadingState } from '../../components/page-states';
import { useConnectionTo } from '../connection/use-connection-to';
import type { LiveConnection } from '../connection/live-connection';
import { useJoinLink } from '../live-queries';
import { useSignInCode } from '../attendance/sign-in-code';
import { RoomContext } from '../room/room-context';
import { ProjectorView } from '../projector/projector-view';
import { ShutOut } from './shut-out';

const FollowingAccount = lazy(() => import('../../presentation/following-account'));

export default function ProjectorPage() {
  const { id = '' } = useParams();
  const connection = useConnectionTo(id);
  return connection ? <Joined connection={connection} sessionId={id} /> : null;
}

function Joined({ connection, sessionId }: { connection: LiveConnection; sessionId: string }) {
  const { live, isStranger } = useSyncExternalStore(connection.subscribe, connection.snapshot);
  const isOpen = live.me !== null && live.room.session.status !== 'closed';
  const link = useJoinLink(sessionId, isOpen && live.me?.role === 'facilitator');
  const isRunning = live.me?.role === 'facilitator' && live.room.session.status === 'open';
  const signIn = useSignInCode(sessionId, isRunning);
  if (live.link === 'refused' || (isStranger && !live.me)) return <ShutOut sessionId={sessionId} code={live.refusal} />;
  if (!live.me || link.isLoading) return <LoadingState />;
  if (link.error) return <ErrorState error={link.error} onRetry={() => void link.refetch()} />;
  return (
    <RoomContext value={connection}>
      {live.me.role !== 'guest' && (
        <Suspense>
          <FollowingAccount />
        </Suspense>
      )}
      <ProjectorView
        joinUrl={link.data?.url ?? null}
        joinCode={link.data?.code ?? null}
        signIn={isRunning ? (signIn.data ?? null) : null}
      />
    </RoomContext>
  );
}
