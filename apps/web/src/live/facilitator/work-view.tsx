import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { facilitatorPart, toolsWritten } from '../stages/facilitator-parts';
import { Brought, hasBrought } from '../stages/registry';
import { StagePart } from '../stages/stage-part';
import { loadTexts } from '../../texts/texts';

const PaperForm = lazy(async () => {
  const [file] = await Promise.all([import('../paper/paper-form'), loadTexts(['live-minutes', 'drafts'])]);
  return { default: file.PaperForm };
});

/** What the room has written down together; the facilitator writes for those without a phone. */
export function WorkView() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = currentStage(room);
  if (!stage) return <p className="mut">{t('stage.none')}</p>;
  return (
    <div className="text">
      {hasBrought(room) && (
        <Suspense>
          <Brought stage={stage} />
        </Suspense>
      )}
      {toolsWritten(room, stage).map((tool) => (
        <StagePart key={tool} part={facilitatorPart(tool)} stage={stage} />
      ))}
      <Suspense>
        <PaperForm sessionId={room.session.id} />
      </Suspense>
    </div>
  );
}
