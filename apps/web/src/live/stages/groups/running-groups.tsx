import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupRun, type RoomGroup } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { GroupBoard } from './group-board';
import { GroupSentence } from './group-sentence';
import { nameWithOrganization, namesOf } from './group-names';
import styles from './groups.module.css';

/** The groups at work, for facilitators: who sits where, moving somebody, looking into one of them. */
export function RunningGroups({ run }: { run: GroupRun }) {
  const { t } = useTranslation('live-stages');
  const { view } = useRoom();
  const [looking, setLooking] = useState<number | null>(null);
  const seated = new Set(run.groups.flatMap(({ memberIds }) => memberIds));
  const outside = view.room.members.filter(({ id, role }) => role !== 'facilitator' && !seated.has(id));
  const looked = run.groups.find(({ n }) => n === looking);
  return (
    <section>
      <div className={styles.grid}>
        {run.groups.map((group, at) => (
          <div key={group.n} className={styles.card}>
            <h3>{t('results.group', { place: at + 1 })}</h3>
            {group.memberIds.map((id) => (
              <Seated key={id} id={id} run={run} group={group} />
            ))}
            <button
              type="button"
              className="btn q"
              aria-pressed={looking === group.n}
              onClick={() => setLooking(looking === group.n ? null : group.n)}
            >
              {t(looking === group.n ? 'run.lookAway' : 'run.look')}
            </button>
          </div>
        ))}
      </div>
      {outside.length > 0 && (
        <div className={styles.card} style={{ marginTop: 12 }}>
          <h3>{t('run.outside')}</h3>
          {outside.map(({ id }) => (
            <Seated key={id} id={id} run={run} group={null} />
          ))}
        </div>
      )}
      {looked && <Inside key={looked.n} group={looked} isSentence={run.step !== null} />}
    </section>
  );
}

function Seated({ id, run, group }: { id: string; run: GroupRun; group: RoomGroup | null }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const name = namesOf(view.room, [id]);
  return (
    <div className={styles.person}>
      <p>{nameWithOrganization(view.room, id)}</p>
      <div className={styles.acts}>
        <select
          aria-label={t('propose.moveWhom', { name })}
          value={group?.n ?? ''}
          onChange={(event) => {
            const to = event.target.value === '' ? null : Number(event.target.value);
            void actions.send('groups.move', { memberId: id, to });
          }}
        >
          <option value="">{t('propose.noGroup')}</option>
          {run.groups.map(({ n }, at) => (
            <option key={n} value={n}>
              {t('results.group', { place: at + 1 })}
            </option>
          ))}
        </select>
        {!view.online.has(id) && <span className="sm mut">{t('run.offline')}</span>}
      </div>
    </div>
  );
}

function Inside({ group, isSentence }: { group: RoomGroup; isSentence: boolean }) {
  const { actions, view } = useRoom();
  const lane = `group:${group.n}`;
  useEffect(() => {
    void actions.live.follow(lane);
    return () => actions.live.unfollow(lane);
  }, [actions, lane]);
  const state = view.live.groupState(group.n);
  if (!state) return null;
  return isSentence ? <GroupSentence n={group.n} state={state} /> : <GroupBoard group={group} state={state} />;
}
