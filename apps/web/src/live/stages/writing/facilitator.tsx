import { useTranslation } from 'react-i18next';
import styles from '../../facilitator/facilitator.module.css';
import { StageControls } from '../../facilitator/stage-controls';
import { useRoom } from '../../room/room-context';
import type { StageProps } from '../stage-props';
import { OwnSheet } from './own-sheet';
import { ShownSheets } from './shown-sheets';

export default function WritingFacilitator({ stage }: StageProps) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const isShown = view.room.sheets.some(({ stageId }) => stageId === stage.id);
  return (
    <div className="text">
      <p className="mut">{t(isShown ? 'sheet.allShown' : 'sheet.shownWhenUp')}</p>
      <div className={styles.acts}>
        <button type="button" className="btn" onClick={() => void actions.send('sheets.show', {})}>
          {t(isShown ? 'sheet.showAgain' : 'sheet.showNow')}
        </button>
        <StageControls />
      </div>
      <ShownSheets stageId={stage.id} />
      {!isShown && <OwnSheet stage={stage} />}
    </div>
  );
}
