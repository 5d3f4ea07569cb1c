import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { stageOffers } from '../room/room-view';
import { AgreementPart } from '../writing/agreement-part';
import { CardForm } from '../writing/card-form';
import { CommitmentPart } from '../writing/commitment-part';
import { GoalPart } from '../writing/goal-part';
import { WordPart } from '../writing/word-part';
import parts from '../room/room.module.css';

/** What the room has written down together; the facilitator writes for those without a phone. */
export function WorkView() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = currentStage(room);
  if (!stage) return <p className="mut">{t('stage.none')}</p>;
  return (
    <div className="text">
      {stage.board && (
        <section className={parts.section}>
          <CardForm stage={stage} />
        </section>
      )}
      {(stageOffers(room, 'agreement') || room.agreement.length > 0) && <AgreementPart />}
      {(stageOffers(room, 'goals') || room.goals.length > 0) && <GoalPart />}
      <CommitmentPart />
      {(stageOffers(room, 'words') || room.words.length > 0) && <WordPart />}
    </div>
  );
}
