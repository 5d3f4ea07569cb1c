import { useTranslation } from 'react-i18next';
import { givenAndReceived, sideOf, withAnEmptySide } from '@app/live-protocol';
import { useRoom } from '../../room/room-context';
import { runningRound } from '../../room/room-view';
import parts from '../../room/room.module.css';
import type { StageProps } from '../stage-props';
import { listed } from '../../../texts/joining';
import GivingPart from './participant';

/** The same as everybody sees, and, for facilitators alone, whom to ask once more. */
export default function GivingFacilitator({ stage }: StageProps) {
  const { t } = useTranslation('meeting-room');
  const { view, actions } = useRoom();
  const { room } = view;
  const present = new Set(room.attendance.map((entry) => entry.memberId));
  const here = room.members.filter(({ id }) => present.size === 0 || present.has(id));
  const keysHere = new Set(here.map(({ id }) => sideOf(room, id)?.key));
  const empty = withAnEmptySide(givenAndReceived(room)).filter(({ organization }) => keysHere.has(organization.key));
  const keys = new Set(empty.map(({ organization }) => organization.key));
  const memberIds = here.flatMap(({ id }) => (keys.has(sideOf(room, id)?.key ?? '') ? [id] : []));
  const oneMore = () =>
    actions.send('round.start', {
      prompt: t('giving.question'),
      order: 'random',
      softSeconds: stage.round?.softSeconds ?? 60,
      memberIds,
    });
  return (
    <>
      {empty.length > 0 && (
        <section className={parts.section}>
          <div className={parts.headRow}>
            <h2>{t('giving.emptyTitle')}</h2>
            <span>{t('giving.onlyYou')}</span>
          </div>
          <p>{listed(empty.map(({ organization }) => organization.name))}</p>
          <button
            type="button"
            className="btn"
            disabled={runningRound(room) !== null || memberIds.length === 0 || !stage.tools.includes('round')}
            onClick={() => void oneMore()}
          >
            {t('giving.oneMore')}
          </button>
        </section>
      )}
      <GivingPart />
    </>
  );
}
