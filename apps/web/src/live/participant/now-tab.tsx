import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { boardOf, currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { runningRound } from '../room/room-view';
import { AskingToSpeak, Brought, hasBrought, kindShown, participantParts, toolsShown } from '../stages/registry';
import { StagePart } from '../stages/stage-part';
import { MyPlace } from './turn-panel';
import { WaitingPart } from './waiting-part';

const SignInPart = lazy(async () => ({ default: (await import('./sign-in-part')).SignInPart }));
const NotePart = lazy(async () => ({ default: (await import('../writing/note-part')).NotePart }));

/** What this person can do in the stage that runs. */
export function NowTab({ goToWall }: { goToWall: () => void }) {
  const { t } = useTranslation('live-room');
  const { room, me } = useRoom().view;
  const isMine = runningRound(room)?.holder === me.memberId;
  const stage = currentStage(room);
  const voting = stage ? boardOf(room, stage.id)?.voting === 'open' : false;
  if (room.session.status === 'prepared') return <Beforehand />;
  const kind = kindShown(stage);
  const tools = stage ? toolsShown(stage) : [];
  const isCalled = !isMine && room.queue.speaker === me.memberId;
  return (
    <>
      <Suspense>
        <SignInPart />
      </Suspense>
      {voting && (
        <button type="button" className="btn p big wide" onClick={goToWall}>
          {t('vote.goToWall')}
        </button>
      )}
      {isCalled && <Asking />}
      {!isMine && <MyPlace />}
      {stage && kind && <StagePart key={stage.id} part={participantParts[kind]} stage={stage} />}
      {stage && hasBrought(room) && (
        <Suspense>
          <Brought stage={stage} />
        </Suspense>
      )}
      {stage && tools.includes('board') && <StagePart part={participantParts.board} stage={stage} />}
      {isMine && <MyPlace />}
      {stage &&
        tools
          .filter((tool) => tool !== 'board')
          .map((tool) => <StagePart key={tool} part={participantParts[tool]} stage={stage} />)}
      {!isCalled && <Asking />}
      {stage && !tools.includes('commitments') && (
        <StagePart part={participantParts.commitments} stage={stage} folded />
      )}
      {stage && (
        <Suspense>
          <NotePart />
        </Suspense>
      )}
    </>
  );
}

function Asking() {
  const stage = currentStage(useRoom().view.room);
  return stage && stage.kind !== 'safe-round' ? (
    <Suspense>
      <AskingToSpeak stage={stage} />
    </Suspense>
  ) : null;
}

/** Nobody has opened the session yet; cards of a stage review may be written already. */
function Beforehand() {
  const { room } = useRoom().view;
  const withCards = room.agenda.find((stage) => stage.tools.includes('review-cards'));
  return (
    <>
      <WaitingPart />
      {withCards && <StagePart part={participantParts['review-cards']} stage={withCards} />}
    </>
  );
}
