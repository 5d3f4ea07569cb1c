import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './facilitator.module.css';

const keys = ['space', 'b', 'plus', 'n', 'a', 'c', 'help'] as const;

export function KeyHelp({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('live');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="key-help" onClose={onDone}>
      <h2 id="key-help" className="h2">
        {t('keys.title')}
      </h2>
      <p className="mut sm">{t('keys.offWhileTyping')}</p>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd className={styles.key}>{t(`keys.key.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.dialogButtons}>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          {t('keys.close')}
        </button>
      </div>
    </dialog>
  );
}
