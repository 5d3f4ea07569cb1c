import { useTranslation } from 'react-i18next';
import { boardOf, currentStage } from '@app/live-protocol';
import { AgreementPart } from '../writing/agreement-part';
import { CardForm } from '../writing/card-form';
import { CommitmentPart } from '../writing/commitment-part';
import { GoalPart } from '../writing/goal-part';
import { NotePart } from '../writing/note-part';
import { WordPart } from '../writing/word-part';
import { useRoom } from '../room/room-context';
import { runningRound, stageOffers } from '../room/room-view';
import { MyPlace } from './turn-panel';
import { WaitingPart } from './waiting-part';
import { SignInPart } from './sign-in-part';
import parts from '../room/room.module.css';

/** What this person can do in the stage that runs. */
export function NowTab({ goToWall }: { goToWall: () => void }) {
  const { t } = useTranslation('live-room');
  const { room, me } = useRoom().view;
  const isMine = runningRound(room)?.holder === me.memberId;
  const stage = currentStage(room);
  const voting = stage ? boardOf(room, stage.id)?.voting === 'open' : false;
  if (room.session.status === 'prepared') return <WaitingPart />;
  const commitmentsFirst = stageOffers(room, 'commitments');
  return (
    <>
      <SignInPart />
      {voting && (
        <button type="button" className="btn p big wide" onClick={goToWall}>
          {t('vote.goToWall')}
        </button>
      )}
      {!isMine && <MyPlace />}
      {stage?.board && stageOffers(room, 'board') && (
        <section className={parts.section}>
          <CardForm stage={stage} />
        </section>
      )}
      {isMine && <MyPlace />}
      {stageOffers(room, 'agreement') && <AgreementPart />}
      {stageOffers(room, 'goals') && <GoalPart />}
      {commitmentsFirst && <CommitmentPart />}
      {stageOffers(room, 'words') && <WordPart />}
      {!commitmentsFirst && stage && <CommitmentPart folded />}
      {stage && <NotePart />}
    </>
  );
}
