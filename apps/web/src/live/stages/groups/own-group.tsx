import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupPlace, ownGroup, type RoomGroup, runningGroups } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { nameWithOrganization, namesOf } from './group-names';

/** 你在第 3 组，和…… Nobody has to press anything to be in it. */
export function OwnGroup({ children }: { children: (group: RoomGroup) => ReactNode }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const run = runningGroups(view.room);
  if (!run) return null;
  const group = ownGroup(view.room, view.me.memberId);
  if (!group)
    return view.isFacilitator ? null : (
      <section className={parts.section}>
        <p>{t('group.none')}</p>
        <button
          type="button"
          className="btn p wide"
          style={{ marginTop: 10 }}
          onClick={() => void actions.send('groups.join', {})}
        >
          {t('group.join')}
        </button>
      </section>
    );
  const others = group.memberIds.filter((id) => id !== view.me.memberId);
  return (
    <>
      <section className={parts.section} aria-live="polite">
        <h2>{t('group.yours', { place: groupPlace(run, group.n), names: namesOf(view.room, others) })}</h2>
        <ul className={parts.rows}>
          {others.map((id) => (
            <li key={id}>
              <span>{nameWithOrganization(view.room, id)}</span>
            </li>
          ))}
        </ul>
      </section>
      {children(group)}
    </>
  );
}
