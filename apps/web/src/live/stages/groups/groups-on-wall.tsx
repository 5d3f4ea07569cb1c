import { useTranslation } from 'react-i18next';
import { runningGroups } from '@app/live-protocol';
import { openOrganizationName } from '../../room/short-names';
import { useRoom } from '../../room/room-context';
import styles from '../../projector/projector.module.css';

/** On the wall: which organisations sit in which group. No names of persons. */
export function GroupsOnWall() {
  const { t } = useTranslation('live-stages');
  const { room } = useRoom().view;
  const run = runningGroups(room);
  if (!run) return null;
  const organizationsOf = (ids: string[]) =>
    [
      ...new Set(
        room.members
          .filter(({ id }) => ids.includes(id))
          .map(({ organization }) => openOrganizationName(organization.name)),
      ),
    ].join('\u00a0· ');
  return (
    <ol className={styles.groups}>
      {run.groups.map((group, at) => (
        <li key={group.n}>
          <b>{t('results.group', { place: at + 1 })}</b> {organizationsOf(group.memberIds)}
        </li>
      ))}
    </ol>
  );
}
