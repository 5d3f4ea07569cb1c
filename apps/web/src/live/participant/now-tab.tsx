import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { boardOf, currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { runningRound } from '../room/room-view';
import { AskingToSpeak, Brought, hasBrought, kindParts, toolsShown } from '../stages/registry';
import { StagePart } from '../stages/stage-part';
import { MyPlace } from './turn-panel';
import { WaitingPart } from './waiting-part';
import { SignInPart } from './sign-in-part';

const NotePart = lazy(async () => ({ default: (await import('../writing/note-part')).NotePart }));

/** What this person can do in the stage that runs. */
export function NowTab({ goToWall }: { goToWall: () => void }) {
  const { t } = useTranslation('live-room');
  const { room, me } = useRoom().view;
  const isMine = runningRound(room)?.holder === me.memberId;
  const stage = currentStage(room);
  const voting = stage ? boardOf(room, stage.id)?.voting === 'open' : false;
  if (room.session.status === 'prepared') return <Beforehand />;
  const tools = stage ? toolsShown(stage) : [];
  const isCalled = !isMine && room.queue.speaker === me.memberId;
  return (
    <>
      <SignInPart />
      {voting && (
        <button type="button" className="btn p big wide" onClick={goToWall}>
          {t('vote.goToWall')}
        </button>
      )}
      {isCalled && <Asking />}
      {!isMine && <MyPlace />}
      {stage && kindParts(stage) && <StagePart key={stage.id} of={stage.kind} on="participant" stage={stage} />}
      {stage && hasBrought(room) && (
        <Suspense>
          <Brought stage={stage} />
        </Suspense>
      )}
      {stage && tools.includes('board') && <StagePart of="board" on="participant" stage={stage} />}
      {isMine && <MyPlace />}
      {stage &&
        tools
          .filter((tool) => tool !== 'board')
          .map((tool) => <StagePart key={tool} of={tool} on="participant" stage={stage} />)}
      {!isCalled && <Asking />}
      {stage && !tools.includes('commitments') && <StagePart of="commitments" on="participant" stage={stage} folded />}
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
      {withCards && <StagePart of="review-cards" on="participant" stage={withCards} />}
    </>
  );
}
