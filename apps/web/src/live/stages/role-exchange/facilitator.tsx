import { useTranslation } from 'react-i18next';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import BreakOutFacilitator from '../break-out/facilitator';
import type { StageProps } from '../stage-props';
import { ShownCards } from './exchange-cards';

/** Pairs from proposal to the cards that may be read out. What is still being written is the pair's. */
export default function RoleExchangeFacilitator({ stage }: StageProps) {
  const { t } = useTranslation('meeting-room');
  const { room } = useRoom().view;
  const shown = room.meeting.exchange.filter((card) => card.stageId === stage.id).length;
  return (
    <>
      <BreakOutFacilitator stage={stage} />
      {shown === 0 && <p className={parts.quiet}>{t('exchange.noneYet')}</p>}
      <ShownCards stageId={stage.id} />
    </>
  );
}
