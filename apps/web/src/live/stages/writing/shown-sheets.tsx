import { useTranslation } from 'react-i18next';
import { useRoom } from '../../room/room-context';
import { nameOf } from '../../room/room-view';
import parts from '../../room/room.module.css';

/** What each wrote alone, all at once. */
export function ShownSheets({ stageId }: { stageId: string }) {
  const { t } = useTranslation('live-stages');
  const { room } = useRoom().view;
  const shown = room.sheets.find((sheet) => sheet.stageId === stageId);
  if (!shown) return null;
  return (
    <section className={parts.section}>
      <h2>{t('sheet.shown', { count: shown.texts.length })}</h2>
      {shown.texts.map(({ text, author }, at) => (
        <div key={at} className={parts.group}>
          <p>{text}</p>
          {author && <span className="sm mut">{nameOf(room, author)}</span>}
        </div>
      ))}
    </section>
  );
}
