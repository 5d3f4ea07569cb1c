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
      <ol className={styles.steps}>
        {stepNames.map((name) => (
          <li key={name} aria-current={name === step.name ? 'step' : undefined}>
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
      <GroupsOnWall />
    </>
  );
}
