import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStage, extensionOf, stageMinutes } from '@app/live-protocol';
import { useRoom, useRoomNow } from '../room/room-context';
import styles from './facilitator.module.css';

const most = 60;

interface Props {
  extend: (minutes: number) => void;
  onDone: () => void;
}

/** How many minutes more, and what the stages to come would give up for it, before anybody's screen changes. */
export function ExtendStage({ extend, onDone }: Props) {
  const { t } = useTranslation('live-agenda');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [minutes, setMinutes] = useState(5);
  const { room } = useRoom().view;
  const now = useRoomNow();
  const stage = currentStage(room);
  const extension = minutes >= 1 ? extensionOf(room, minutes, now) : null;
  const coming = room.agenda.slice((room.current?.index ?? -1) + 1);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} onClose={onDone}>
      <form method="dialog" onSubmit={() => extension && extend(minutes)}>
        <h2 id={`${id}-title`} className="h2">
          {t('extend.title', { stage: stage?.title ?? '' })}
        </h2>
        <label className="lab" htmlFor={`${id}-minutes`}>
          {t('extend.minutes')}
        </label>
        <input
          id={`${id}-minutes`}
          className="inp"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          required
          value={minutes || ''}
          onChange={(event) => setMinutes(Math.min(Math.max(Math.floor(Number(event.target.value)), 0), most))}
        />
        {extension && (
          <div role="status">
            {coming.length > 0 && <p className={styles.spread}>{t('extend.becomes')}</p>}
            <ul className={styles.boxes}>
              {coming.map((each) => {
                const before = stageMinutes(room, each);
                const after = extension.minutesNow[each.id] ?? before;
                return (
                  <li key={each.id}>
                    <span className="grow">{each.title}</span>
                    <span className={after < before ? 'b' : 'mut'}>
                      {after < before
                        ? t('extend.fromTo', { before, after })
                        : t(each.fixed ? 'extend.isFixed' : 'extend.stays', { count: before })}
                    </span>
                  </li>
                );
              })}
            </ul>
            <p className={extension.later > 0 ? 'b' : 'mut'}>
              {extension.later > 0 ? t('extend.later', { count: extension.later }) : t('extend.onTime')}
            </p>
          </div>
        )}
        <div className={styles.dialogButtons}>
          <button type="submit" className="btn p" disabled={!extension}>
            {t('extend.yes', { count: minutes })}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('extend.no')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
