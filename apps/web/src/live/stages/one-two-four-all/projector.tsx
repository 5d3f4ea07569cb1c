import { useTranslation } from 'react-i18next';
import { stepNames } from '@app/live-protocol';
import styles from '../../projector/projector.module.css';
import { useRoom } from '../../room/room-context';
import { GroupsOnWall } from '../groups/groups-on-wall';

export default function OneTwoFourAllOnWall() {
  const { t } = useTranslation('live-stages');
  const { step } = useRoom().view.room;
  if (!step) return null;
  return (
    <>
      <div className={styles.say}>
        {stepNames.map((name) => (
          <div key={name} className={name === step.name ? styles.holding : undefined}>
            {t(`step.${name}`)}
          </div>
        ))}
      </div>
      <GroupsOnWall />
    </>
  );
}
