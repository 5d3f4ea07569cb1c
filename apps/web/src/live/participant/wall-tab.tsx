import { useTranslation } from 'react-i18next';
import { CardWall } from '../wall/card-wall';
import { useRoom } from '../room/room-context';
import { wallStage } from '../room/room-view';
import { CardForm } from '../writing/card-form';
import parts from '../room/room.module.css';

export function WallTab() {
  const { t } = useTranslation('live-room');
  const { room } = useRoom().view;
  const stage = wallStage(room);
  if (!stage) return <p className="mut">{t('wall.none')}</p>;
  const isOpen = room.current?.stageId === stage.id;
  return (
    <>
      <section>
        <div className={parts.headRow}>
          <h2>{t('tab.wall')}</h2>
          <span>{stage.title}</span>
        </div>
        <CardWall stage={stage} />
      </section>
      {isOpen && (
        <section className={parts.section}>
          <CardForm stage={stage} />
        </section>
      )}
    </>
  );
}
